import { QUANTITY, USAGE, type UsageColumns } from "./columns";
import type { Dialect } from "./dialect";
import type { Keys } from "./keys";
import { numberText, quotedName, textLiteral } from "./spell";
import { named } from "./step";

/** What a query reads. */
export interface Sources {
  /** The usage table, as a FROM clause names it. */
  readonly usage: string;
  readonly columns: UsageColumns;
  /** How the text of a column is compared with the spellings of names; the dialect's way where left out. */
  readonly normal?: (column: string) => string;
  /** How a column of numbers is read; as it is where left out. */
  readonly number?: (column: string) => string;
}

/** Every row with its names in the form of the spellings, and with its numbers. */
export function namedLayer(
  { normal: own }: Dialect,
  { usage, columns, normal = own, number = (column) => column }: Sources,
): string {
  const stated = columns.stated.map(
    ({ column, name, times: { up, down } }) =>
      `${up === down ? number(quotedName(column)) : `${number(quotedName(column))} * ${numberText(up)} / ${numberText(down)}`} AS ${named(`stated_${name}`)}`,
  );
  const added = [
    `${normal("preset")} AS ai_said_preset`,
    `${columns.site ? `nullif(${normal("site")}, '')` : "NULL"} AS ai_said_site`,
    `${number("quantity")} AS ai_said_quantity`,
    `${columns.usage ? `nullif(${number("usage")}, 0)` : "NULL"} AS ai_given_usage`,
    ...stated,
  ];
  return `ai_named AS (\n  SELECT *, ${added.join(",\n    ")}\n  FROM ${usage}\n)`;
}

export function keyedLayer({ siteStep, usageStep }: Keys, { columns }: Sources): string {
  const site = columns.site
    ? `CASE WHEN u.ai_said_site IS NULL THEN ${siteStep.get(0)} ELSE s.ai_site_step END`
    : String(siteStep.get(0));
  const usage = columns.usage ? ` + CASE WHEN u.ai_given_usage IS NULL THEN 0 ELSE ${usageStep} END` : "";
  return `ai_keyed AS (
  SELECT u.*, p.*, s.*, ${`p.ai_preset_step + ${site}${usage}`} AS ai_row_key
  FROM ai_named AS u
  LEFT JOIN ai_by_preset AS p ON p.ai_preset_spelling = u.ai_said_preset
  LEFT JOIN ai_by_site AS s ON s.ai_site_spelling = coalesce(u.ai_said_site, p.ai_own_site)
)`;
}

/** What is wrong with a row; such a row has no quantity, and so no result. */
export function checkedLayer({ vain, bad }: Keys, { columns }: Sources): string {
  const within = (column: string, min: number, max: number): string =>
    `${column} >= ${numberText(min)}${max === Infinity ? "" : ` AND ${column} <= ${numberText(max)}`}`;
  const checks = [
    ["k.ai_said_preset IS NULL OR k.ai_said_preset = ''", "'no preset'"],
    ["k.ai_preset IS NULL", "coalesce(k.ai_preset_problem, 'unknown preset')"],
    ["k.ai_site IS NULL", "coalesce(k.ai_site_problem, 'unknown site')"],
    ["k.ai_said_quantity IS NULL", "'no quantity'"],
    [`NOT (${within("k.ai_said_quantity", QUANTITY.min, QUANTITY.max)})`, "'quantity out of limits'"],
    ...(columns.usage
      ? [
          [
            `k.ai_given_usage IS NOT NULL AND NOT (${within("k.ai_given_usage", USAGE.min, USAGE.max)})`,
            "'usage out of limits'",
          ],
        ]
      : []),
    ...columns.stated.flatMap(({ name, label, min, max }) => {
      const column = `k.${named(`stated_${name}`)}`;
      return [
        [`${column} IS NULL`, textLiteral(`no ${label}`)],
        [`NOT (${within(column, min, max)})`, textLiteral(`${label} out of limits`)],
      ];
    }),
  ];
  if (vain.length > 0) checks.push([`w.ai_way IN (${vain.join(", ")})`, "w.ai_lacks"]);
  const cases = checks.map(([when, then]) => `WHEN ${when} THEN ${then}`).join("\n      ");
  return `ai_joined AS (
  SELECT k.*, w.ai_way, w.ai_lacks, CASE
      ${cases} END AS ai_fault
  FROM ai_keyed AS k
  LEFT JOIN ai_way AS w ON w.ai_key = k.ai_row_key
),
ai_checked AS (
  SELECT *, ${bad.length === 0 ? "ai_fault" : `coalesce(ai_fault, CASE WHEN ai_way IN (${bad.join(", ")}) THEN ai_lacks END)`} AS ai_problem,
    CASE WHEN ai_fault IS NULL THEN ai_said_quantity END AS ai_given_quantity
  FROM ai_joined
)`;
}
