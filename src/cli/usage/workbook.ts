import { basename } from "node:path";
import { editions } from "../../editions/registry";
import { call } from "../../functions/call";
import { calculate } from "../../hosts/univer/calculate";
import { openXlsx, type XlsxWorkbook } from "../../hosts/xlsx";
import { blankFile } from "../../hosts/xlsx/blank";
import type { Job } from "../../workbook/workbook";
import { deflating } from "../deflating";
import { language } from "../language";
import { asRows } from "../print";
import { bookEdits, isLive } from "./book";
import { MEASURES, type Line } from "./lines";
import { UsageRefused } from "./refused";
import type { Totals } from "./totals";
import { usageWords } from "./words";

/** The file whose totals these are. */
export interface Source {
  readonly input: string;
  readonly bytes: number;
  /** SHA-256, in hexadecimal digits. */
  readonly checksum: string;
}

/** The workbook of totals, computed. */
export async function workbookOf(
  { by, lines, rows, rejected }: Totals,
  { input, bytes, checksum }: Source,
  job: Job,
): Promise<XlsxWorkbook> {
  const words = usageWords();
  const live = lines.filter(({ asked }) => asked !== null).length;
  const file = basename(input);
  const edits = bookEdits(
    {
      title: words.title(file),
      by,
      lines,
      edition: editions.at(-1)!.id,
      facts: [
        [words.facts.file, file],
        [words.facts.bytes, bytes],
        [words.facts.checksum, checksum],
        [words.facts.rows, rows],
        [words.facts.rejected, rejected],
        [words.facts.lines, live],
        [words.facts.values, lines.length - live],
        [words.facts.version, asRows(call("AIVERSION", []))],
      ],
    },
    words,
  );
  const workbook = openXlsx(blankFile(), { calculate, language: language(), deflating });
  await workbook.apply({ title: "", expect: [], edits }, job);
  await workbook.recalculate(job);
  await checkFormulas(workbook, lines);
  return workbook;
}

/** What the formulas come to must be what the query came to. */
async function checkFormulas(workbook: XlsxWorkbook, lines: readonly Line[]): Promise<void> {
  const words = usageWords();
  if (lines.length === 0) return;
  const area = { sheet: words.lines, row: 1, column: 6, rows: lines.length, columns: MEASURES.length };
  const cells = await workbook.read(area);
  lines.forEach((line, at) =>
    MEASURES.forEach((measure, order) => {
      const value = cells[at]![order]!.value;
      const expected = line.totals[measure];
      const off = typeof value === "number" ? Math.abs(value - expected) : Infinity;
      if (isLive(line, measure) && !(off <= 1e-9 * Math.abs(expected)))
        throw new UsageRefused(words.differs(at + 1));
    }),
  );
}
