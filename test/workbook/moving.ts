import { parseA1Ref, stringifyA1Ref, tokenize } from "@borgar/fx";
import type { CellContent } from "../../src/workbook/workbook";
import { addressOf } from "../../src/workbook/address";
import { areaOf, memoryWorkbook, type MemoryWorkbook } from "./memory";

/** What a user does to a sheet, with the references of all formulas kept right as every spreadsheet does. */
interface Doing {
  /** Where a cell of the sheet goes; null where it is deleted. */
  readonly row: (row: number) => number | null;
  readonly sheet: string;
  readonly renamed?: string;
}

/** The workbook after rows were inserted above a row, counted from 1. */
export const insertRows = (workbook: MemoryWorkbook, sheet: string, before: number, count: number) =>
  rebuilt(workbook, { sheet, row: (row) => (row >= before - 1 ? row + count : row) });

/** The workbook after rows were deleted. */
export const deleteRows = (workbook: MemoryWorkbook, sheet: string, from: number, count: number) =>
  rebuilt(workbook, {
    sheet,
    row: (row) => (row < from - 1 ? row : row < from - 1 + count ? null : row - count),
  });

export const renameSheet = (workbook: MemoryWorkbook, sheet: string, renamed: string) =>
  rebuilt(workbook, { sheet, renamed, row: (row) => row });

async function rebuilt(workbook: MemoryWorkbook, doing: Doing): Promise<MemoryWorkbook> {
  const sheets: Record<string, Record<string, CellContent>> = {};
  for (const { name, used } of await workbook.sheets()) {
    const cells: Record<string, CellContent> = {};
    sheets[name === doing.sheet ? (doing.renamed ?? name) : name] = cells;
    if (used === null) continue;
    (await workbook.read(used)).forEach((line, r) => {
      line.forEach((content, c) => {
        const row = name === doing.sheet ? doing.row(used.row + r) : used.row + r;
        if (row === null) return;
        const area = { sheet: "S", row, column: used.column + c, rows: 1, columns: 1 };
        const formula = content.formula === null ? null : moved(content.formula, name, doing);
        cells[addressOf(area).slice(2)] = { ...content, formula };
      });
    });
  }
  const [first, ...others] = Object.entries(sheets);
  return memoryWorkbook({ sheet: first![0], cells: first![1], sheets: Object.fromEntries(others) });
}

const moved = (formula: string, own: string, doing: Doing): string =>
  tokenize(formula)
    .map(({ type, value }) => (type === "range" ? movedReference(value, own, doing) : value))
    .join("");

function movedReference(reference: string, own: string, { sheet, renamed, row }: Doing): string {
  const parsed = parseA1Ref(reference)!;
  if (!("range" in parsed) || (parsed.context?.[0] ?? own) !== sheet) return reference;
  const { range, context = [] } = parsed;
  const rows = Array.from({ length: range.bottom! - range.top! + 1 }, (_, at) => row(range.top! + at)).filter(
    (each) => each !== null,
  );
  if (rows.length === 0) return "#REF!";
  const on = context.length === 0 ? [] : [renamed ?? sheet];
  return stringifyA1Ref({ context: on, range: { ...range, top: rows[0]!, bottom: rows.at(-1)! } });
}

/** Sorts rows of a sheet as a spreadsheet does: the cells go, references to them from elsewhere stay. */
export async function sortRows(
  workbook: MemoryWorkbook,
  address: string,
  order: readonly number[],
): Promise<void> {
  const area = areaOf("", address)!;
  const rows = await workbook.read(area);
  order.forEach((from, to) => {
    rows[from]!.forEach((content, c) => {
      const place = { ...area, row: area.row + to, column: area.column + c, rows: 1, columns: 1 };
      workbook.type(addressOf(place), content);
    });
  });
}
