import { spotName } from "./a1";
import type { HeldCell, HeldRow, Span } from "./cell";
import { cellXml, withResult, type Style } from "./cell-write";
import type { SheetData } from "./sheet-read";
import { escapeText } from "./xml";

/** The sheetData element with what was touched; all else is taken over from the text that was read. */
export function writeSheetData(text: string, { rows, whole }: SheetData, style: Style): string {
  const p = style.prefix;
  const sorted = [...rows.values()].sort((one, other) => one.row - other.row);
  const opening = text.slice(whole.start, whole.opened).replace(/\s*\/>$/, ">");
  const pieces = [opening, ...between(text, sorted, whole.opened, (row) => rowXml(text, row, style))];
  const last = Math.max(whole.opened, ...ends(sorted));
  return `${pieces.join("")}${text.slice(last, Math.max(last, whole.closing))}</${p}sheetData>`;
}

function* ends(items: readonly { readonly source: Span | null }[]): Generator<number> {
  // Not spread from an array: a sheet may have a million rows.
  let last = 0;
  for (const { source } of items) last = Math.max(last, source?.end ?? 0);
  yield last;
}

/** The texts of items with what stands before each in the source, such as line breaks. */
function between<Item extends { readonly source: Span | null }>(
  text: string,
  items: readonly Item[],
  from: number,
  write: (item: Item) => string,
): string[] {
  let at = from;
  return items.map((item) => {
    const { source } = item;
    // Programs may write cells out of order: then nothing stands between them that could be kept.
    const before = source && source.start >= at ? text.slice(at, source.start) : "";
    if (source) at = Math.max(at, source.end);
    return before + write(item);
  });
}

function rowXml(text: string, row: HeldRow, style: Style): string {
  const { source } = row;
  if (source && !row.touched && !row.implicit) return text.slice(source.start, source.end);
  const sorted = [...row.cells.values()].sort((one, other) => one.column - other.column);
  const opening = source === null ? `<${style.prefix}row r="${row.row + 1}">` : rowTag(text, row, sorted);
  const cells = between(text, sorted, source?.opened ?? 0, (cell) => cellText(text, row.row, cell, style));
  const last = source && Math.max(source.opened, ...sorted.map((cell) => cell.source?.end ?? 0));
  const rest = source && last !== null && source.closing > last ? text.slice(last, source.closing) : "";
  return `${opening}${cells.join("")}${rest}</${style.prefix}row>`;
}

function rowTag(text: string, { row, source, implicit }: HeldRow, cells: readonly HeldCell[]): string {
  const tag = text.slice(source!.start, source!.opened).replace(/\s*\/>$/, ">");
  // "spans" says which columns are filled; without it a reader looks for itself.
  const free = cells.some((cell) => cell.source === null)
    ? tag.replace(/\sspans=(?:"[^"]*"|'[^']*')/, "")
    : tag;
  return implicit ? withAddress(free, String(row + 1)) : free;
}

function cellText(text: string, row: number, cell: HeldCell, style: Style): string {
  const { source, formulaSource, touched } = cell;
  if (source === null || touched === "whole") return cellXml(row, cell, style);
  const was = text.slice(source.start, source.end);
  const addressed = (piece: string): string =>
    cell.implicit ? withAddress(piece, spotName({ row, column: cell.column })) : piece;
  if (touched === "no" || formulaSource === null) return addressed(was);
  const formula = text.slice(formulaSource.start, formulaSource.end);
  if (touched === "result") return addressed(withResult(was, formula, cell, style.prefix));
  const before = text.slice(source.start, formulaSource.start);
  const alone = `<${style.prefix}f>${escapeText(cell.formula ?? "")}</${style.prefix}f>`;
  return addressed(before + alone + text.slice(formulaSource.end, source.end));
}

const withAddress = (piece: string, address: string): string =>
  piece.replace(/^<[^\s/>]+/, (start) => `${start} r="${address}"`);
