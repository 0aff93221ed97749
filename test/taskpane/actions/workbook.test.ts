import { stringsFor } from "../../../src/locales";
import { workbookActions } from "../../../src/taskpane/actions/workbook";
import { addressOf } from "../../../src/workbook/address";
import { memoryWorkbook } from "../../workbook/memory";

const job = { signal: new AbortController().signal, progress: () => undefined };

const planned = async (id: string, language: string, ...formulas: string[]) => {
  const cells = formulas.map((formula, at) => [`B${at + 2}`, { formula, value: 1 }] as const);
  const host = memoryWorkbook({ sheet: "Budget", cells: Object.fromEntries(cells) });
  const action = workbookActions(stringsFor(language), language, null).find((each) => each.id === id)!;
  return action.plan({ host, entries: {}, job });
};

describe("what is done with all formulas of a workbook", () => {
  it("says that what it lists is left as it is", async () => {
    const { lists } = await planned("plain", "en-US", '=AIENERGY("DGX A100",-1,1)');
    const [only, ...others] = lists.filter(({ findings }) => findings.length > 0);
    expect(others).toEqual([]);
    expect(only!.findings).toHaveLength(1);
    expect(only!.title).toBe("Left as they are: 1");
  });

  it("lists neighbors with the same reason once", async () => {
    const wrong = '=AIENERGY("DGX A100",-1,1)';
    const formulas = [wrong, wrong, wrong, '=AIRANGE("energy","DGX A100",-1,1)', wrong];
    const { lists } = await planned("plain", "en-US", ...formulas);
    expect(lists[1]!.findings.map(({ area }) => area && addressOf(area))).toEqual([
      "Budget!B2:B4",
      "Budget!B5",
      "Budget!B6",
    ]);
  });

  it("lists what becomes a value because it cannot be written plainly, or leaves it when told to", async () => {
    const cells = { B2: { formula: '=AIENERGY("DGX A100",1,1,,,"low")', value: 3.5 } };
    const host = memoryWorkbook({ sheet: "Budget", cells });
    const action = workbookActions(stringsFor("en-US"), "en-US", null).find(({ id }) => id === "plain")!;
    const frozen = await action.plan({ host, entries: {}, job });
    expect(frozen.outlook).toBe("0 cells become plain formulas. 1 place becomes values.");
    expect(frozen.lists.map(({ findings }) => findings.length)).toEqual([1, 0]);
    const kept = await action.plan({ host, entries: { option: ["yes"] }, job });
    expect(kept.draft).toBeNull();
    expect(kept.lists.map(({ findings }) => findings.length)).toEqual([0, 1]);
  });

  it("says before it begins what a host is too old for", () => {
    const can = { evaluate: false, table: true, chart: false, lacks: () => "ExcelApi 1.9" };
    const actions = workbookActions(stringsFor("en-US"), "en-US", can);
    expect(actions.filter(({ hindrance }) => hindrance !== null).map(({ id }) => id)).toEqual([
      "freeze",
      "plain",
      "upgrade",
    ]);
    expect(actions.find(({ id }) => id === "audit")!.fields()).toEqual([]);
  });

  it("separates a finding's kind from its message as the language does", async () => {
    const { lists } = await planned("audit", "zh-TW", '=AIENERGY("DGX A100",1,1)');
    expect(lists[1]!.title).toMatch(/^附註/);
    expect(lists[1]!.findings.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^未固定版次：由/),
    );
  });
});
