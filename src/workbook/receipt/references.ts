import { parseA1Ref, stringifyA1Ref, tokenize, type RangeA1 } from "@borgar/fx";
import type { Area } from "../workbook";

/**
 * Formulas of the receipt carry references that every spreadsheet keeps up to date: when rows are inserted, cells are
 * moved or a sheet is renamed, they still point to the same cells, which no text would.
 */

/** More references than this are not carried; a function takes 255 arguments. */
const MOST = 100;

/** An area as a formula on any sheet refers to it, fixed in place. */
export const fixed = ({ sheet, row, column, rows, columns }: Area): string =>
  stringifyA1Ref({
    context: [sheet],
    range: {
      top: row,
      left: column,
      bottom: row + rows - 1,
      right: column + columns - 1,
      $top: true,
      $left: true,
      $bottom: true,
      $right: true,
    },
  });

/** A formula that shows where an area is, without its sheet. */
export function placeFormula(area: Area): string {
  const place = fixed(area);
  if (area.rows * area.columns === 1) return `=ADDRESS(ROW(${place}),COLUMN(${place}),4)`;
  const [row, column] = [`MIN(ROW(${place}))`, `MIN(COLUMN(${place}))`];
  return `=ADDRESS(${row},${column},4)&":"&ADDRESS(${row}+ROWS(${place})-1,${column}+COLUMNS(${place})-1,4)`;
}

/** A formula that is TRUE as long as an area holds the values that were recorded in another. */
export const checkFormula = (area: Area, recorded: Area): string =>
  area.rows * area.columns === 1
    ? `=IFERROR(${fixed(area)}=${fixed(recorded)},FALSE)`
    : `=IFERROR(SUMPRODUCT(--(${fixed(area)}=${fixed(recorded)}))=ROWS(${fixed(recorded)})*COLUMNS(${fixed(recorded)}),FALSE)`;

/** The references in one of these formulas, in order; null for one whose cells are gone. */
export function carried(formula: string): readonly (string | null)[] {
  return tokensOf(formula).flatMap(({ type, value }) => {
    if (type === "error") return [null];
    return isReference(type) ? [value] : [];
  });
}

/**
 * A formula that counts the filled cells among those that another formula refers to; null where that refers to none, or
 * in ways that cannot be carried.
 */
export function carrierOf(formula: string, sheet: string): string | null {
  const tokens = tokensOf(formula);
  const references = tokens.filter(({ type }) => isReference(type));
  const spans = tokens.some(({ type, value }) => type === "operator" && value === ":");
  if (references.length === 0 || references.length > MOST || spans) return null;
  const all = references.map(({ value }) => qualified(value, sheet));
  return all.includes(null) ? null : `=COUNTA(${all.join(",")})`;
}

/**
 * A formula with the references that its carrier has by now.
 *
 * @param sheet on which the formula stands now: its cells need no sheet's name
 * @returns null when cells that it refers to are gone, or the carrier is none
 */
export function withCarried(formula: string, carrier: string, sheet: string): string | null {
  const now = carried(carrier);
  const tokens = tokensOf(formula);
  const count = tokens.filter(({ type }) => isReference(type)).length;
  if (count !== now.length || now.includes(null)) return null;
  let next = 0;
  return tokens
    .map(({ type, value }) => (isReference(type) ? (updated(value, now[next++]!, sheet) ?? value) : value))
    .join("");
}

const tokensOf = (formula: string) => tokenize(formula);

const isReference = (type: string): boolean => type === "range" || type === "range_beam";

/** A reference to other workbooks or to several sheets cannot be carried. */
function qualified(reference: string, sheet: string): string | null {
  const parsed = parseA1Ref(reference);
  if (parsed === undefined || !("range" in parsed)) return null;
  const { context = [], range } = parsed;
  if (context.length > 1 || context[0]?.includes(":") === true) return null;
  return stringifyA1Ref({ context: [context[0] ?? sheet], range: { ...range, ...pinned } });
}

const pinned = { $top: true, $left: true, $bottom: true, $right: true };

/** What a reference points to now, in the manner in which it was written: fixed or not, with a sheet's name or not. */
function updated(reference: string, now: string, sheet: string): string | null {
  const [written, current] = [parseA1Ref(reference), parseA1Ref(now)];
  if (!written || !current || !("range" in written) || !("range" in current)) return null;
  const { $top, $left, $bottom, $right } = written.range;
  const marks = {
    $top: $top === true,
    $left: $left === true,
    $bottom: $bottom === true,
    $right: $right === true,
  };
  const on = current.context?.[0] ?? sheet;
  const bare = (written.context ?? []).length === 0 && on === sheet;
  const range: RangeA1 = { ...current.range, ...marks };
  return stringifyA1Ref({ context: bare ? [] : [on], range });
}
