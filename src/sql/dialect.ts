/** What the engines say differently. */
export interface Dialect {
  readonly name: "duckdb" | "clickhouse";
  /** A text column in the form in which names are compared: small letters, no spaces. */
  readonly normal: (column: string) => string;
  /** A small table in the query itself: a number, a number and a text or null in each row. */
  readonly rows: (columns: readonly [string, string, string], rows: readonly string[]) => string;
  readonly types: Readonly<Record<"text" | "number" | "integer", string>>;
  /** Behind the definition of a table's columns. */
  readonly storage: string;
  /** Between the name of a layer and its query. */
  readonly layer: string;
  /** Behind the query. */
  readonly settings: string;
}

export const dialects: Readonly<Record<Dialect["name"], Dialect>> = {
  duckdb: {
    name: "duckdb",
    normal: (column) => `lower(replace(${column}, ' ', ''))`,
    rows: (columns, rows) =>
      `SELECT * FROM (VALUES\n${rows.join(",\n")}\n  ) AS listed(${columns.join(", ")})`,
    types: { text: "VARCHAR", number: "DOUBLE", integer: "INTEGER" },
    storage: "",
    // DuckDB would else keep every layer whole, with all its columns.
    layer: "AS NOT MATERIALIZED",
    settings: "",
  },
  clickhouse: {
    name: "clickhouse",
    normal: (column) => `lowerUTF8(replaceAll(${column}, ' ', ''))`,
    rows: ([key, way, problem], rows) =>
      `SELECT * FROM values('${key} Int32, ${way} Int32, ${problem} Nullable(String)',\n${rows.join(",\n")}\n  )`,
    types: { text: "Nullable(String)", number: "Nullable(Float64)", integer: "Nullable(Int32)" },
    layer: "AS",
    storage: " ENGINE = MergeTree ORDER BY tuple()",
    // A row without a partner is to be NULL, not 0.
    settings: "\nSETTINGS join_use_nulls = 1",
  },
};
