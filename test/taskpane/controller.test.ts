import { formOf, insertable } from "../../src/taskpane/form";
import { openPane } from "./open-pane";

const FORMULA = '=AIENERGY("DGX A100",1250,720,,{"Edition","2026.11"})';

describe("the form", () => {
  it("has an estimate as soon as hardware is picked, and a formula with it", () => {
    const { state, controller, pick } = openPane();
    expect(state().estimate).toBeNull();
    pick("DGX A100");
    controller.setQuantity("1250");
    expect(insertable(state())).toEqual({ name: "AIENERGY", formula: FORMULA });
    controller.setMeasure("water");
    controller.setScenario("article-2023");
    expect(insertable(state())?.formula).toBe(
      '=AIWATER("DGX A100",1250,720,,{"Edition","2026.11";"Scenario","article-2023"})',
    );
  });

  it.each(["", "1,250", "-5"])("has no formula to insert for a quantity of %j", (quantity) => {
    const { state, controller, pick } = openPane();
    pick("DGX A100");
    controller.setQuantity(quantity);
    expect(insertable(state())).toBeNull();
  });

  it("asks a model's requests and leaves the tokens to their default, which it shows", () => {
    const { state, controller, pick } = openPane();
    pick("GPT-4o");
    controller.setQuantity("1000");
    expect(state().picked).toMatchObject({ kind: "model", usageUnit: "output tokens" });
    expect(insertable(state())?.formula).toBe('=AIENERGY("GPT-4o",1000,,,{"Edition","2026.11"})');
    expect(state().defaults.get("output_tokens")).toBe(400);
    controller.setUsage("250");
    expect(insertable(state())?.formula).toBe('=AIENERGY("GPT-4o",1000,250,,{"Edition","2026.11"})');
    expect(state().defaults.get("output_tokens")).toBe(400);
  });

  it("asks no usage of a training run", () => {
    const { state, pick } = openPane();
    pick("GPT-3 training");
    expect(state().picked).toMatchObject({ kind: "training", usageUnit: null });
    expect(insertable(state())?.formula).toBe('=AIENERGY("GPT-3 training",1,,,{"Edition","2026.11"})');
  });

  it("never takes hours for tokens", () => {
    const { state, controller, pick } = openPane();
    pick("DGX A100");
    controller.setUsage("8760");
    pick("GPT-4o");
    expect(state().question?.usage).toBeNull();
    pick("DGX A100");
    expect(state().question?.usage).toBe(8760);
  });

  it("must know the hours of hardware", () => {
    const { state, controller, pick } = openPane();
    pick("DGX A100");
    controller.setUsage("");
    expect(state().question).toBeNull();
  });

  it("picks nothing when nothing matches", () => {
    const { state, pick } = openPane();
    pick("zzz");
    expect(state().picked).toBeNull();
  });

  it("makes a site that is picked the place where things run", () => {
    const { state, controller, pick } = openPane();
    pick("DGX A100");
    controller.search("ireland");
    expect(controller.pick()).toBe("site");
    expect(state().picked?.kind).toBe("hardware");
    expect(insertable(state())?.formula).toBe('=AIENERGY("DGX A100",1,720,"Ireland",{"Edition","2026.11"})');
    expect(state().siteFacts.map(({ name }) => name)).toContain("Carbon intensity");
  });

  it("takes the site under the keyboard, a site as typed, or none", () => {
    const { state, controller, pick } = openPane();
    pick("DGX A100");
    controller.searchSites("irel");
    controller.settleSite();
    expect(state().site).toBe("Ireland");
    controller.searchSites("us-east-1");
    controller.settleSite(null);
    expect(state().site).toBe("us-east-1");
    expect(state().estimate!.fault).toBeNull();
    controller.searchSites("somewhere");
    controller.leaveSites();
    expect(state().site).toBe("us-east-1");
    controller.searchSites("");
    controller.settleSite();
    expect(state().site).toBeNull();
  });

  it("states assumptions in the formula, beside the scenario", () => {
    const { state, controller, pick } = openPane();
    pick("DGX A100");
    controller.addAssumption("PUE");
    expect(insertable(state())?.formula).toBe('=AIENERGY("DGX A100",1,720,,{"Edition","2026.11"})');
    controller.setAssumption(1, "1.1");
    expect(insertable(state())?.formula).toBe('=AIENERGY("DGX A100",1,720,,{"Edition","2026.11";"PUE",1.1})');
    controller.setScenario("nameplate");
    expect(insertable(state())?.formula).toBe(
      '=AIENERGY("DGX A100",1,720,,{"Edition","2026.11";"Scenario","nameplate";"PUE",1.1})',
    );
    controller.removeAssumption(1);
    expect(insertable(state())?.formula).toBe(
      '=AIENERGY("DGX A100",1,720,,{"Edition","2026.11";"Scenario","nameplate"})',
    );
  });

  it("faults the assumption that is wrong", () => {
    const { state, controller, pick } = openPane();
    pick("DGX A100");
    controller.addAssumption("Load");
    controller.setAssumption(1, "0.5");
    controller.addAssumption("PUE");
    controller.setAssumption(2, "0.5");
    expect(state().estimate?.fault).toEqual({
      field: { assumption: "PUE" },
      message: expect.stringContaining("PUE must be from 1") as string,
    });
  });

  it("tells what moves the chosen measure most", () => {
    const { state, controller, pick } = openPane();
    pick("DGX A100");
    expect(state().drivers.map(({ input }) => input)).toEqual(["PUE", "Load"]);
    controller.setMeasure("cost");
    expect(state().drivers[0]!.input).not.toBe("PUE");
  });

  it("stands again in another language as it was", () => {
    const { state, controller, pick } = openPane();
    pick("DGX A100");
    controller.setQuantity("-5");
    const again = openPane(null, formOf(state()), "zh-TW");
    expect(again.state()).toMatchObject({ quantity: "-5", picked: { name: state().picked!.name } });
    expect(again.state().estimate?.fault?.message).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe("the list", () => {
  it("stops at its ends", () => {
    const { state, controller } = openPane();
    controller.search("dgx a100");
    controller.moveSearch(-1);
    expect(state().search.active).toBe(0);
    controller.moveSearch(8);
    expect(state().search.active).toBe(1);
  });

  it("is narrowed by kind and maker, and a new kind takes the maker away", () => {
    const { state, controller } = openPane();
    const kinds = () => new Set(state().search.options.map(({ kind }) => kind));
    controller.filter({ kind: "model" });
    controller.filter({ vendor: "Meta" });
    expect(kinds()).toEqual(new Set(["model"]));
    expect(new Set(state().search.options.map(({ vendor }) => vendor))).toEqual(new Set(["Meta"]));
    controller.filter({ kind: "hardware" });
    expect(kinds()).toEqual(new Set(["hardware"]));
    expect(state().search.filter.vendor).toBeNull();
  });

  it("begins with what was used lately", () => {
    const { state, controller, pick } = openPane();
    pick("L40S");
    pick("GPT-4o");
    controller.search("");
    const { leads, options } = state().search;
    expect(leads).toEqual([{ of: "recent", count: 2 }]);
    expect(options.slice(0, 2).map(({ name }) => name)).toEqual([
      "GPT-4o",
      expect.stringContaining("L40S") as string,
    ]);
  });

  it("counts what it does not list", () => {
    const { search } = openPane().state();
    expect(search.options).toHaveLength(80);
    expect(search.more).toBeGreaterThan(300);
  });
});
