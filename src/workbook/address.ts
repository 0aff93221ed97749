import type { Area } from "./workbook";

/** Column letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const before = column < 26 ? "" : columnLetters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}

/** Names that could be cells, as A1 or as R1C1 (FY2026, R1, RC): Excel quotes them. */
const LIKE_A_CELL = /^(?:[A-Z]{1,3}\d{1,7}|(?:R\d*)?(?:C\d*)?)$/i;

/** Where an area starts and ends, as people read it: "Budget!B2", "'My sheet'!A1:C9". */
export function addressOf({ sheet, row, column, rows, columns }: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !LIKE_A_CELL.test(sheet);
  const start = columnLetters(column) + (row + 1);
  const end = columnLetters(column + columns - 1) + (row + rows);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${start === end ? start : `${start}:${end}`}`;
}
