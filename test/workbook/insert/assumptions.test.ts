import { call } from "../../../src/functions/call";
import type { Argument } from "../../../src/functions/cells";
import { insertedStringsFor } from "../../../src/locales/inserted";
import { assumptionBlocks, insertAssumptions, type AssumptionsRequest } from "../../../src/workbook/insert";
import { memoryWorkbook, type MemoryWorkbook } from "../memory";
import { close } from "./close";
import { computed } from "./computed";

const request = (more: Partial<AssumptionsRequest> = {}): AssumptionsRequest => ({
  preset: "DGX H100",
  site: "Ireland",
  assumed: { scenario: null, stated: [] },
  ...more,
});

async function inserted(
  given: AssumptionsRequest,
  language = "en-US",
  workbook = memoryWorkbook({ sheet: "S", cells: {} }),
) {
  const draft = await insertAssumptions(workbook, given, insertedStringsFor(language));
  await workbook.apply(draft.change);
  return { workbook, draft };
}

/** The block as a formula that names it would be handed it. */
async function block(workbook: MemoryWorkbook, name = "AI_Assumptions"): Promise<Argument> {
  const area = (await workbook.resolve(name, await workbook.selection()))!;
  const value = await computed(workbook);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      value(area.sheet, `${"ABCDEFG"[area.column + column]!}${area.row + row + 1}`),
    ),
  );
}

const rowsOf = (cells: Argument) => new Map((cells as unknown[][]).map((line) => [line[0], line]));

describe("insertAssumptions", () => {
  it("narrows no column of the sheet: what stands above needs its width", async () => {
    const { draft } = await inserted(request());
    const widths = draft.change.edits.filter((edit) => edit.kind === "width");
    expect(widths.length).toBeGreaterThan(0);
    expect(widths.every(({ atLeast }) => atLeast)).toBe(true);
  });

  it.each(["en-US", "zh-TW"])("changes no figure and no range by being assumed, in %s", async (language) => {
    const { workbook } = await inserted(request(), language);
    const assumed = await block(workbook);
    for (const item of ["energy", "water", "cost", "carbon"]) {
      const [plain] = call("AIRANGE", [item, "DGX H100", 40, 744, "Ireland"]) as number[][];
      const [pinned] = call("AIRANGE", [item, "DGX H100", 40, 744, null, assumed]) as number[][];
      expect(pinned![1]).toBeCloseTo(plain![1]!, 3);
      // The price of the hardware is no part of a block that many presets share.
      if (item !== "cost") expect(pinned).toEqual(plain!.map((each) => close(each, 2)));
    }
  });

  it("says in Chinese what each English name means, beside it", async () => {
    const rows = rowsOf(await block((await inserted(request(), "zh-TW")).workbook));
    expect(rows.get("Load")![5]).toBe("負載");
    expect([...rows.values()].filter((row) => row[5] === "")).toEqual([]);
  });

  it("states water consumed where a site publishes what it withdraws", async () => {
    const { workbook } = await inserted(request({ site: "aws-ap-southeast-2" }));
    const water = call("AIWATER", ["DGX H100", 40, 744, null, await block(workbook)]);
    expect(water).toBeCloseTo(call("AIWATER", ["DGX H100", 40, 744, "aws-ap-southeast-2"]) as number, 2);
  });

  it("pins the edition as a text and tells each row's unit and source", async () => {
    const { workbook, draft } = await inserted(request());
    const rows = rowsOf(await block(workbook));
    expect(rows.get("Edition")![1]).toBe("2026.11");
    expect(draft.change.edits).toContainEqual({
      kind: "format",
      area: { sheet: "S", row: 3, column: 1, rows: 1, columns: 1 },
      format: { number: "@" },
    });
    const order = draft.change.edits.map(({ kind }) => kind);
    expect(order.lastIndexOf("format")).toBeLessThan(order.indexOf("values"));
    expect(rows.get("Electricity price")).toEqual([
      "Electricity price",
      0.276,
      close(0.207, 6),
      close(0.346, 2),
      "USD/kWh",
      expect.stringContaining("Eurostat"),
    ]);
  });

  it("keeps a range around a value that is typed over, within what is possible", async () => {
    const { workbook } = await inserted(request());
    const at = (await computed(workbook))("S", "A5");
    expect(at).toBe("PUE");
    workbook.type("B5", { formula: null, value: 1.1 });
    workbook.type("B6", { formula: null, value: 0.95 });
    const rows = rowsOf(await block(workbook));
    expect(rows.get("PUE")!.slice(1, 4)).toEqual([1.1, 1, close((1.1 * 1.6) / 1.25, 9)]);
    expect(rows.get("Load")!.slice(1, 4)).toEqual([0.95, close((0.95 * 0.64) / 0.73, 9), 1]);
    expect(call("AIENERGY", ["DGX H100", 1, 1, null, await block(workbook)])).toBeCloseTo(
      10.2 * 0.95 * 1.1,
      9,
    );
  });

  it("takes over what the form states, and its scenario", async () => {
    const { workbook } = await inserted(
      request({ assumed: { scenario: "nameplate", stated: [["Hardware price", 320_000]] } }),
    );
    const rows = rowsOf(await block(workbook));
    expect(rows.get("Scenario")![1]).toBe("nameplate");
    expect(rows.get("Hardware price")!.slice(1, 5)).toEqual([320_000, null, null, "USD"]);
    expect(rows.get("PUE")![1]).toBe(1);
    expect(call("AICOST", ["DGX H100", 1, 8760, null, await block(workbook)])).toBeGreaterThan(80_000);
  });

  it("holds no prices in dollars where the form states them in another currency", async () => {
    const stated = [
      ["Currency", "EUR"],
      ["FX rate", 1.25],
      ["Electricity price", 0.2],
    ] as const;
    const { workbook } = await inserted(request({ assumed: { scenario: null, stated } }));
    const assumed = await block(workbook);
    expect(rowsOf(assumed).get("Electricity price")![4]).toBe("EUR/kWh");
    expect(rowsOf(assumed).has("Water price")).toBe(false);
    const bill = call("AIVALUE", ["cost.electricity", "DGX H100", 1, 1, null, assumed]);
    expect(bill).toBeCloseTo(9.3075 * 0.25, 9);
  });

  it("serves models and training runs as well as any hardware when nothing is picked", async () => {
    expect([
      ...rowsOf(await block((await inserted(request({ preset: "GPT-4o" }))).workbook)).keys(),
    ]).toContain("Batch");
    const { workbook } = await inserted(request({ preset: null, site: null }));
    const assumed = await block(workbook);
    expect(rowsOf(assumed).has("Power")).toBe(false);
    for (const preset of ["GPT-4o", "GPT-3 training"])
      expect(call("AIENERGY", [preset, 1, null, null, assumed])).toEqual(expect.any(Number));
  });

  it("calls a second block by another name, and finds both", async () => {
    const first = await inserted(request());
    first.workbook.select("A40");
    await inserted(request({ site: null }), "en-US", first.workbook);
    expect(await assumptionBlocks(first.workbook)).toEqual(["AI_Assumptions", "AI_Assumptions_2"]);
  });
});
