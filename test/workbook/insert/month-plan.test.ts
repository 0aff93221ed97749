import { insertedStringsFor } from "../../../src/locales/inserted";
import { columnLetters } from "../../../src/workbook/address";
import {
  insertMonthPlan,
  insertOwnPresets,
  monthPlanOf,
  type MonthPlanRequest,
  type PlanAssumptions,
} from "../../../src/workbook/insert";
import { audit } from "../../../src/workbook/audit/audit";
import { job } from "../freeze/day";
import { memoryWorkbook } from "../memory";
import { close } from "./close";
import { computed } from "./computed";

const words = insertedStringsFor("en-US");
type LineName = keyof typeof words.lines;

/** The budget of the brief: 40 DGX H100 at 320,000 each. */
const budget = monthPlanOf(
  {
    preset: "DGX H100",
    quantity: 40,
    usage: 720,
    site: null,
    assumed: {
      scenario: null,
      stated: [
        ["Hardware price", 320_000],
        ["Hardware life", 4],
        ["Load", 0.73],
        ["Occupancy", 1],
        ["PUE", 1.25],
        ["Electricity price", 0.11],
        ["Water price", 0],
        ["Opex share", 0],
        ["Carbon price", 0],
      ],
    },
  },
  "2027-01-01",
);

const changed = (
  assumptions: Partial<PlanAssumptions>,
  request: Partial<MonthPlanRequest> = {},
): MonthPlanRequest => ({
  ...budget,
  ...request,
  assumptions: { ...budget.assumptions, ...assumptions },
});

/** A plan's lines month by month, and their totals, as the grid's engine computes them. */
async function plan(request: MonthPlanRequest) {
  const workbook = memoryWorkbook({ sheet: "Sheet1", cells: {} });
  const draft = await insertMonthPlan(workbook, request, words);
  await workbook.apply(draft.change);
  const value = await computed(workbook);
  const sheet = words.planSheet;
  const { rows } = draft.writes[0]!;
  const labels = Array.from({ length: rows }, (_, row) => value(sheet, `A${row + 1}`));
  const monthly = labels.indexOf(words.monthly);
  const rowOf = (line: LineName): number => labels.indexOf(words.lines[line], monthly) + 1;
  const inMonth = (line: LineName, month: number) => value(sheet, columnLetters(3 + month) + rowOf(line));
  return {
    workbook,
    draft,
    value: (address: string) => value(sheet, address),
    inMonth,
    along: (line: LineName) => Array.from({ length: request.months }, (_, at) => inMonth(line, at + 1)),
    total: (line: LineName) => value(sheet, `C${rowOf(line)}`),
    formula: (line: LineName, month: number) =>
      workbook.content(`'${sheet}'!${columnLetters(3 + month)}${rowOf(line)}`).formula,
  };
}

