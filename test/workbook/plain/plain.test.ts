import { isCellError } from "../../../src/functions/cells";
import { calculate } from "../../../src/hosts/univer/calculate";
import { compared } from "./agreement";
import { bookOf, computedWorkbook, madePlain, shown } from "./book";
import { retype, withOtherNumbers, withOtherPresets } from "./changes";
import { column, measuring } from "./corpus";
import { NAMES, sampled } from "./random";

describe("plain formulas, computed by the grid's engine", () => {
  it("give what the AI formulas of the shared table gave", async () => {
    const { typed } = column(measuring);
    const { workbook, results } = await computedWorkbook(typed);
    const { plain, results: after } = await madePlain(workbook);
    const { agreeing, differing } = compared(plain.plain, results, (...at) => after.value("Budget", ...at));
    expect(differing).toEqual([]);
    expect(agreeing).toBeGreaterThan(95);
  }, 60_000);

  it.each(sampled(2, 12, 7).map((typed, at) => [at, typed] as const))(
    "stay live in workbook %i: other numbers give what fresh calls give, other presets that or an error",
    async (_, typed) => {
      const { workbook, results } = await computedWorkbook(typed, NAMES);
      const { plain, results: after } = await madePlain(workbook);
      const first = compared(plain.plain, results, (...at) => after.value("Budget", ...at));
      expect(first.differing).toEqual([]);

      const numbers = withOtherNumbers(typed);
      retype(workbook, typed, numbers);
      const fresh = (await computedWorkbook(numbers, NAMES)).results;
      const second = await calculate(await bookOf(workbook));
      expect(compared(plain.plain, fresh, (...at) => second.value("Budget", ...at)).differing).toEqual([]);

      const presets = withOtherPresets(numbers);
      retype(workbook, numbers, presets);
      const swapped = (await computedWorkbook(presets, NAMES)).results;
      const third = await calculate(await bookOf(workbook));
      const { agreeing, differing } = compared(plain.plain, swapped, (...at) => third.value("Budget", ...at));
      expect(differing.filter(({ plain: cell }) => !isCellError(cell))).toEqual([]);
      expect(agreeing).toBeGreaterThan(5);
    },
    120_000,
  );

  // An override wins over the argument, and a price by the month needs no hours: the usage is said and no step reads it.
  it.each([
    ['=AIENERGY("GPT-4o",1000,B1,,,,{"Output tokens";300})', 600, 0],
    ['=AIENERGY({"GPT-4o";"GPT-4o mini"},1000,B1,,,,{"Output tokens";300;700})', 600, 0],
    ['=AIVALUE("cost.depreciation","DGX A100",10,B1,,{"Period months",3})', 600, 0],
    ['=AIENERGY("GPT-4o",1000,B1,,,,{"Output tokens";300})', null, 600],
  ])("give what %s gives beside a usage that no step reads", async (formula, usage, other) => {
    const { workbook, results } = await computedWorkbook({ B1: usage, A1: formula });
    const { plain, results: after } = await madePlain(workbook);
    const { agreeing, differing } = compared(plain.plain, results, (...at) => after.value("Budget", ...at));
    expect([differing, agreeing]).toEqual([[], results.spill("Budget", 0, 0)?.rows ?? 1]);
    expect(typeof shown(after, "A1")).toBe("number");
    // Whether the usage is said decides the steps: once that changes, they are other ones.
    workbook.type("B1", { formula: null, value: other });
    expect(shown(await calculate(await bookOf(workbook)), "A1")).toMatchObject({ error: "#N/A" });
  });

  it("are a cell's own formula around a reference where it says more than one call", async () => {
    const { workbook } = await computedWorkbook({
      B1: 1250,
      B2: '=ROUND(AIENERGY("DGX A100",B1,720,,"article-2023")/1000,1)',
    });
    const { results } = await madePlain(workbook);
    expect(workbook.content("B2").formula).toBe("=ROUND('AI workings'!$F$9/1000,1)");
    expect(shown(results, "B2")).toBe(5850);
    workbook.type("B1", { formula: null, value: 2500 });
    expect(shown(await calculate(await bookOf(workbook)), "B2")).toBe(11_700);
  });
});
