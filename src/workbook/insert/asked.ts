import type { InsertedStrings } from "../../locales/inserted";
import { rowsOf } from "./assumed";
import type { Reference, Written } from "./formula";
import { countFormat, HEADER, INPUT, NOTE, TEXT, UNIT, UNIT_HEADER } from "./looks";
import type { Page } from "./page";
import type { Asked, Assumed } from "./requests";
import { asOffered, offeredAs } from "./shelves";
import { fixed, fixedArea } from "./spelling";

const VALUE = 1;

/** What an estimate is asked with, as formulas refer to it: preset, quantity, usage, site. */
export type Cells = readonly [Reference, Reference, Reference, Reference];

/** Writes what is asked as cells to be typed over, and says how formulas refer to them. */
export function putAsked(
  made: Page,
  top: number,
  { preset, quantity, usage, site }: Omit<Asked, "assumed">,
  words: InsertedStrings,
): { readonly cells: Cells; readonly end: number } {
  const unit = offeredAs(preset)?.usage ?? null;
  made.put(top, 0, [[words.inputs, null]], HEADER);
  made.put(top, 2, [[words.unit]], UNIT_HEADER);
  const row = top + 1;
  made.put(row, 0, [
    [words.preset, asOffered(preset), null],
    [words.quantity, quantity, null],
    [words.usage, usage, unit === null ? null : (words.units[unit] ?? unit)],
    [words.site, site, null],
  ]);
  made.format(made.area(row, VALUE, 4), { ...INPUT, align: "right" });
  made.format(made.area(row, 2, 4), UNIT);
  made.format(made.area(row + 1, VALUE, 2), { number: countFormat([quantity, usage ?? 0]) });
  const at = (line: number): Reference => ({ reference: fixed(row + line, VALUE) });
  return { cells: [at(0), at(1), at(2), at(3)], end: row + 4 };
}

/** Writes what is assumed beside its names, and says how formulas refer to it: to the cells, or to a block elsewhere. */
export function putAssumed(
  made: Page,
  {
    row,
    column,
    explained = false,
  }: {
    readonly row: number;
    readonly column: number;
    /** The column after the values is free for what names mean. */
    readonly explained?: boolean;
  },
  assumed: Assumed,
  words: InsertedStrings,
): { readonly argument: Written; readonly rows: number } {
  if ("block" in assumed) {
    made.put(row, column, [[words.assumptions, assumed.block]]);
    made.format(made.area(row, column + 1), { align: "right" });
    return { argument: { reference: assumed.block }, rows: 1 };
  }
  const rows = rowsOf(assumed);
  const area = made.put(row, column, rows);
  made.format({ ...area, column: column + 1, columns: 1 }, { ...INPUT, align: "right" });
  rows.forEach(([name, value], at) => {
    if (explained && words.meaning(name) !== "")
      made.put(row + at, column + 2, [[words.meaning(name)]], NOTE);
    if (typeof value === "string") made.format(made.area(row + at, column + 1), { number: TEXT });
  });
  return { argument: { reference: fixedArea(area, made.sheet) }, rows: rows.length };
}
