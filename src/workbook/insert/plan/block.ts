import type { InsertedStrings } from "../../../locales/inserted";
import type { Area } from "../../workbook";
import { rowsOf } from "../assumed";
import { AMOUNT, FACTOR, HEADER, INPUT, NOTE, NUMBER_HEADER, SHARE, TEXT, UNIT_HEADER } from "../looks";
import type { Borrowed } from "../own/borrowed";
import type { Page } from "../page";
import type { Put } from "../put";
import type { MonthPlanRequest } from "../requests";
import { fixed } from "../spelling";
import { unitOf } from "../vocabulary";
import { PLANNED } from "./assumptions";

/** Columns: names, values, units or totals, an empty one, and the months. */
export const FIRST_MONTH = 4;
export const VALUE = 1;
export const UNITS = 2;

/** A request with the own presets that its formulas must know. */
export type Planned = MonthPlanRequest & { readonly borrowed: Borrowed | null };

export function putHeader(
  made: Page,
  top: number,
  name: string,
  value: string | null,
  words: InsertedStrings,
): void {
  made.put(top, 0, [[name]], HEADER);
  made.put(top, VALUE, [[value]], NUMBER_HEADER);
  made.put(top, UNITS, [[words.unit]], UNIT_HEADER);
}

/** The block of assumptions that the plan's few formulas of ours take. */
export function putBlock(
  made: Page,
  top: number,
  { assumptions, sources, also, borrowed }: Planned,
  words: InsertedStrings,
) {
  putHeader(made, top, words.name, words.value, words);
  const stated = rowsOf({ scenario: null, stated: also }).map(([name, value]): Put[] => [
    name,
    value,
    unitOf(name),
  ]);
  const planned = PLANNED.map(([key, label, unit]): Put[] => [label, assumptions[key], unit]);
  const rows = [...stated, ...planned];
  const body = made.put(top + 1, 0, rows);
  made.format({ ...body, column: VALUE, columns: 1 }, { ...INPUT, align: "right" });
  rows.forEach(([label, value], at) => {
    if (typeof value === "string") made.format(made.area(top + 1 + at, VALUE), { number: TEXT });
    else if (label === "Hardware price" || label === "Residual value")
      made.format(made.area(top + 1 + at, VALUE), { number: AMOUNT });
    else if (label === "Opex share" || label === "Discount rate")
      made.format(made.area(top + 1 + at, VALUE), { number: SHARE });
  });
  const notes = [
    ...stated.map((_, at) => (at === 0 ? words.editionNote : words.statedNote)),
    ...PLANNED.map(([key]) => sources[key] ?? words.statedNote),
  ];
  made.put(
    top + 1,
    FIRST_MONTH - 1,
    rows.map(([label], at) => {
      const meaning = at > 0 && typeof label === "string" ? words.meaning(label) : "";
      return [[meaning, notes[at]].filter(Boolean).join("; ")];
    }),
    NOTE,
  );
  const own = borrowed === null ? null : putBorrowed(made, top + 1 + rows.length, borrowed);
  const area: Area = {
    ...body,
    row: top,
    rows: rows.length + 1 + (own?.rows ?? 0),
    columns: own?.columns ?? FIRST_MONTH,
  };
  const at = (label: string): string => fixed(top + 1 + rows.findIndex(([name]) => name === label), VALUE);
  return { area, at, end: top + area.rows };
}

/** Own presets below the assumptions, where formulas find them: Id, Name and Kind, and the figures under the months. */
function putBorrowed(made: Page, top: number, { headings, rows, cells: [, first = []] }: Borrowed): Area {
  const spread = <T>(line: readonly T[]): (T | null)[] => [
    ...line.slice(0, FIRST_MONTH - 1),
    null,
    ...line.slice(FIRST_MONTH - 1),
  ];
  const cells = [spread(headings), ...rows.map((row) => spread<Put>(row))];
  const area = made.put(top, 0, cells);
  made.format({ ...area, rows: 1 }, { ...HEADER, wrap: true });
  made.format({ ...area, row: top + 1, rows: rows.length }, { number: FACTOR });
  const numbers = spread(first).flatMap((cell, column) => (typeof cell === "number" ? [column] : []));
  for (const column of numbers) made.format({ ...area, column, columns: 1 }, { align: "right" });
  return area;
}
