import type { Cell } from "../../functions/cells";
import { isCellError } from "../../functions/cells";
import { rangeName, spotName } from "./a1";
import type { HeldCell } from "./cell";
import { escapeCell, escapeText } from "./xml";

/** How a sheet's text spells what is written into it. */
export interface Style {
  /** "x:" where its names have a prefix. */
  readonly prefix: string;
  /** The index of metadata that marks array formulas that resize themselves. */
  readonly dynamicIndex: () => number;
}

/** Errors that a cell can be said to hold; younger ones need metadata, and stand as #VALUE! until Excel computes. */
const PLAIN_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
const MOST_CHARACTERS = 32_767;

/** A cell made anew; "" where nothing of it is left to say. */
export function cellXml(row: number, cell: HeldCell, { prefix: p, dynamicIndex }: Style): string {
  if (cell.formula === null && cell.value === null && cell.style === 0) return "";
  const { type, text } = valueXml(cell.value, cell.formula !== null || cell.ofArray, p);
  const attributes = [
    `r="${spotName({ row, column: cell.column })}"`,
    ...(cell.style === 0 ? [] : [`s="${cell.style}"`]),
    ...(type === "" ? [] : [`t="${type}"`]),
    ...(cell.formula !== null && cell.dynamic ? [`cm="${dynamicIndex()}"`] : []),
  ].join(" ");
  const formula = cell.formula === null ? "" : formulaXml(row, cell, p);
  return formula + text === "" ? `<${p}c ${attributes}/>` : `<${p}c ${attributes}>${formula}${text}</${p}c>`;
}

function formulaXml(row: number, { formula, fills, column, dynamic }: HeldCell, p: string): string {
  const area = fills ?? (dynamic ? { sheet: "", row, column, rows: 1, columns: 1 } : null);
  const array = area === null ? "" : ` t="array" ref="${rangeName(area)}"`;
  return `<${p}f${array}>${escapeText(formula ?? "")}</${p}f>`;
}

/** A value as a cell keeps it. Texts stand in the cell itself, so that one that looks like a formula stays a text. */
export function valueXml(
  value: Cell,
  ofFormula: boolean,
  p: string,
): { readonly type: string; readonly text: string } {
  if (value === null) return { type: "", text: "" };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { type: "e", text: `<${p}v>#NUM!</${p}v>` };
    return { type: "", text: `<${p}v>${Object.is(value, -0) ? 0 : value}</${p}v>` };
  }
  if (typeof value === "boolean") return { type: "b", text: `<${p}v>${value ? 1 : 0}</${p}v>` };
  if (isCellError(value)) {
    return { type: "e", text: `<${p}v>${PLAIN_ERRORS.has(value.error) ? value.error : "#VALUE!"}</${p}v>` };
  }
  const text = escapeCell(value.slice(0, MOST_CHARACTERS));
  return ofFormula
    ? { type: "str", text: `<${p}v>${text}</${p}v>` }
    : { type: "inlineStr", text: `<${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is>` };
}

/** A cell whose formula stays as it stands in the text, with another result. */
export function withResult(source: string, formula: string, cell: HeldCell, p: string): string {
  const { type, text } = valueXml(cell.value, true, p);
  const tag = /^<[^>]*>/.exec(source)![0].replace(/\s*\/?>$/, "");
  // A former error or picture of it may have metadata of its own.
  const kept = tag.replace(/\s(?:t|vm)=(?:"[^"]*"|'[^']*')/g, "");
  return `${kept}${type === "" ? "" : ` t="${type}"`}>${formula}${text}</${p}c>`;
}
