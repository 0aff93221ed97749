import { call } from "../../src/functions/call";
import { calculate, type BookCell } from "../../src/hosts/univer/calculate";
import { openXlsx, type XlsxWorkbook } from "../../src/hosts/xlsx";
import { audit } from "../../src/workbook/audit/audit";
import { auditSheet } from "../../src/workbook/audit/sheet";
import { freeze } from "../../src/workbook/freeze/freeze";
import { thaw } from "../../src/workbook/thaw";
import { workingsStringsFor } from "../../src/locales/workings";
import { plainFormulas } from "../../src/workbook/plain/plain";
import type { Draft } from "../../src/workbook/draft";
import type { CellContent, Job } from "../../src/workbook/workbook";
import { areaOf } from "../workbook/memory";
import { hasLibreOffice, savedByLibreOffice, xlsxOf } from "./libreoffice";

const job: Job = { signal: new AbortController().signal, progress: () => undefined };
const english = { language: "en-US" };
const words = workingsStringsFor("en-US");
const dated = { ...english, date: "2026-11-24" };

const ROUNDED = '=ROUND(AIENERGY("DGX A100",B1,720,,"article-2023")/1000,1)';
const RANGE = '=AIRANGE("energy","L40S",3,720)';
const FROZEN = { sheet: "Budget", row: 1, column: 1, rows: 1, columns: 1 };
const OVERTYPED: Draft = {
  change: { title: "", expect: [], edits: [{ kind: "values", area: FROZEN, values: [[5900]] }] },
  writes: [],
  occupied: [],
};
const LOW = '=AIENERGY("L40S",3,720,,,"low")';
const [, , HIGH] = (call("AIRANGE", ["energy", "L40S", 3, 720]) as number[][])[0]!;

const typed = { B1: 1250, B2: ROUNDED, B3: RANGE, B4: LOW };

/** A file as it comes from a colleague, with what its cells show. */
async function opened(): Promise<XlsxWorkbook> {
  const cells = Object.entries(typed).map(([at, each]): BookCell => {
    const { row, column } = areaOf("Budget", at)!;
    return typeof each === "number"
      ? { row, column, formula: null, value: each }
      : { row, column, formula: each, value: null };
  });
  const file = openXlsx(xlsxOf({ sheets: [{ name: "Budget", cells }] }), { calculate });
  await file.recalculate(job);
  return file;
}

async function after(
  work: (file: XlsxWorkbook) => Promise<Draft>,
  file?: XlsxWorkbook,
): Promise<XlsxWorkbook> {
  const workbook = file ?? (await opened());
  await workbook.apply((await work(workbook)).change);
  await workbook.recalculate(job);
  return workbook;
}

const value = (cell: unknown) => ({ formula: null, value: cell });

const contentOf = async (file: XlsxWorkbook, sheet: string, cell: string): Promise<CellContent> => {
  const [[content]] = (await file.read(areaOf(sheet, cell)!)) as [[CellContent]];
  return content;
};

(hasLibreOffice() ? describe : describe.skip)("what LibreOffice opened and saved again", () => {
  const saved: Record<string, XlsxWorkbook> = {};

  beforeAll(async () => {
    const frozen = (file: XlsxWorkbook) => freeze(file, dated, job);
    const files = {
      frozen: await after(frozen),
      thawed: await after((file) => thaw(file, { ...english, force: false }, job), await after(frozen)),
      plain: await after(
        async (file) => (await plainFormulas(file, words, job, { ...dated, freezes: true })).draft,
      ),
      audited: await after(
        async (file) => auditSheet(file, await audit(file, english, job), dated),
        await after(() => Promise.resolve(OVERTYPED), await after(frozen)),
      ),
    };
    const names = Object.keys(files);
    const again = savedByLibreOffice(Object.values(files).map((file) => file.save()));
    again.forEach((bytes, at) => (saved[names[at]!] = openXlsx(bytes, { calculate })));
  }, 240_000);

  it("shows frozen values, and a receipt that finds them unchanged", async () => {
    const frozen = saved["frozen"]!;
    expect(await contentOf(frozen, "Budget", "B2")).toEqual(value(5850));
    expect(await contentOf(frozen, "Budget", "D3")).toEqual(value(expect.closeTo(HIGH!, 9)));
    const receipt = await frozen.read({ sheet: "AI receipt", row: 4, column: 0, rows: 3, columns: 8 });
    expect(receipt.map((row) => [row[2]!.value, row[0]!.value, row[7]!.value])).toEqual([
      ["B2", "B2", true],
      ["B4", "B4", true],
      ["B3:D3", "B3:D3", true],
    ]);
  });

  it("is thawed: numbers that lost their last digits do not count as edited", async () => {
    const frozen = saved["frozen"]!;
    const { left, change } = await thaw(frozen, { ...english, force: false }, job);
    expect(left).toEqual([]);
    await frozen.apply(change);
    for (const [at, each] of Object.entries(typed))
      if (typeof each === "string")
        expect(await contentOf(frozen, "Budget", at)).toMatchObject({ formula: each });
  });

  it("keeps AI formulas that were put back, for whoever has the add-in", async () => {
    const thawed = saved["thawed"]!;
    // It takes them for functions of its own that it does not know yet, and writes their names in small letters.
    const written = await contentOf(thawed, "Budget", "B2");
    expect(written.formula?.toUpperCase()).toBe(ROUNDED.toUpperCase());
    await thawed.recalculate(job);
    expect(await contentOf(thawed, "Budget", "B2")).toMatchObject({ value: 5850 });
    expect(await contentOf(thawed, "Budget", "D3")).toMatchObject({ value: HIGH });
  });

  it("keeps plain formulas, what they give, and the way back", async () => {
    const plain = saved["plain"]!;
    expect(await contentOf(plain, "Budget", "B2")).toEqual({
      formula: "=ROUND('AI workings'!$F$9/1000,1)",
      value: 5850,
    });
    expect(await contentOf(plain, "AI workings", "F9")).toMatchObject({ value: 5_850_000 });
    expect(await contentOf(plain, "Budget", "D3")).toEqual(value(expect.closeTo(HIGH!, 9)));
    const { left, change } = await thaw(plain, { ...english, force: false }, job);
    expect(left).toEqual([]);
    await plain.apply(change);
    expect(await contentOf(plain, "Budget", "B2")).toMatchObject({ formula: ROUNDED });
  });

  it("has the sheet of an audit, its texts and numbers", async () => {
    const rows = await saved["audited"]!.read({ sheet: "AI audit", row: 0, column: 0, rows: 6, columns: 6 });
    expect(rows.map((row) => row.map((cell) => cell.value).filter((cell) => cell !== null))).toEqual([
      ["Audit of AI formulas (2026-11-24)"],
      [],
      ["Sheet", "Cell", "Kind", "Was", "Now", "Message"],
      ["Budget", "B2", "frozen, then edited", 5850, 5900, expect.stringContaining("5,900")],
      [],
      ["Notes"],
    ]);
  });
});
