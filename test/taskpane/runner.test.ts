import { insertable } from "../../src/taskpane/form";
import { Refusal, type Action, type Plan } from "../../src/taskpane/run";
import { refusalText, WorkbookRefuses } from "../../src/workbook/refusal";
import type { CellContent } from "../../src/workbook/workbook";
import { areaOf, memoryWorkbook } from "../workbook/memory";
import { openPane } from "./open-pane";

const FORMULA = '=AIENERGY("DGX A100",1250,720,,{"Edition","2026.11"})';
const filled: CellContent = { formula: null, value: 42 };

/** A pane that has an estimate, over a workbook with B2 filled. */
function ready() {
  const workbook = memoryWorkbook({ sheet: "Budget", cells: { B2: filled } });
  const pane = openPane(workbook);
  pane.pick("DGX A100");
  pane.controller.setQuantity("1250");
  const insert = () => pane.controller.insert(insertable(pane.state())!);
  const run = () => pane.state().panel?.run;
  return { workbook, insert, run, runner: pane.controller.runner, ...pane };
}

describe("inserting a formula", () => {
  it("writes into the selected empty cell and takes it back", async () => {
    const { workbook, insert, run, runner } = ready();
    workbook.select("C3");
    await insert();
    expect(workbook.content("C3").formula).toBe(FORMULA);
    expect(run()?.step).toBe("done");
    await runner.undo();
    expect(workbook.content("C3")).toEqual({ formula: null, value: null });
  });

  it("asks before it overwrites, and overwrites when told to", async () => {
    const { workbook, insert, run, runner } = ready();
    workbook.select("B2");
    await insert();
    expect(workbook.content("B2")).toEqual(filled);
    expect(run()).toMatchObject({ step: "ready", plan: { draft: { occupied: [{ now: filled }] } } });
    await runner.carryOut();
    expect(workbook.content("B2").formula).toBe(FORMULA);
  });

  it("drops its question when another cell is selected", async () => {
    const { workbook, insert, run, controller } = ready();
    workbook.select("B2");
    await insert();
    await controller.look();
    expect(run()?.step).toBe("ready");
    workbook.select("A1");
    await controller.look();
    expect(run()).toBeUndefined();
  });

  it("leaves alone what was typed since", async () => {
    const { workbook, insert, run, runner, strings } = ready();
    workbook.select("C3");
    await insert();
    workbook.type("C3", { formula: null, value: 7 });
    await runner.undo();
    expect(workbook.content("C3").value).toBe(7);
    expect(run()).toEqual({ step: "said", text: strings.changedSince("Budget!C3") });
  });

  it("still offers to undo after the form has changed", async () => {
    const { insert, run, controller } = ready();
    await insert();
    controller.setQuantity("3");
    expect(run()?.step).toBe("done");
  });

  it("says what the host said, and tries again when asked", async () => {
    const { workbook, insert, run } = ready();
    const apply = jest.spyOn(workbook, "apply").mockRejectedValueOnce(new Error("busy"));
    await insert();
    const failed = run();
    if (failed?.step !== "failed") throw new Error(failed?.step);
    expect(failed.reason).toContain("busy");
    await failed.retry!();
    expect(apply).toHaveBeenCalledTimes(2);
    expect(run()?.step).toBe("done");
  });

  it("tells of a protected sheet in its own words", async () => {
    const workbook = memoryWorkbook({ sheet: "Budget", cells: {}, locked: ["Budget"] });
    jest.spyOn(workbook, "apply").mockRejectedValue(new Error("AccessDenied"));
    const { pick, controller, state, strings } = openPane(workbook);
    pick("L40S");
    await controller.insert(insertable(state())!);
    expect(state().panel?.run).toMatchObject({ step: "failed", reason: strings.sheetLocked("Budget") });
  });

  it("learns from a refusal that the selected sheet is protected by now", async () => {
    const workbook = memoryWorkbook({ sheet: "Budget", cells: {}, locked: ["Budget"] });
    jest.spyOn(workbook, "sheets").mockResolvedValueOnce([]);
    jest.spyOn(workbook, "apply").mockRejectedValue(new Error("AccessDenied"));
    const { pick, controller, state } = openPane(workbook);
    pick("L40S");
    await controller.look();
    expect(state().locked).toBe(false);
    await controller.insert(insertable(state())!);
    expect(state().locked).toBe(true);
  });
});

