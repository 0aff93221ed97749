import { memoryWorkbook } from "../workbook/memory";
import { openPane } from "./open-pane";

const wrong = { formula: '=AIENERGY("H100",1,720)', value: { error: "#N/A" } };

/** A pane over a workbook whose D4 fails and whose E5 has a formula that does not. */
function open() {
  const workbook = memoryWorkbook({
    sheet: "Budget",
    cells: {
      D4: wrong,
      E5: { formula: '=AIENERGY("DGX A100",2,10)', value: 118.625 },
      B2: { formula: null, value: 42 },
    },
  });
  const pane = openPane(workbook);
  const look = async (address: string): Promise<void> => {
    workbook.select(address);
    await pane.controller.look();
  };
  return { workbook, look, ...pane };
}

describe("looking at the selected cell", () => {
  it("explains a formula of ours and is silent about others", async () => {
    const { look, state } = open();
    await look("D4");
    expect(state().explanation?.formula).toContain("H100");
    await look("B2");
    expect(state().explanation).toBeNull();
    expect(state().target).toMatchObject({ row: 1, column: 1 });
  });

  it("believes the last look when an earlier one answers late", async () => {
    const { workbook, controller, state } = open();
    const selected = await workbook.selection();
    let answerLate = (): void => undefined;
    jest
      .spyOn(workbook, "selection")
      .mockReturnValueOnce(new Promise((answer) => (answerLate = () => answer({ ...selected, row: 9 }))));
    const early = controller.look();
    await controller.look();
    answerLate();
    await early;
    expect(state().target).toMatchObject({ row: 0 });
  });

  it("tells whether the sheet is protected, and looks again until it is not", async () => {
    const { workbook, look, state } = open();
    const sheets = jest.spyOn(workbook, "sheets");
    const [budget] = await workbook.sheets();
    sheets.mockResolvedValue([{ ...budget!, locked: true }]);
    for (const cell of ["D4", "E5"]) {
      await look(cell);
      expect(state().locked).toBe(true);
    }
    sheets.mockResolvedValue([budget!]);
    await look("D4");
    expect(state().locked).toBe(false);
    sheets.mockClear();
    await look("B2");
    expect(sheets).not.toHaveBeenCalled();
  });

  it("has nothing to look at outside a workbook", async () => {
    const { controller, state } = openPane(null);
    await controller.look();
    expect(state()).toMatchObject({ target: null, failure: null });
  });

  it("says that the host failed, and looks again when asked", async () => {
    const { workbook, controller, state } = open();
    jest.spyOn(workbook, "selection").mockRejectedValueOnce(new Error("gone"));
    await controller.look();
    expect(state().failure?.reason).toBe("gone");
    state().failure!.retry();
    await new Promise(setImmediate);
    expect(state()).toMatchObject({ failure: null, target: { row: 0 } });
  });

  it("shows the steps of a call on demand, and forgets them with the cell", async () => {
    const { look, controller, state } = open();
    await look("E5");
    expect(state().cell.steps.size).toBe(0);
    await controller.explain(0);
    const steps = state().cell.steps.get(0);
    if (steps === undefined || !("rows" in steps)) throw new Error("no steps");
    expect(steps.rows.at(-1)).toEqual(expect.arrayContaining(["energy", "it_energy * pue", 118.625]));
    await look("D4");
    expect(state().cell.steps.size).toBe(0);
  });

  it("puts an argument right in the formula, and takes it back", async () => {
    const { workbook, look, controller, state } = open();
    await look("D4");
    const [remedy] = state().cell.remedies;
    expect(remedy?.by).toBe('"H100 SXM"');
    await controller.mend(remedy!, state().explanation!.area);
    expect(workbook.content("D4").formula).toBe('=AIENERGY("H100 SXM",1,720)');
    await controller.runner.undo();
    expect(workbook.content("D4").formula).toBe(wrong.formula);
  });
});
