import { call } from "../../src/functions/call";
import type { CellContent } from "../../src/workbook/workbook";
import { explainCell, messagesOf } from "../../src/workbook/explain";
import { areaOf, memoryWorkbook } from "./memory";

const value = (cell: CellContent["value"]): CellContent => ({ formula: null, value: cell });

const explain = async (formula: string, shown: CellContent["value"] = null) => {
  const workbook = memoryWorkbook({
    sheet: "Budget",
    cells: {
      A1: { formula, value: shown },
      B1: value("DGX A100"),
      B2: value("L40S"),
      C1: value(1250),
      C2: value(3),
      D1: value(720),
      E1: value(-1250),
    },
    names: { Hours: "D1", Everything: "A1:ZZ99999" },
  });
  return explainCell(workbook, areaOf("Budget", "A1")!, "en-US");
};

const outcomes = async (formula: string) => (await explain(formula))?.calls?.map(({ outcome }) => outcome);

const kwh = call("AIENERGY", ["DGX A100", 1250, 720]);

describe("explainCell", () => {
  it.each([
    ["literals", '=AIENERGY("DGX A100",1250,720)'],
    ["references", "=AIENERGY(B1,$C$1,Budget!D1)"],
    ["a defined name", "=AIENERGY(B1,C1,Hours)"],
    ["signs and percent", '=AIENERGY("DGX A100",+125000%,720)'],
    ["a sign before a reference", "=AIENERGY(B1,-E1,D1)"],
    ["the spelling of files", '=_xldudf_AIENERGY("DGX A100",1250,720)'],
    ["a call inside another function", '=ROUND(AIENERGY("DGX A100",1250,720),0)'],
  ])("recomputes a call with %s", async (_, formula) => {
    expect(await outcomes(formula)).toEqual([{ result: kwh }]);
  });

  it("recomputes arrays and ranges as the function spills them", async () => {
    const column = call("AIENERGY", [[["DGX A100"], ["L40S"]], [[1250], [3]], 720]);
    expect(await outcomes("=AIENERGY(B1:B2,C1:C2,D1)")).toEqual([{ result: column }]);
    expect(await outcomes('=AIENERGY({"DGX A100";"L40S"},{1250;3},720)')).toEqual([{ result: column }]);
  });

  it("recomputes a call whose argument is a call", async () => {
    const inner = call("AICAPEX", ["L40S", 1]);
    expect(await outcomes('=AIENERGY("L40S",AICAPEX("L40S",1),1)')).toEqual([
      { result: call("AIENERGY", ["L40S", inner as number, 1]) },
      { result: inner },
    ]);
  });

  it("gives the message that the grid does not show", async () => {
    const explanation = await explain('=AIENERGY("H100",1,720)', { error: "#N/A" });
    const outcome = explanation!.calls![0]!.outcome;
    expect("result" in outcome && messagesOf(outcome.result)).toEqual([expect.stringContaining("H100 SXM")]);
    expect(explanation!.shown).toEqual({ error: "#N/A" });
  });

  it.each([
    ["=AIENERGY(B1,SUM(C1:C2),720)", "expression"],
    ["=AIENERGY(B1,C1*2,720)", "expression"],
    ["=AIENERGY(B1,@C1:C2,720)", "expression"],
    ["=LET(Hours,1,AIENERGY(B1,C1,Hours))", "expression"],
    ["=AIENERGY(B1,C1,Nothing)", "unresolved"],
    ["=AIENERGY(B1,C1,Other!A1)", "unresolved"],
    ["=AIENERGY(B:B,1,720)", "large"],
    ["=AIENERGY(Everything,1,720)", "large"],
  ])("says that %s was not checked: %s", async (formula, unchecked) => {
    expect(await outcomes(formula)).toEqual([{ unchecked }]);
  });

  it("admits that it cannot read a formula", async () => {
    expect((await explain("=[2]!_xldudf_AIENERGY(1)"))!.calls).toBeNull();
  });

  it.each(["=SUM(B1:B9)", '="AIENERGY("&1'])("has nothing to say about %s", async (formula) => {
    expect(await explain(formula)).toBeNull();
  });

  it("passes on the message of an error that another cell's result has put there", async () => {
    const spilled = { error: "#N/A", message: "There is no preset." };
    const workbook = memoryWorkbook({
      sheet: "Budget",
      cells: { A2: value(spilled), A3: value({ error: "#REF!" }) },
    });
    const explained = await explainCell(workbook, areaOf("Budget", "A2")!, "en-US");
    expect(explained).toMatchObject({ formula: null, shown: spilled, calls: [] });
    expect(await explainCell(workbook, areaOf("Budget", "A3")!, "en-US")).toBeNull();
  });

  it("has nothing to say about a cell without a formula", async () => {
    const workbook = memoryWorkbook({ sheet: "Budget", cells: { A1: value("AIENERGY(") } });
    expect(await explainCell(workbook, areaOf("Budget", "A1")!, "en-US")).toBeNull();
  });
});

describe("messagesOf", () => {
  it("says each message once, and a bare error as its code", () => {
    const refused = { error: "#VALUE!", message: "hours are missing" };
    expect(
      messagesOf([
        [1, refused],
        [refused, { error: "#N/A" }],
      ]),
    ).toEqual(["hours are missing", "#N/A"]);
    expect(messagesOf(5)).toEqual([]);
  });
});
