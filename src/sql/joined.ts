import { QUANTITY, USAGE, type UsageColumns } from "./columns";
import type { Dialect } from "./dialect";
import { spreadColumns } from "./ends";
import { numberText, quotedName, textLiteral } from "./spell";
import { named } from "./step";

/** What a query reads. */
export interface Sources {
  /** The usage table, as a FROM clause names it. */
  readonly usage: string;
  readonly columns: UsageColumns;
  /** How the text of a column is compared with the spellings of names; as it is and then the dialect's way where left out. */
  readonly normal?: (column: string) => string;
  /** How a column of numbers is read; as it is where left out. */
  readonly number?: (column: string) => string;
  /** Low and high are asked for, too; the tables of spreads must be there. */
  readonly ranges?: boolean;
}

/** Every row with its numbers. */
export function saidLayer({ usage, columns, number = (column) => column }: Sources): string {
  const stated = columns.stated.map(
    ({ column, name, times: { up, down } }) =>
      `${up === down ? number(quotedName(column)) : `${number(quotedName(column))} * ${numberText(up)} / ${numberText(down)}`} AS ${named(`stated_${name}`)}`,
  );
  const added = [
    `${number("quantity")} AS ai_said_quantity`,
    `${columns.usage ? `nullif(${number("usage")}, 0)` : "NULL"} AS ai_given_usage`,
    `${columns.usage ? `coalesce(${number("usage")}, 0.0)` : "0.0"} AS ai_row_usage`,
    ...stated,
  ];
  return `ai_said AS (\n  SELECT *, ${added.join(",\n    ")}\n  FROM ${usage}\n)`;
}

/**
 * Every row with the numbers of its preset and its place. Most names are found as they are written; only the others are
 * brought into the form in which names are compared, since that takes longer than all else.
 */
export function foundLayers(dialect: Dialect, { columns, normal }: Sources): readonly string[] {
  const said = (column: string): string => (normal ?? dialect.normal)(column);
  const joins = (table: string, column: string): string =>
    normal === undefined
      ? `LEFT JOIN ${table} AS n ON n.ai_spelling = u.${column}
  LEFT JOIN ${table} AS m ON m.ai_spelling = CASE WHEN n.ai_spelling IS NULL THEN ${said(`u.${column}`)} END`
      : `LEFT JOIN ${table} AS n ON n.ai_spelling = ${normal(`u.${column}`)}`;
  const either = (column: string): readonly string[] =>
    normal === undefined ? [`n.${column}`, `m.${column}`] : [`n.${column}`];
  const first = (...all: readonly string[]): string =>
    all.length === 1 ? all[0]! : `coalesce(${all.join(", ")})`;
  const isSaid = columns.usage ? " + CAST(u.ai_row_usage <> 0.0 AS INTEGER)" : "";
  const presets = `ai_with_preset AS (
  SELECT u.*, ${first(...either("ai_number"), "0")} AS ai_row_preset
  FROM ai_said AS u
  ${joins("ai_preset_spelling", "preset")}
)`;
  const blank = `u.site IS NULL OR ${said("u.site")} = ''`;
  const places = columns.site
    ? `ai_found AS (
  SELECT u.*, 2 * u.ai_row_preset${isSaid} AS ai_row_use,
    ${first(...either("ai_number"), `CASE WHEN ${blank} THEN u.ai_row_preset END`, "0")} AS ai_row_place,
    nullif(${said("u.site")}, '') AS ai_said_site
  FROM ai_with_preset AS u
  ${joins("ai_site_spelling", "site")}
)`
    : `ai_found AS (
  SELECT u.*, 2 * u.ai_row_preset${isSaid} AS ai_row_use, u.ai_row_preset AS ai_row_place,
    NULL AS ai_said_site
  FROM ai_with_preset AS u
)`;
  return [presets, places];
}

const within = (column: string, min: number, max: number): string =>
  max === Infinity
    ? `${column} >= ${numberText(min)}`
    : `${column} BETWEEN ${numberText(min)} AND ${numberText(max)}`;

const limits = ({ usage, stated }: UsageColumns): readonly string[] => [
  within("ai_said_quantity", QUANTITY.min, QUANTITY.max),
  ...(usage ? [within("ai_row_usage", USAGE.min, USAGE.max)] : []),
  ...stated.map(({ name, min, max }) => within(named(`stated_${name}`), min, max)),
];

/** What rows are joined with beside their preset and place. */
export interface More {
  /** Rows have to be told how they are computed. */
  readonly byWay: boolean;
  /** What tells pairs of preset and place apart, where their spreads are asked for; else null. */
  readonly pairUnit: number | null;
}

/** Every row with what its preset and its place have; a row at fault has no quantity, and so no result. */
export function keyedLayer({ columns }: Sources, { byWay, pairUnit }: More): string {
  const sound = ["ai_row_place > 0", ...limits(columns)].join(" AND ");
  const added = [
    `CASE WHEN ${sound} THEN ai_said_quantity END AS ai_given_quantity`,
    ...(byWay ? ["w.ai_way"] : []),
    ...(pairUnit === null ? [] : spreadColumns("pair", "x").map(([from, name]) => `${from} AS ${name}`)),
  ];
  const joins = [
    "JOIN ai_by_use AS p ON p.ai_use = u.ai_row_use",
    "JOIN ai_by_place AS s ON s.ai_place = u.ai_row_place",
    ...(byWay ? ["LEFT JOIN ai_way AS w ON w.ai_key = p.ai_use_step + s.ai_place_step"] : []),
    ...(pairUnit === null
      ? []
      : [`LEFT JOIN ai_pair_spread AS x ON x.number = u.ai_row_use * ${pairUnit} + u.ai_row_place`]),
  ];
  return `ai_keyed AS (
  SELECT u.*, p.*, s.*, ${added.join(",\n    ")}
  FROM ai_found AS u
  ${joins.join("\n  ")}
)`;
}

/** What is wrong with a row: looked at only where it has neither energy nor cost. */
export function problemLayer(
  dialect: Dialect,
  { columns, normal = dialect.normal }: Sources,
  from: string,
): string {
  const checks = [
    [`preset IS NULL OR ${normal("preset")} = ''`, "'no preset'"],
    ["ai_row_preset = 0", "'unknown preset'"],
    ["ai_row_place = 0", "'unknown site'"],
    ["ai_said_quantity IS NULL", "'no quantity'"],
    [`NOT (${within("ai_said_quantity", QUANTITY.min, QUANTITY.max)})`, "'quantity out of limits'"],
    ...(columns.usage
      ? [[`NOT (${within("ai_row_usage", USAGE.min, USAGE.max)})`, "'usage out of limits'"]]
      : []),
    ...columns.stated.flatMap(({ name, label, min, max }) => {
      const column = named(`stated_${name}`);
      return [
        [`${column} IS NULL`, textLiteral(`no ${label}`)],
        [`NOT (${within(column, min, max)})`, textLiteral(`${label} out of limits`)],
      ];
    }),
  ];
  const cases = checks.map(([when, then]) => `WHEN ${when} THEN ${then}`).join("\n      ");
  return `ai_checked AS (
  SELECT *, CASE WHEN coalesce(ai_energy, ai_cost) IS NULL THEN CASE
      ${cases}
      ELSE coalesce(ai_use_lacks, ai_place_lacks) END END AS ai_problem
  FROM ${from}
)`;
}
