import { receiptLanguages, type ReceiptStrings } from "../../locales/receipt";
import type { Edit } from "../change";
import { freeSheetName } from "../naming";
import type { Snapshot } from "../snapshot";
import type { Area } from "../workbook";
import { textOf } from "../same";
import { COLUMNS, HEADINGS_ROW, RECEIPT, VALUES } from "./entry";
import { receiptsIn } from "./read";

/** Where the next rows go, and what must be done before. */
export interface Target {
  readonly sheet: string;
  /** The first free row. */
  readonly row: number;
  readonly edits: readonly Edit[];
}

/** The workbook's receipt, in whatever language it is kept; a new one where there is none that can be written. */
export function receiptSheet(
  snapshot: Snapshot,
  words: ReceiptStrings,
): Target & { readonly words: ReceiptStrings } {
  const before = receiptsIn(snapshot).find((each) => !isLocked(snapshot, each.sheet));
  if (before !== undefined) return { ...before, row: endOf(snapshot, before.sheet), edits: [] };
  const sheet = freeSheetName(snapshot.sheets, RECEIPT);
  const line = (row: number, columns: number): Area => ({ sheet, row, column: 0, rows: 1, columns });
  const headings = line(HEADINGS_ROW, COLUMNS.length);
  return {
    sheet,
    words,
    row: HEADINGS_ROW + 1,
    edits: [
      { kind: "sheet", name: sheet },
      {
        kind: "values",
        area: { ...line(0, 1), rows: 2 },
        values: [[words.receiptTitle], [words.receiptNote]],
      },
      { kind: "values", area: headings, values: [words.headings] },
      { kind: "format", area: line(0, 1), format: { bold: true } },
      { kind: "format", area: headings, format: { bold: true, fill: "#E8EDF2", wrap: true } },
      ...WIDTHS.map((characters, column): Edit => ({
        kind: "width",
        area: { ...headings, column, columns: 1 },
        characters,
      })),
    ],
  };
}

const WIDTHS = [12, 24, 12, 52, 52, 8, 16, 11, 16, 10, 18, 24, 12, 16, 9, 18];

/** The sheet on which the values of areas stand, a block for each. */
export function valuesSheet(snapshot: Snapshot, words: ReceiptStrings): Target {
  const titles = receiptLanguages.map(({ valuesTitle }) => valuesTitle);
  const before = snapshot.sheets.find(
    ({ name, locked }) => !locked && titles.includes(textOf(snapshot.content(name, 0, 0).value)),
  );
  if (before !== undefined) return { sheet: before.name, row: endOf(snapshot, before.name) + 1, edits: [] };
  const sheet = freeSheetName(snapshot.sheets, VALUES);
  const title = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  return {
    sheet,
    row: 2,
    edits: [
      { kind: "sheet", name: sheet },
      { kind: "values", area: title, values: [[words.valuesTitle]] },
      { kind: "format", area: title, format: { bold: true } },
    ],
  };
}

const isLocked = ({ sheets }: Snapshot, sheet: string): boolean =>
  sheets.find(({ name }) => name === sheet)?.locked === true;

function endOf({ sheets }: Snapshot, sheet: string): number {
  const used = sheets.find(({ name }) => name === sheet)?.used;
  return used ? used.row + used.rows : 0;
}
