import { addressOf } from "../../src/workbook/address";
import { insertFormula } from "../../src/workbook/insert";
import { keepsTheContract } from "./contract";
import { areaOf, memoryWorkbook } from "./memory";

describe("a workbook in memory", () => {
  keepsTheContract(() => {
    const workbook = memoryWorkbook({
      sheet: "Sheet1",
      cells: { B2: { formula: "=3*4", value: 12 } },
      calculate: (formula) => (formula === "=3*4" ? 12 : 2),
    });
    const [empty, filled] = [areaOf("Sheet1", "C3")!, areaOf("Sheet1", "B2")!];
    const type = (area: typeof empty, value: number) => {
      workbook.type(addressOf(area), { formula: null, value });
      return Promise.resolve();
    };
    return Promise.resolve({ workbook, empty, filled, type, calculates: false });
  });

  it("takes back a formula that was calculated again since", async () => {
    const workbook = memoryWorkbook({ sheet: "Sheet1", cells: {} });
    const area = areaOf("Sheet1", "C3")!;
    const now = { formula: null, value: null };
    const { undo } = await workbook.apply(insertFormula({ title: "test", area, now, formula: "=B2" }));
    workbook.type("C3", { formula: "=B2", value: 5 });
    await workbook.apply(undo);
    expect(workbook.content("C3")).toEqual(now);
  });

  it("tells its listeners of a selection until they stop", async () => {
    const workbook = memoryWorkbook({ sheet: "Sheet1", cells: {} });
    const listener = jest.fn();
    const stop = workbook.onSelection(listener);
    workbook.select("D4");
    expect(addressOf(await workbook.selection())).toBe("Sheet1!D4");
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    workbook.select("A1");
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
