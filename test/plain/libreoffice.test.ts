import { compared } from "../workbook/plain/agreement";
import { bookOf, computedWorkbook, planPlain } from "../workbook/plain/book";
import { retype, withOtherNumbers, withOtherPresets } from "../workbook/plain/changes";
import { column, measuring } from "../workbook/plain/corpus";
import { NAMES, sampled } from "../workbook/plain/random";
import { isCellError, type Cell } from "../../src/functions/cells";
import { calculate, type Book, type Results } from "../../src/hosts/univer/calculate";
import { openXlsx } from "../../src/hosts/xlsx";
import type { Area } from "../../src/workbook/workbook";
import { textsOf, zipped } from "../xlsx/small";
import { computedByLibreOffice, hasLibreOffice, openedByLibreOffice, xlsxOf } from "./libreoffice";

const installed = hasLibreOffice();
if (!installed)
  process.stderr.write(
    "SKIPPED: LibreOffice is not installed, so no second engine computes plain formulas.\n",
  );

/** What LibreOffice makes of the sheet of each book, from formulas without results. */
const computed = (books: readonly Book[]): readonly ((row: number, column: number) => Cell)[] =>
  computedByLibreOffice(books, "Budget").map(
    (cells) => (row: number, column: number) => cells[row]?.[column] ?? null,
  );

/** LibreOffice takes results that a file brings along for granted. */
function withoutResults(file: Uint8Array): Uint8Array {
  const parts = Object.entries(textsOf(file));
  return zipped(
    Object.fromEntries(parts.map(([name, text]) => [name, text.replace(/<\/f><v>[^<]*<\/v>/g, "</f>")])),
  );
}

(installed ? describe : describe.skip)("plain formulas, computed by LibreOffice", () => {
  it("give 5,850 in a file of ours, and 11,700 once the quantity is doubled", async () => {
    const { workbook } = await computedWorkbook({
      B1: 1250,
      B2: '=ROUND(AIENERGY("DGX A100",B1,720,,"article-2023")/1000,1)',
    });
    const file = openXlsx(xlsxOf(await bookOf(workbook)), { calculate });
    await file.apply((await planPlain(file)).draft.change);
    const before = withoutResults(file.save());
    const quantity = { sheet: "Budget", row: 0, column: 1, rows: 1, columns: 1 };
    const edits = [{ kind: "values", area: quantity, values: [[2500]] }] as const;
    await file.apply({ title: "", expect: [], edits });
    const opened = openedByLibreOffice([before, withoutResults(file.save())], "Budget");
    expect(opened.map((cells) => cells[1]![1])).toEqual([5850, 11_700]);
  }, 120_000);

  it("give what the AI formulas of the shared table gave", async () => {
    const { typed } = column(measuring);
    const { workbook, results } = await computedWorkbook(typed);
    const { draft, plain } = await planPlain(workbook);
    await workbook.apply(draft.change);
    const { agreeing, differing } = compared(plain, results, computed([await bookOf(workbook)])[0]!);
    expect(differing).toEqual([]);
    expect(agreeing).toBeGreaterThan(95);
  }, 120_000);

  it("give in random workbooks what AI formulas give, also once numbers and presets are changed", async () => {
    const books: Book[] = [];
    const expected: { readonly plain: readonly Area[]; readonly results: Results }[] = [];
    for (const typed of sampled(4, 20, 2023)) {
      const { workbook, results } = await computedWorkbook(typed, NAMES);
      const { draft, plain } = await planPlain(workbook);
      await workbook.apply(draft.change);
      const changed = withOtherPresets(withOtherNumbers(typed));
      books.push(await bookOf(workbook));
      retype(workbook, typed, changed);
      books.push(await bookOf(workbook));
      const fresh = (await computedWorkbook(changed, NAMES)).results;
      expected.push({ plain, results }, { plain, results: fresh });
    }
    let cells = 0;
    computed(books).forEach((shown, at) => {
      const { agreeing, differing } = compared(expected[at]!.plain, expected[at]!.results, shown);
      // Once presets are changed, the steps may be other ones, and the plain formula says #N/A.
      expect(at % 2 === 0 ? differing : differing.filter((each) => !isCellError(each.plain))).toEqual([]);
      cells += agreeing;
    });
    expect(cells).toBeGreaterThan(250);
  }, 300_000);
});
