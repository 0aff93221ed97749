import type { Column } from "./table";

/** The sign before the fraction; null where nobody says and a text with two readings is to be refused. */
export type Decimal = "point" | "comma" | null;

const FULL_WIDTH = "０１２３４５６７８９．，＋－−Ｅｅ";
const PLAIN = "0123456789.,+--Ee";

/** What reads a column of numbers: NULL where nothing stands, NaN for what is no number. */
export function numberIn(column: string, { kind }: Pick<Column, "kind">, decimal: Decimal): string {
  if (kind === "number") return `CAST(${column} AS DOUBLE)`;
  if (kind === "other") return `CASE WHEN ${column} IS NOT NULL THEN 'nan'::DOUBLE END`;
  const text = `trim(${column})`;
  const plain = `translate(${text}, '${FULL_WIDTH}', '${PLAIN}')`;
  return `CASE WHEN ${text} <> '' THEN coalesce(${readIn(text, decimal)}, ${readIn(plain, decimal)}, 'nan'::DOUBLE) END`;
}

/** "1.250" is a thousand and more in Germany. DuckDB would read "1_000" as well, which no spreadsheet does. */
function readIn(text: string, decimal: Decimal): string {
  const number = (from: string): string => `TRY_CAST(${from} AS DOUBLE)`;
  if (decimal === "comma") return number(`replace(translate(${text}, '._', 'xx'), ',', '.')`);
  const read = number(`replace(${text}, '_', 'x')`);
  if (decimal === "point") return read;
  return `CASE WHEN NOT regexp_full_match(${text}, '[+-]?[1-9]\\d{0,2}\\.\\d{3}') THEN ${read} END`;
}
