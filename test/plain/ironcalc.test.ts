import { isCellError } from "../../src/functions/cells";
import { compared } from "../workbook/plain/agreement";
import { bookOf, computedWorkbook, planPlain } from "../workbook/plain/book";
import { retype, withOtherNumbers, withOtherPresets } from "../workbook/plain/changes";
import { column, measuring } from "../workbook/plain/corpus";
import { NAMES, sampled } from "../workbook/plain/random";
import type { MemoryWorkbook } from "../workbook/memory";
import { computedByIronCalc } from "./ironcalc";

const computed = async (workbook: MemoryWorkbook) => computedByIronCalc(await bookOf(workbook), "Budget");

describe("plain formulas, computed by IronCalc", () => {
  it("give what the AI formulas of the shared table gave", async () => {
    const { workbook, results } = await computedWorkbook(column(measuring).typed);
    const { draft, plain } = await planPlain(workbook);
    await workbook.apply(draft.change);
    const { agreeing, differing } = compared(plain, results, await computed(workbook));
    expect(differing).toEqual([]);
    expect(agreeing).toBeGreaterThan(95);
  }, 60_000);

  it("give in random workbooks what AI formulas give, also once numbers and presets are changed", async () => {
    let cells = 0;
    for (const typed of sampled(2, 8, 314)) {
      const { workbook, results } = await computedWorkbook(typed, NAMES);
      const { draft, plain } = await planPlain(workbook);
      await workbook.apply(draft.change);
      const first = compared(plain, results, await computed(workbook));
      expect(first.differing).toEqual([]);
      const changed = withOtherPresets(withOtherNumbers(typed));
      retype(workbook, typed, changed);
      const fresh = (await computedWorkbook(changed, NAMES)).results;
      const second = compared(plain, fresh, await computed(workbook));
      expect(second.differing.filter((each) => !isCellError(each.plain))).toEqual([]);
      cells += first.agreeing + second.agreeing;
    }
    expect(cells).toBeGreaterThan(60);
  }, 120_000);
});
