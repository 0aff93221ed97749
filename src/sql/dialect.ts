/** What the engines say differently. */
export interface Dialect {
  readonly name: "duckdb" | "clickhouse";
  /** A text column in the form in which names are compared: small letters, no spaces. */
  readonly normal: (column: string) => string;
  /** A small table in the query itself: two numbers in each row. */
  readonly rows: (columns: readonly [string, string], rows: readonly (readonly [number, number])[]) => string;
  readonly types: Readonly<Record<"text" | "number" | "integer", string>>;
  /** Behind the definition of a table's columns. */
  readonly storage: string;
  /** Between the name of a layer and its query. */
  readonly layer: string;
  /** Behind the query. */
  readonly settings: string;
}

const listed = (rows: readonly (readonly [number, number])[]): string =>
  rows.map((row) => `(${row.join(", ")})`).join(", ");

export const dialects: Readonly<Record<Dialect["name"], Dialect>> = {
  duckdb: {
    name: "duckdb",
    normal: (column) => `lower(replace(${column}, ' ', ''))`,
    rows: (columns, rows) => `SELECT * FROM (VALUES ${listed(rows)}) AS listed(${columns.join(", ")})`,
    types: { text: "VARCHAR", number: "DOUBLE", integer: "INTEGER" },
    storage: "",
    // DuckDB would else keep every layer whole, with all its columns.
    layer: "AS NOT MATERIALIZED",
    settings: "",
  },
  clickhouse: {
    name: "clickhouse",
    normal: (column) => `lowerUTF8(replaceAll(${column}, ' ', ''))`,
    rows: (columns, rows) =>
      `SELECT * FROM values('${columns.map((column) => `${column} Int32`).join(", ")}', ${listed(rows)})`,
    types: { text: "Nullable(String)", number: "Nullable(Float64)", integer: "Nullable(Int32)" },
    layer: "AS",
    storage: " ENGINE = MergeTree ORDER BY tuple()",
    // A row without a partner is to be NULL, not 0.
    settings: "\nSETTINGS join_use_nulls = 1",
  },
};
