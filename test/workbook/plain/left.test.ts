import { isCellError, type Cell } from "../../../src/functions/cells";
import { calculate } from "../../../src/hosts/univer/calculate";
import { bookOf, computedWorkbook, madePlain, planPlain, shown } from "./book";

const call = (rest: string): string => `=AIENERGY("DGX A100",1,10${rest})`;

describe("what plain formulas leave as it is", () => {
  it.each([
    ["bound", call(',,,"low"')],
    ["function", '=AIRANGE("energy","DGX A100",1,10)'],
    ["error", '=AIENERGY("DGX A100",-1,10)'],
    ["expression", '=AIENERGY("DGX "&"A100",1,10)'],
    ["text", '=AIENERGY("DGX A100",A9,10)'],
    ["unresolved", '=AIENERGY("DGX A100",Nowhere!A1,10)'],
    ["array", '=SUMPRODUCT(AIENERGY("DGX A100",{1;2},10))'],
    ["local", '=LET(n,5,AIENERGY("DGX A100",n,10))'],
  ])("says why: %s", async (reason, formula) => {
    const { workbook } = await computedWorkbook({ A9: "12", B1: formula });
    const { left, draft } = await planPlain(workbook);
    expect(left.map((each) => [each.reason, each.cell.formula])).toEqual([[reason, formula]]);
    expect(draft.change.edits).toEqual([]);
  });
});

describe("plain formulas whose cells change", () => {
  const typed = {
    A1: "Cost basis",
    B1: "owned",
    A2: "PUE",
    B2: 1.2,
    A4: "DGX A100",
    B4: 4,
    C4: 720,
    E4: "=AICOST(A4,B4,C4,D4,A1:B2)",
    A5: "DGX H100",
    E5: "=AICOST(A5,B4,C4,D5,A1:B2)",
  };

  const after = async (at: string, value: Cell): Promise<Cell> => {
    const { workbook } = await computedWorkbook(typed);
    expect((await madePlain(workbook)).plain.left).toEqual([]);
    workbook.type(at, { formula: null, value });
    const cell = shown(await calculate(await bookOf(workbook)), "E4");
    return isCellError(cell) ? cell.error : cell;
  };
  const fresh = async (at: string, value: Cell): Promise<Cell> =>
    shown((await computedWorkbook({ ...typed, [at]: value })).results, "E4");

  it.each([
    ["B4", 9],
    ["B2", 1.4],
    ["A4", "dgx  a100"],
    ["A4", "nvidia dgx h100"],
    ["A4", ""],
  ] as const)("follow %s to %p as the AI formula would", async (at, value) => {
    const [now, then] = [await after(at, value), await fresh(at, value)];
    if (typeof then === "number") expect(now).toBeCloseTo(then, 6);
    else expect(now).toBe(then);
  });

  it.each([
    ["a choice that decides the steps", "B1", "cloud"],
    ["a preset of another kind", "A4", "H100 SXM"],
    ["a pattern in place of a name", "A4", "DGX*"],
    ["a site where none was said", "D4", "Ireland"],
    ["no hours", "C4", null],
    ["a number that is gone", "B2", null],
  ])("give #N/A, not a figure by the wrong steps, for %s", async (_, at, value) => {
    expect(await after(at, value)).toBe("#N/A");
  });
});
