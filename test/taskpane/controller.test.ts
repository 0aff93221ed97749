import { stringsFor } from "../../src/locales";
import { createController, initialState, insertable } from "../../src/taskpane/controller";
import type { State } from "../../src/taskpane/model";
import { createStore } from "../../src/taskpane/store";
import type { CellContent, Workbook } from "../../src/workbook/workbook";
import { memoryWorkbook } from "../workbook/memory";

const FORMULA = '=AIENERGY("DGX A100",1250,720)';
const filled: CellContent = { formula: null, value: 42 };

function open(workbook: Workbook | null = null) {
  const store = createStore<State>(initialState(), () => undefined);
  const strings = stringsFor("en-US");
  const controller = createController(store, { workbook, strings, language: "en-US" });
  const pick = (query: string): void => {
    controller.searchHardware(query);
    controller.pickHardware();
  };
  return { store, controller, strings, pick };
}

/** A pane that has an estimate, over a workbook with B2 filled. */
function ready() {
  const workbook = memoryWorkbook({ sheet: "Budget", cells: { B2: filled } });
  const pane = open(workbook);
  pane.pick("DGX A100");
  pane.controller.setQuantity("1250");
  const insert = () => pane.controller.insert(insertable(pane.store.state())!);
  return { workbook, insert, ...pane };
}

describe("the form", () => {
  it("has an estimate as soon as hardware is picked, and a formula with it", () => {
    const { store, controller, pick } = open();
    expect(store.state().estimate).toBeNull();
    pick("DGX A100");
    controller.setQuantity("1250");
    expect(insertable(store.state())).toEqual({ name: "AIENERGY", formula: FORMULA });
    controller.setMeasure("water");
    controller.setScenario("article-2023");
    expect(insertable(store.state())?.formula).toBe('=AIWATER("DGX A100",1250,720,,"article-2023")');
  });

  it.each(["", "1,250", "-5"])("has no formula to insert for a quantity of %j", (quantity) => {
    const { store, controller, pick } = open();
    pick("DGX A100");
    controller.setQuantity(quantity);
    expect(insertable(store.state())).toBeNull();
  });

  it("picks nothing when nothing matches", () => {
    const { store, pick } = open();
    pick("zzz");
    expect(store.state().picked).toBeNull();
  });

  it("takes the site under the keyboard, a site as typed, or none", () => {
    const { store, controller, pick } = open();
    pick("DGX A100");
    controller.searchSites("irel");
    controller.settleSite();
    expect(store.state().site).toBe("Ireland");
    controller.searchSites("us-east-1");
    controller.settleSite(null);
    expect(store.state().site).toBe("us-east-1");
    expect(store.state().estimate!.fault).toBeNull();
    controller.searchSites("somewhere");
    controller.leaveSites();
    expect(store.state().site).toBe("us-east-1");
    controller.searchSites("");
    controller.settleSite();
    expect(store.state().site).toBeNull();
  });

  it("stops at the ends of the list", () => {
    const { store, controller } = open();
    controller.searchHardware("dgx a100");
    controller.moveHardware(-1);
    expect(store.state().hardware.active).toBe(0);
    controller.moveHardware(8);
    expect(store.state().hardware.active).toBe(1);
  });
});

describe("inserting", () => {
  it("writes into the selected empty cell and takes it back", async () => {
    const { workbook, insert, store, controller } = ready();
    workbook.select("C3");
    await insert();
    expect(workbook.content("C3").formula).toBe(FORMULA);
    const { insertion } = store.state();
    if (insertion.step !== "done") throw new Error(insertion.step);
    await controller.undo(insertion);
    expect(workbook.content("C3")).toEqual({ formula: null, value: null });
  });

  it("asks before it overwrites, and overwrites when told to", async () => {
    const { workbook, insert, store, controller } = ready();
    workbook.select("B2");
    await insert();
    expect(workbook.content("B2")).toEqual(filled);
    const { insertion } = store.state();
    if (insertion.step !== "asking") throw new Error(insertion.step);
    expect(insertion.holds).toBe("42");
    await controller.replace(insertable(store.state())!, insertion.area);
    expect(workbook.content("B2").formula).toBe(FORMULA);
  });

  it("drops its question when another cell is selected", async () => {
    const { workbook, insert, store, controller } = ready();
    workbook.select("B2");
    await insert();
    await controller.look();
    expect(store.state().insertion.step).toBe("asking");
    workbook.select("A1");
    await controller.look();
    expect(store.state().insertion.step).toBe("idle");
  });

  it("leaves alone what was typed since", async () => {
    const { workbook, insert, store, controller, strings } = ready();
    workbook.select("C3");
    await insert();
    workbook.type("C3", { formula: null, value: 7 });
    const { insertion } = store.state();
    if (insertion.step !== "done") throw new Error(insertion.step);
    await controller.undo(insertion);
    expect(workbook.content("C3").value).toBe(7);
    expect(store.state().insertion).toEqual({ step: "said", text: strings.changedSince("Budget!C3") });
  });

  it("still offers to undo after the form has changed", async () => {
    const { insert, store, controller } = ready();
    await insert();
    controller.setQuantity("3");
    expect(store.state().insertion.step).toBe("done");
  });

  it("says what the host said, and tries again when asked", async () => {
    const workbook = memoryWorkbook({ sheet: "Budget", cells: {} });
    const apply = jest.spyOn(workbook, "apply").mockRejectedValueOnce(new Error("the sheet is protected"));
    const { store, controller, pick } = open(workbook);
    pick("L40S");
    await controller.insert(insertable(store.state())!);
    expect(store.state().failure?.reason).toBe("the sheet is protected");
    expect(store.state().insertion.step).toBe("idle");
    store.state().failure!.retry();
    await new Promise(setImmediate);
    expect(apply).toHaveBeenCalledTimes(2);
    expect(store.state()).toMatchObject({ failure: null, insertion: { step: "done" } });
  });
});

describe("looking at the selected cell", () => {
  it("explains a formula of ours and is silent about others", async () => {
    const { workbook, store, controller } = ready();
    workbook.type("D4", { formula: '=AIENERGY("H100",1,720)', value: { error: "#N/A" } });
    workbook.select("D4");
    await controller.look();
    expect(store.state().explanation?.formula).toContain("H100");
    workbook.select("B2");
    await controller.look();
    expect(store.state().explanation).toBeNull();
    expect(store.state().target).toMatchObject({ row: 1, column: 1 });
  });

  it("believes the last look when an earlier one answers late", async () => {
    const workbook = memoryWorkbook({ sheet: "Budget", cells: {} });
    const { store, controller } = open(workbook);
    const selected = await workbook.selection();
    let answerLate = (): void => undefined;
    jest
      .spyOn(workbook, "selection")
      .mockReturnValueOnce(new Promise((answer) => (answerLate = () => answer({ ...selected, row: 9 }))));
    const early = controller.look();
    await controller.look();
    answerLate();
    await early;
    expect(store.state().target).toMatchObject({ row: 0 });
  });

  it("has nothing to look at outside a workbook", async () => {
    const { store, controller } = open(null);
    await controller.look();
    expect(store.state()).toMatchObject({ target: null, failure: null });
  });
});