describe("a refusal of the workbook", () => {
  it("is told in the user's language", async () => {
    const workbook = memoryWorkbook({ sheet: "Budget", cells: {} });
    const refusal = { reason: "taken", what: "sheet", name: "AI report" } as const;
    jest.spyOn(workbook, "apply").mockRejectedValue(new WorkbookRefuses(refusal));
    const { pick, controller, state } = openPane(workbook, undefined, "zh-TW");
    pick("L40S");
    await controller.insert(insertable(state())!);
    expect(state().panel?.run).toMatchObject({ step: "failed", reason: refusalText(refusal, "zh-TW") });
  });
});

describe("an action", () => {
  const write = (address: string): Plan => ({
    draft: {
      change: {
        title: "Write",
        expect: [],
        edits: [{ kind: "values", area: areaOf("Budget", address)!, values: [[1]] }],
      },
      writes: [areaOf("Budget", address)!],
      occupied: [],
    },
    outlook: null,
    summary: "",
    place: null,
    lists: [],
  });
  const action = (change: Partial<Action>): Action => ({
    id: "test",
    title: "",
    about: "",
    hindrance: null,
    verb: "",
    fields: () => [],
    quick: false,
    plan: () => Promise.reject(new Error("no plan")),
    ...change,
  });

  it("shows where it writes and waits to be told", async () => {
    const { workbook, runner, run } = ready();
    await runner.open(action({ plan: () => Promise.resolve(write("D4")) }));
    expect(run()?.step).toBe("ready");
    expect(workbook.content("D4").value).toBeNull();
    await runner.carryOut();
    expect(workbook.content("D4").value).toBe(1);
  });

  it.each([
    ["the cells, where it wrote to no others", [], "Budget!D4"],
    ["the workbook, where it wrote to several places", [areaOf("Budget", "F6")!], null],
  ])("says what is as before once it is undone: %s", async (_what, others, told) => {
    const { runner, run, strings } = ready();
    const { draft, ...plan } = write("D4");
    const wider: Plan = { ...plan, draft: { ...draft!, writes: [...draft!.writes, ...others] } };
    await runner.open(action({ plan: () => Promise.resolve(wider) }));
    await runner.carryOut();
    await runner.undo();
    expect(run()).toEqual({ step: "said", text: strings.undone(told) });
  });

  it("is cancelled while it is worked out, with nothing written", async () => {
    const { runner, run, strings } = ready();
    const opening = runner.open(
      action({
        plan: ({ job }) =>
          new Promise((_, reject) => {
            job.progress(3, 10);
            job.signal.addEventListener("abort", () => reject(new Error("aborted")));
          }),
      }),
    );
    expect(run()).toEqual({ step: "planning", progress: { done: 3, total: 10 } });
    runner.cancel();
    await opening;
    expect(run()).toEqual({ step: "said", text: strings.cancelled });
  });

  it("shows a refusal at the entry that caused it, until that is changed", async () => {
    const { runner, state } = ready();
    const refused = action({
      fields: () => [{ kind: "text", id: "price", label: "Price", start: "x" }],
      plan: () => Promise.reject(new Refusal("No number.", "price")),
    });
    await runner.open(refused);
    expect(state().panel?.run.step).toBe("form");
    await runner.prepare();
    expect(state().panel).toMatchObject({
      run: { step: "form" },
      fault: { field: "price", message: "No number." },
    });
    runner.enter("price", "5");
    expect(state().panel).toMatchObject({ fault: null, entries: { price: "5" } });
  });

  it("cannot be left, nor another begun, while it runs", async () => {
    const { runner, state } = ready();
    const slow = action({ id: "slow", plan: () => new Promise(() => undefined) });
    void runner.open(slow);
    runner.close();
    await runner.open(action({ id: "other" }));
    expect(state().panel?.action.id).toBe("slow");
  });
});
