import { stringsFor } from "../../../src/locales";
import { insertedStringsFor } from "../../../src/locales/inserted";
import { insertActions } from "../../../src/taskpane/actions/insert";
import type { Action } from "../../../src/taskpane/run";
import type { Edit } from "../../../src/workbook/change";
import { insertOwnPresets } from "../../../src/workbook/insert";
import type { Abilities, Workbook } from "../../../src/workbook/workbook";
import { memoryWorkbook } from "../../workbook/memory";
import { openPane } from "../open-pane";

const strings = stringsFor("en-US");
const job = { signal: new AbortController().signal, progress: () => undefined };
const ABLE: Abilities = { evaluate: false, table: true, chart: true };

/** What an Excel without ExcelApi 1.9 says of edits. */
const old: Abilities = { ...ABLE, lacks: (kinds) => (kinds.includes("format") ? "ExcelApi 1.9" : null) };

function offered(can: Abilities | null = null, workbook: Workbook | null = null) {
  const pane = openPane(workbook);
  pane.pick("DGX A100");
  const actions = () => insertActions(pane.state(), strings, "en-US", can);
  const action = (id: string): Action => actions().find((each) => each.id === id)!;
  return { ...pane, actions, action };
}

const entriesOf = (action: Action) => Object.fromEntries(action.fields().map(({ id, start }) => [id, start]));

const editsOf = async (action: Action, host: Workbook): Promise<readonly Edit[]> =>
  (await action.plan({ host, entries: entriesOf(action), job })).draft!.change.edits;

describe("what can be inserted", () => {
  it("is said at once not to go where the host is too old for it", () => {
    const { actions } = offered(old);
    expect(actions().map(({ id }) => id)).toEqual([
      "table",
      "assumptions",
      "report",
      "plan",
      "comparison",
      "own",
    ]);
    for (const { hindrance } of actions()) expect(hindrance).toContain("ExcelApi 1.9");
    for (const { hindrance } of offered(ABLE).actions()) expect(hindrance).toBeNull();
  });

  it("asks a host for every kind of edit that hosts may lack", async () => {
    const workbook = memoryWorkbook({ sheet: "Sheet1", cells: {} });
    for (const { id } of offered(ABLE).actions()) {
      const asked: Edit["kind"][] = [];
      const lacks = (kinds: readonly Edit["kind"][]): null => (asked.push(...kinds), null);
      const made = (await editsOf(offered({ ...ABLE, lacks }).action(id), workbook)).map(({ kind }) => kind);
      const rare = made.filter((kind) => ["name", "list", "format"].includes(kind));
      expect([id, rare.filter((kind) => !asked.includes(kind))]).toEqual([id, []]);
    }
  });

  it("goes to a sheet of its own where the selected one is protected", async () => {
    const workbook = memoryWorkbook({ sheet: "Budget", cells: {}, locked: ["Budget"] });
    const { controller, actions } = offered(ABLE, workbook);
    await controller.look();
    const hindered = actions().filter(({ hindrance }) => hindrance !== null);
    expect(hindered.map(({ id }) => id)).toEqual(["table", "assumptions", "own"]);
    expect(hindered[0]!.hindrance).toBe(strings.targetLocked("Budget"));
  });

  it("knows which presets are the workbook's own, and plans with them", async () => {
    const workbook = memoryWorkbook({ sheet: "Budget", cells: {} });
    const draft = await insertOwnPresets(workbook, { preset: "DGX H100" }, insertedStringsFor("en-US"));
    await workbook.apply(draft.change);
    const { controller, pick, actions, action, state } = offered(ABLE, workbook);
    await controller.refresh();
    pick("my-dgx-h100");
    await new Promise(setImmediate);
    expect(state().picked?.reference).toBe("AI_Presets");
    expect(actions().flatMap(({ id, hindrance }) => (hindrance === null ? [] : [[id, hindrance]]))).toEqual([
      ["comparison", strings.ownNotCompared],
      ["own", strings.ownAlready],
    ]);
    expect(await editsOf(action("plan"), workbook)).not.toEqual([]);
    // The picked preset is offered as a row, though it was never picked lately.
    const rows = (await editsOf(action("table"), workbook)).flatMap((edit) =>
      edit.kind === "values" ? edit.values.flat() : [],
    );
    expect(rows).toContain("my-dgx-h100");
  });

  it("compares every set in the currency that the form reports in", async () => {
    const workbook = memoryWorkbook({ sheet: "Budget", cells: {} });
    const { controller, action, state } = offered(ABLE, workbook);
    controller.addAssumption("Report currency");
    controller.setAssumption(state().assumptions[0]!.key, "TWD");
    controller.addAssumption("Report rate");
    controller.setAssumption(state().assumptions[1]!.key, "32");
    const cells = (await editsOf(action("comparison"), workbook)).flatMap((edit) =>
      edit.kind === "values" ? edit.values.flat() : [],
    );
    expect(cells.filter((cell) => cell === "TWD")).toHaveLength(2);
    expect(cells).toContain("Cost (TWD)");
  });
});
