import { isCellError, type Cell } from "../../../src/functions/cells";
import { columnLetters } from "../../../src/workbook/address";

/** A value in a formula: one cell, or rows of them. */
export type Value = Cell | Cell[][];

export const rowsOf = (value: Value): Cell[][] => (Array.isArray(value) ? value : [[value]]);
export const firstOf = (value: Value): Cell => rowsOf(value)[0]?.[0] ?? null;
const cellsOf = (values: readonly Value[]): Cell[] => values.flatMap((value) => rowsOf(value).flat());

const VALUE: Cell = { error: "#VALUE!" };
const NOT_AVAILABLE: Cell = { error: "#N/A" };

/** A cell as a number: nothing is 0, a text that is no number is not one. */
export function asNumber(cell: Cell): number | null {
  if (cell === null) return 0;
  if (typeof cell === "boolean") return Number(cell);
  if (typeof cell === "number") return cell;
  return typeof cell === "string" && cell.trim() !== "" && !Number.isNaN(Number(cell)) ? Number(cell) : null;
}

const asText = (cell: Cell): string => (isCellError(cell) ? cell.error : String(cell ?? ""));

/** Aggregates pass over texts and nothing, and end in the first error. */
const aggregate =
  (combine: (numbers: readonly number[]) => Cell) =>
  (...values: Value[]): Cell => {
    const cells = cellsOf(values);
    const error = cells.find(isCellError);
    return error ?? combine(cells.filter((cell) => typeof cell === "number"));
  };

/** Plain functions of numbers. */
const numeric =
  (compute: (...numbers: number[]) => number) =>
  (...values: Value[]): Cell => {
    const cells = values.map(firstOf);
    const error = cells.find(isCellError);
    if (error) return error;
    const numbers = cells.map(asNumber);
    if (numbers.includes(null)) return VALUE;
    const result = compute(...(numbers as number[]));
    return Number.isFinite(result) ? result : { error: "#NUM!" };
  };

/** Plain functions of texts; numbers are read as they are spelled. */
const textual =
  (compute: (...texts: string[]) => Cell) =>
  (...values: Value[]): Cell => {
    const cells = values.map(firstOf);
    return cells.find(isCellError) ?? compute(...cells.map(asText));
  };

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Days since 30 December 1899, as Excel counts them. */
const serial = (year: number, month: number, day: number) => Date.UTC(year, month, day) / 86_400_000 + 25_569;
const dateOf = (days: number) => new Date((Math.floor(days) - 25_569) * 86_400_000);
const monthsLater = (days: number, months: number, day?: number) => {
  const date = dateOf(days);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serial(year, month, Math.min(day ?? date.getUTCDate(), last));
};

const rounded = (number: number, digits: number, round: (scaled: number) => number) =>
  round(Number((number * 10 ** digits).toPrecision(15))) / 10 ** digits;

/** The functions of Excel's own that what we insert uses. IF, IFERROR and LET-like ones are evaluated lazily elsewhere. */
export const natives: Readonly<Record<string, (...values: Value[]) => Value>> = {
  SUM: aggregate(sum),
  MIN: aggregate((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: aggregate((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  AVERAGE: aggregate((numbers) =>
    numbers.length === 0 ? { error: "#DIV/0!" } : sum(numbers) / numbers.length,
  ),
  COUNT: aggregate((numbers) => numbers.length),
  COUNTA: (...values) => cellsOf(values).filter((cell) => cell !== null).length,
  SUBTOTAL: (which, ...values) =>
    [9, 109].includes(Number(firstOf(which))) ? aggregate(sum)(...values) : VALUE,
  SUMPRODUCT: (...values) => {
    const columns = values.map((value) => rowsOf(value).flat());
    const error = columns.flat().find(isCellError);
    return (
      error ??
      sum((columns[0] ?? []).map((_, at) => columns.reduce((of, cells) => of * (Number(cells[at]) || 0), 1)))
    );
  },
  SUMIFS: (added, ...pairs) => {
    const columns = pairs.map((value) => rowsOf(value).flat());
    const text = (cell: Cell | undefined) => JSON.stringify(cell ?? null).toLowerCase();
    const fits = (at: number) =>
      columns.every((cells, index) => index % 2 === 1 || text(cells[at]) === text(columns[index + 1]![0]));
    return aggregate(sum)(
      rowsOf(added)
        .flat()
        .map((cell, at) => [fits(at) ? cell : null]),
    );
  },
  ABS: numeric(Math.abs),
  EXP: numeric(Math.exp),
  INT: numeric(Math.floor),
  LN: numeric(Math.log),
  SQRT: numeric(Math.sqrt),
  N: (value) => (typeof firstOf(value) === "number" ? firstOf(value) : 0),
  MOD: numeric((one, other) => one - other * Math.floor(one / other)),
  POWER: numeric((one, other) => one ** other),
  ROUND: numeric((number, digits) => rounded(number, digits, Math.round)),
  ROUNDUP: numeric((number, digits) => rounded(number, digits, Math.ceil)),
  ROUNDDOWN: numeric((number, digits) => rounded(number, digits, Math.floor)),
  DATE: numeric((year, month, day) => serial(year, month - 1, day)),
  YEAR: numeric((days) => dateOf(days).getUTCFullYear()),
  MONTH: numeric((days) => dateOf(days).getUTCMonth() + 1),
  DAY: numeric((days) => dateOf(days).getUTCDate()),
  EDATE: numeric((days, months) => monthsLater(days, months)),
  EOMONTH: numeric((days, months) => monthsLater(days, months, 31)),
  AND: (...values) => cellsOf(values).every(Boolean),
  OR: (...values) => cellsOf(values).some(Boolean),
  NOT: (value) => !firstOf(value),
  ADDRESS: (row, column) => columnLetters(Number(firstOf(column)) - 1) + asText(firstOf(row)),
  LOWER: textual((text) => text.toLowerCase()),
  TRIM: textual((text) => text.replace(/ +/g, " ").trim()),
  SUBSTITUTE: textual((text, old = "", by = "") => (old === "" ? text : text.replaceAll(old, by))),
  EXACT: textual((one, other) => one === other),
  ISTEXT: (value) => typeof firstOf(value) === "string",
  ISERROR: (value) => isCellError(firstOf(value)),
  ISNUMBER: (value) => typeof firstOf(value) === "number",
  ISBLANK: (value) => firstOf(value) === null,
  NA: () => NOT_AVAILABLE,
  ROWS: (value) => rowsOf(value).length,
  COLUMNS: (value) => rowsOf(value)[0]?.length ?? 0,
  INDEX: (value, row = null, column = null) => {
    const rows = rowsOf(value);
    const [down, across] = [Number(firstOf(row)), Number(firstOf(column))];
    const flat =
      rows.length === 1 && column === null ? rows[0]![down - 1] : rows[down - 1]?.[Math.max(across, 1) - 1];
    return flat === undefined ? { error: "#REF!" } : flat;
  },
  MATCH: (wanted, among, kind = 1) => {
    const cells = rowsOf(among).flat();
    const given = firstOf(wanted);
    const text = (cell: Cell) => JSON.stringify(cell).toLowerCase();
    const same = (cell: Cell) => text(cell) === text(given);
    const below = cells.filter((cell) => cell !== null && cell <= (given ?? 0)).length - 1;
    const found = firstOf(kind) === 0 ? cells.findIndex(same) : below;
    return found < 0 ? NOT_AVAILABLE : found + 1;
  },
};
