import { isCellError, type Cell } from "../../functions/cells";
import type { Area } from "../../workbook/workbook";
import type { Spot } from "./a1";
import { setContent, setResult } from "./cell-edit";
import { canSpread } from "./future-functions";
import type { XlsxSheet } from "./sheet";

/**
 * Writes what a formula came to. A result of several cells makes it an array formula that resizes itself.
 *
 * @returns "kept" where the file asks for one cell of several and does not say which: it keeps what it had
 */
export function writeResult(
  sheet: XlsxSheet,
  spot: Spot,
  result: Cell | Cell[][],
): "same" | "changed" | "kept" {
  const cell = sheet.held(spot)!;
  const { fills, dynamic } = cell;
  const rows = Array.isArray(result) ? result : [[result]];
  if (fills !== null && !dynamic) return writeFixed(sheet, fills, rows);
  const first = rows[0]?.[0] ?? null;
  const before = cell.value;
  const single = rows.length === 1 && rows[0]!.length === 1;
  if (single) {
    const area = fills ?? (dynamic ? { sheet: sheet.name, ...spot, rows: 1, columns: 1 } : null);
    setResult(sheet, spot, first, area && { ...area, rows: 1, columns: 1 });
    return sameCell(before, first) ? "same" : "changed";
  }
  const { formula } = sheet.content(spot);
  const spreads = dynamic || canSpread(formula ?? "");
  if (!spreads) return "kept";
  const area = { sheet: sheet.name, ...spot, rows: rows.length, columns: rows[0]!.length };
  setResult(sheet, spot, first, area);
  const others = writeOthers(sheet, area, rows);
  sheet.refill();
  return others || !sameCell(before, first) ? "changed" : "same";
}

/** An array formula of a fixed size shows what fits, and #N/A beyond; a single result everywhere. */
function writeFixed(sheet: XlsxSheet, area: Area, rows: Cell[][]): "same" | "changed" {
  const beyond: Cell = { error: "#N/A" };
  const at = (down: number, right: number): Cell => {
    const row = rows.length === 1 ? rows[0]! : rows[down];
    return (row?.length === 1 ? row[0] : row?.[right]) ?? beyond;
  };
  const anchor = sheet.held(area)!;
  const before = anchor.value;
  setResult(sheet, area, at(0, 0), area);
  const cells = Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => at(down, right)),
  );
  const others = writeOthers(sheet, area, cells);
  return others || !sameCell(before, at(0, 0)) ? "changed" : "same";
}

/** The cells that a formula fills besides its own. @returns whether one of them changed */
function writeOthers(sheet: XlsxSheet, area: Area, rows: readonly (readonly Cell[])[]): boolean {
  let changed = false;
  for (const [down, row] of rows.entries()) {
    for (const [right, value] of row.entries()) {
      if (down === 0 && right === 0) continue;
      const spot = { row: area.row + down, column: area.column + right };
      if (sameCell(sheet.content(spot).value, value)) continue;
      setContent(sheet, spot, { formula: null, value, ofArray: true });
      changed = true;
    }
  }
  return changed;
}

function sameCell(one: Cell, other: Cell): boolean {
  if (isCellError(one) && isCellError(other)) return one.error === other.error;
  return one === other;
}
