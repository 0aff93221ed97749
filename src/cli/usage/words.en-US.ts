import type { Measure } from "./lines";

export const enUS = {
  help: {
    description: "add up a table of usage, of any length, in a workbook of totals",
    usage: "a .csv or .parquet file with the columns preset and quantity, and usage, site and more",
    by: "columns that group the totals, such as team,month",
    out: "the .xlsx file to write; it must not be there yet",
    memory: "most memory for the table, such as 500MB; what needs more goes to disk",
    decimal: "point or comma, where a .csv file has semicolons: then 1.250 has two readings",
    encoding: "of a .csv file that is not UTF-8, such as big5",
    after: `
Example: ai-footprint run usage.parquet --by team,month --out totals.xlsx

Rows that cannot be computed are listed in rejected.csv beside the workbook, and are in no total.
Exit codes: 0 fine; 1 rows were left out or have no figure; 2 wrong use; 3 a file was refused or nothing was written.`,
    badMemory: "it is a number with MB or GB.",
    badDecimal: "it is point or comma.",
    badEncoding: "it is the name of an encoding, such as utf-8, big5 or windows-1252.",
  },
  totals: "Totals",
  lines: "Lines",
  receipt: "Receipt",
  title: (file: string) => `AI footprint of ${file}`,
  all: "All",
  rows: "Rows",
  without: (measure: string) => `Rows without ${measure}`,
  measures: {
    energy: "Energy (kWh)",
    water: "Water (L)",
    cost: "Cost (USD)",
    carbon: "Carbon (kg CO2e)",
  } satisfies Record<Measure, string>,
  names: { energy: "energy", water: "water", cost: "cost", carbon: "carbon" } satisfies Record<
    Measure,
    string
  >,
  group: "Group",
  preset: "Preset",
  quantity: "Quantity",
  usage: "Usage",
  site: "Site",
  computed: "Computed by",
  formula: "formula",
  value: "value: rows of different usage or assumptions",
  facts: {
    edition: "Edition",
    file: "Usage table",
    bytes: "Bytes",
    checksum: "SHA-256",
    rows: "Rows read",
    rejected: "Rows left out",
    lines: "Lines with formulas",
    values: "Lines with values",
    version: "Computed with",
  },
  done: (rows: number, groups: number, output: string) =>
    `${rows} ${rows === 1 ? "row" : "rows"} in ${groups} ${groups === 1 ? "group" : "groups"}: ${output}`,
  rejected: (rows: number, file: string) =>
    rows === 1
      ? `1 row could not be computed and is in no total; see ${file}`
      : `${rows} rows could not be computed and are in no total; see ${file}`,
  lacking: (rows: number, measure: string) =>
    rows === 1
      ? `1 row has no ${measure}, since its preset has no figure for it.`
      : `${rows} rows have no ${measure}, since their presets have no figure for it.`,
  noColumn: (column: string, columns: string) => `There is no column ${column}; there are: ${columns}.`,
  columnTwice: (column: string) => `There are two columns for ${column}: give one of them another name.`,
  refusedColumn: (column: string) =>
    `Column ${column} states a choice or a name, which cannot be stated by row here; give it another name.`,
  empty: "The file is empty.",
  noHeader: "The first line has a quotation mark that is not closed: it must be the names of the columns.",
  wrongKind: (file: string) => `${file} is no .csv or .parquet file.`,
  notUtf8:
    "The file is not UTF-8. Save it as CSV UTF-8, or say what it is: --encoding big5, --encoding windows-1252.",
  noNames: (most: number) =>
    `The columns preset and site hold more than ${most} different texts: they must be names of presets and sites.`,
  tooManyLines: (most: number) =>
    `The totals would have more than ${most} lines (groups, each by preset and site): name fewer columns with --by.`,
  noEngine:
    "This needs the package @duckdb/node-api, which is not installed here: npm install @duckdb/node-api in the folder of ai-footprint.js, or above it.",
  engineFails: (why: string) => `The package @duckdb/node-api cannot start on this machine: ${why}`,
  cannotRead: (why: string) => `The usage table could not be computed: ${why}`,
  outOfMemory: "This needs more memory than --memory allows, also with the disk. Nothing was written.",
  changed: "The usage table was changed while it was read. Nothing was written.",
  differs: (line: number) =>
    `Line ${line} comes to another value by its formula than by the query; nothing was written.`,
  decimalHint: "Or say --decimal comma or --decimal point.",
  unread: (line: number, fault: string) => `Line ${line}: ${fault}`,
  faults: {
    "MISSING COLUMNS": "it has fewer fields than the header.",
    "TOO MANY COLUMNS": "it has more fields than the header.",
    "INVALID ENCODING": "it is not UTF-8.",
    "UNQUOTED VALUE": "a quotation mark is not closed, or something follows it.",
    "LINE SIZE OVER MAXIMUM": "it is too long.",
  } as Readonly<Record<string, string>>,
  otherFault: "it cannot be read.",
};

export type Words = typeof enUS;