it("says of each factor where it comes from, so that an audit of it asks for nothing", async () => {
  const { workbook, value } = await plan(changed({}, { also: [["Edition", "2026.11"]] }));
  const labels = Array.from({ length: 40 }, (_, row) => value(`A${row + 1}`));
  const noteOn = (label: string) => value(`D${labels.indexOf(label) + 1}`);
  expect(noteOn("Hardware price")).toBe("Stated by you");
  expect(noteOn("Residual value")).toBe("By definition; convention");
  expect(noteOn("Carbon intensity")).toMatch(/^\S.*\(\d{4}.*; .*average/);
  expect(noteOn("Discount rate")).toBe("convention");
  const { findings } = await audit(workbook, { language: "en-US" }, job);
  expect(findings.filter(({ kind }) => kind === "no-note")).toEqual([]);
});

it("shows the days of three years with a separator", async () => {
  const draft = await insertMonthPlan(memoryWorkbook({ sheet: "Sheet1", cells: {} }), budget, words);
  const label = draft.change.edits.flatMap((edit) =>
    edit.kind === "values"
      ? edit.values.flatMap((line, at) => (line[0] === words.lines.days ? [edit.area.row + at] : []))
      : [],
  )[0];
  const formats = draft.change.edits.flatMap((edit) =>
    edit.kind === "format" && edit.area.row === label ? (edit.format.number ?? []) : [],
  );
  expect(formats).toContain("#,##0");
});

describe("insertMonthPlan", () => {
  // By hand: 40 × 744 h × 10.2 kW × 0.73 × 1.25 = 276,991.2 kWh; × 0.11 = 30,469.03 USD; 12.8 million over 48 months.
  it("budgets 40 DGX H100 over three years, to the cent", async () => {
    const { inMonth, along, total, formula } = await plan(budget);
    expect(total("capex")).toBe(12_800_000);
    expect(along("depreciation")).toEqual(Array.from({ length: 36 }, () => close(266_666.67, 2)));
    expect(along("days").slice(0, 3)).toEqual([31, 28, 31]);
    expect(inMonth("energy", 1)).toBeCloseTo(276_991.2, 6);
    expect(inMonth("electricity", 1)).toBeCloseTo(30_469.03, 2);
    expect(inMonth("total", 1)).toBeCloseTo(297_135.7, 2);
    expect(inMonth("energy", 2)).toBeCloseTo(250_185.6, 6);
    expect(inMonth("electricity", 2)).toBeCloseTo(27_520.42, 2);
    expect(inMonth("total", 2)).toBeCloseTo(294_187.08, 2);
    expect(inMonth("bookValue", 36)).toBeCloseTo(3_200_000, 6);
    expect(formula("days", 14)).toBe(formula("days", 13)!.replaceAll("Q", "R"));
  });

  it("asks our functions in three cells of the inputs, and is plain arithmetic below", async () => {
    const { draft } = await plan(budget);
    const formulas = draft.change.edits.flatMap((edit) =>
      edit.kind === "formula" ? edit.formulas.flat() : [],
    );
    expect(formulas.length).toBeGreaterThan(36 * 20);
    expect(formulas.filter((formula) => /\bAI[A-Z]+\(/.test(formula))).toEqual([
      "=AIENERGY($B$5,1,1,$B$7,$A$12:$D$25)",
      "=AIWATER($B$5,1,1,$B$7,$A$12:$D$25)",
      '=AIVALUE("cost.water",$B$5,1,1,$B$7,$A$12:$D$25)',
    ]);
    expect(formulas.filter((formula) => /\bNPV\(/.test(formula))).toEqual([]);
  });

  it("brings devices into service over a ramp, each bought when it arrives and written off over its own life", async () => {
    const { along, total } = await plan(changed({ hardwareLife: 0.5 }, { months: 12, rampMonths: 3 }));
    expect(along("devices").slice(0, 4)).toEqual([14, 27, 40, 40]);
    expect(along("bought").slice(0, 4)).toEqual([14, 13, 13, 0]);
    const each = 320_000 / 6;
    const inLife = [14, 27, 40, 40, 40, 40, 26, 13, 0, 0, 0, 0];
    expect(along("depreciation")).toEqual(inLife.map((devices) => close(devices * each, 4)));
    expect(total("bookValue")).toBeCloseTo(0, 6);
  });

  it("stops at the residual value, also where a life is no whole number of months", async () => {
    const { along, total } = await plan(
      changed({ hardwareLife: 0.375, residualValue: 20_000 }, { months: 6 }),
    );
    const month = (40 * 300_000) / 4.5;
    expect(along("depreciation")).toEqual([1, 1, 1, 1, 0.5, 0].map((share) => close(share * month, 4)));
    expect(total("bookValue")).toBeCloseTo(800_000, 6);
  });

  it("counts the hours from the day of service on, and nothing before", async () => {
    const { along } = await plan(changed({}, { inService: "2027-02-15", months: 3 }));
    expect(along("hoursInService")).toEqual([0, 24 * 14, 24 * 31]);
    expect(along("devices")).toEqual([0, 40, 40]);
    expect(along("capex")).toEqual([0, 12_800_000, 0]);
    expect(along("energy")[0]).toBe(0);
  });

  it("follows prices and grids year by year, and discounts without NPV", async () => {
    const { along, inMonth, total, value } = await plan(
      changed(
        { discountRate: 0.08, carbonPrice: 50, opexShare: 0.12, waterPrice: 2 },
        {
          start: "2027-12-01",
          inService: "2027-12-01",
          months: 14,
          electricityPriceChange: 0.1,
          carbonIntensityChange: -0.5,
        },
      ),
    );
    expect(along("year")).toEqual([2027, ...Array.from({ length: 12 }, () => 2028), 2029]);
    expect(along("electricityPrice").map((price) => Number(price).toFixed(4))).toEqual([
      "0.1100",
      ...Array.from({ length: 12 }, () => "0.1210"),
      "0.1331",
    ]);
    const energy = Number(inMonth("energy", 14));
    expect(inMonth("carbon", 14)).toBeCloseTo((energy * Number(value("B21")) * 0.25) / 1000, 4);
    expect(inMonth("carbonCost", 14)).toBeCloseTo((Number(inMonth("carbon", 14)) / 1000) * 50, 4);
    expect(inMonth("opex", 14)).toBeCloseTo(128_000, 6);
    expect(inMonth("waterCost", 14)).toBeCloseTo(40 * 744 * Number(value("B30")), 6);
    expect(inMonth("waterCost", 14)).toBeGreaterThan(1);
    expect(inMonth("discountFactor", 1)).toBe(1);
    expect(inMonth("discountFactor", 13)).toBeCloseTo(1 / 1.08, 9);
    const present = along("cashOut").map((cash, at) => Number(cash) / 1.08 ** (at / 12));
    expect(total("presentValue")).toBeCloseTo(
      present.reduce((sum, each) => sum + each, 0),
      2,
    );
  });

  it("charts the parts of the cost, which stand side by side", async () => {
    const { draft } = await plan(changed({}, { months: 2 }));
    const chart = draft.change.edits.find((edit) => edit.kind === "chart")!.chart;
    expect(chart.series.map(({ title }) => title)).toEqual(
      (["depreciation", "electricity", "waterCost", "opex", "carbonCost"] as const).map(
        (line) => words.lines[line],
      ),
    );
    expect(chart.series.map(({ values }) => values.row - chart.series[0]!.values.row)).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });

  it.each([[{ months: 0 }], [{ months: 1.5 }], [{ start: "January" }], [{ inService: "2027-13-01" }]])(
    "refuses %p",
    async (wrong) => {
      const workbook = memoryWorkbook({ sheet: "Sheet1", cells: {} });
      await expect(insertMonthPlan(workbook, { ...budget, ...wrong }, words)).rejects.toMatchObject({
        obstacle: "months",
      });
    },
  );

  it("refuses hardware that only a table of own presets knows", async () => {
    const workbook = memoryWorkbook({ sheet: "Sheet1", cells: {} });
    await expect(
      insertMonthPlan(workbook, { ...budget, hardware: "my-server" }, words),
    ).rejects.toMatchObject({
      obstacle: "preset",
    });
  });

  it("takes another sheet's name where its own is taken", async () => {
    const workbook = memoryWorkbook({ sheet: "AI Month Plan", cells: {} });
    const { writes, occupied } = await insertMonthPlan(workbook, budget, words);
    expect(writes[0]!.sheet).toBe("AI month plan 2");
    expect(occupied).toEqual([]);
  });
});

describe("monthPlanOf", () => {
  it("takes over what a block of the workbook states", () => {
    const cells = [
      ["Name", "Value", "Low", "High", "Unit"],
      ["Edition", "2026.11", null, null, ""],
      ["pue", 1.1, 1, 1.2, ""],
      ["Currency", "EUR", null, null, ""],
      ["FX rate", 1.25, null, null, ""],
      ["Electricity price (EUR/MWh)", 100, null, null, ""],
      ["Host factor", 1, null, null, ""],
      ["Scenario", "nameplate", null, null, ""],
    ];
    const { assumptions, also } = monthPlanOf(
      { preset: "DGX H100", quantity: 1, usage: 1, site: null, assumed: { block: "AI_Assumptions", cells } },
      "2027-01-01",
    );
    expect(assumptions).toMatchObject({ pue: 1.1, load: 1, hardwarePrice: 329_580, electricityPrice: 0.125 });
    expect(also).toEqual([
      ["Host factor", 1],
      ["Scenario", "nameplate"],
    ]);
  });

  it("takes prices and factors from preset, site and edition", () => {
    const { assumptions, also } = monthPlanOf(
      {
        preset: "H100 SXM",
        quantity: 8,
        usage: 720,
        site: "Ireland",
        assumed: { scenario: "nameplate", stated: [["Host factor", 1.5]] },
      },
      "2027-01-01",
    );
    expect(assumptions).toMatchObject({
      electricityPrice: 0.276,
      load: 1,
      pue: 1,
      hardwareLife: 4,
      opexShare: 0,
    });
    expect(assumptions.hardwarePrice).toBeGreaterThan(20_000);
    expect(also).toEqual([
      ["Scenario", "nameplate"],
      ["Host factor", 1.5],
    ]);
  });
});

describe("a month plan of a preset of the workbook's own", () => {
  const asked = { preset: "my-dgx-h100", quantity: 40, usage: 720, site: null };

  /** A workbook with a copy of DGX H100, as the pane inserts it. */
  async function copied() {
    const workbook = memoryWorkbook({ sheet: "Own", cells: {} });
    await workbook.apply((await insertOwnPresets(workbook, { preset: "DGX H100" }, words)).change);
    const area = (await workbook.resolve("AI_Presets", await workbook.selection()))!;
    const cells = (await workbook.read(area)).map((line) => line.map(({ value }) => value));
    return { workbook, assumed: { block: "AI_Presets", cells } };
  }

  it("is computed from the preset's row, and follows it", async () => {
    const { workbook, assumed } = await copied();
    const request = monthPlanOf({ ...asked, assumed }, "2027-01-01");
    await workbook.apply((await insertMonthPlan(workbook, request, words)).change);
    const energy = async () => {
      const value = await computed(workbook);
      const rows = Array.from({ length: 80 }, (_, row) => row + 1);
      return value(
        words.planSheet,
        `B${rows.find((row) => value(words.planSheet, `A${row}`) === words.energy)!}`,
      );
    };
    expect(await energy()).toBeCloseTo(10.2 * 0.73 * 1.25, 9);
    expect(workbook.content("D5").value).toBe(10.2);
    workbook.type("D5", { formula: null, value: 5.1 });
    expect(await energy()).toBeCloseTo(5.1 * 0.73 * 1.25, 9);
  });

  it("takes the price over in dollars and leaves other currencies behind", async () => {
    const { workbook, assumed } = await copied();
    const request = monthPlanOf({ ...asked, assumed }, "2027-01-01");
    expect(request.assumptions.hardwarePrice).toBe(329_580);
    const { change } = await insertMonthPlan(workbook, request, words);
    const texts = change.edits.flatMap((edit) => (edit.kind === "values" ? edit.values.flat() : []));
    expect(texts).toContain("Power (kW)");
    expect(texts).not.toContain("Rental price (USD/h)");
  });

  it("is refused where the range does not know the preset", async () => {
    const { workbook, assumed } = await copied();
    const request = monthPlanOf({ ...asked, assumed }, "2027-01-01");
    await expect(
      insertMonthPlan(workbook, { ...request, hardware: "my-other" }, words),
    ).rejects.toMatchObject({
      obstacle: "preset",
    });
  });
});
