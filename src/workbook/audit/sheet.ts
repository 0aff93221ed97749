import { receiptStringsFor } from "../../locales/receipt";
import type { Edit } from "../change";
import type { Draft } from "../draft";
import { freeSheetName } from "../naming";
import type { Workbook } from "../workbook";
import type { Audit } from "./audit";

const SHEET = "AI audit";
const WIDTHS = [18, 12, 22, 16, 16, 80];

/** Writes an audit as a sheet of its own. Formulas in its messages stay text: a word goes before each. */
export async function auditSheet(
  workbook: Workbook,
  { findings, notes }: Audit,
  request: { readonly language: string; readonly date: string },
): Promise<Draft> {
  const words = receiptStringsFor(request.language);
  const sheet = freeSheetName(await workbook.sheets(), SHEET);
  const rows = [
    [`${words.auditSheetTitle} (${request.date})`, null, null, null, null, null],
    [null, null, null, null, null, null],
    [...words.auditHeadings],
    ...(findings.length === 0 ? [[words.noFindings, null, null, null, null, null]] : []),
    ...findings.map((each) => [
      each.sheet,
      each.cell,
      words.kinds[each.kind],
      each.was,
      each.now,
      each.message,
    ]),
    [null, null, null, null, null, null],
    [words.notesHeading, null, null, null, null, null],
    ...notes.map((each) => [each.sheet, each.cell, words.kinds[each.kind], null, null, each.message]),
  ];
  const area = { sheet, row: 0, column: 0, rows: rows.length, columns: WIDTHS.length };
  const line = (row: number) => ({ ...area, row, rows: 1 });
  const bold = (row: number, fill?: string): Edit => ({
    kind: "format",
    area: line(row),
    format: { bold: true, ...(fill !== undefined && { fill }) },
  });
  return {
    change: {
      title: words.auditTitle,
      expect: [],
      edits: [
        { kind: "sheet", name: sheet },
        { kind: "values", area, values: rows },
        bold(0),
        bold(2, "#E8EDF2"),
        bold(rows.length - notes.length - 1),
        ...WIDTHS.map((characters, column): Edit => ({
          kind: "width",
          area: { ...area, column, columns: 1 },
          characters,
        })),
      ],
    },
    writes: [area],
    occupied: [],
  };
}
