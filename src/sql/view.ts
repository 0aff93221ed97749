import type { Edition } from "../editions/registry";
import type { Dialect } from "./dialect";
import { keysOf, type Keys } from "./keys";
import { kindsOf } from "./kinds";
import { levelled, type Level, type Quantity } from "./levels";
import { checkedLayer, keyedLayer, namedLayer, type Sources } from "./joined";
import { textLiteral } from "./spell";
import { named, speller, type Speller } from "./step";
import { goalsOf, waysOf } from "./ways";

/** A query that computes every row of usage, and what it was made of. */
export interface Query {
  readonly text: string;
  /** Columns of results: quantities of the method, in its order. */
  readonly goals: readonly string[];
}

/** Writes the query that gives every line item of every row, by the very steps that answer formulas. */
export function queryFor(edition: Edition, dialect: Dialect, sources: Sources): Query {
  const goals = goalsOf(edition);
  const kinds = kindsOf(edition);
  const ways = waysOf(
    edition,
    kinds,
    sources.columns.stated.map(({ name }) => name),
  );
  const quantities = levelled(kinds, ways);
  const keys = keysOf(kinds, ways, quantities);
  const spelled = speller(edition.method, quantities, goals, (level, numbers) =>
    isOneOf(level, numbers, keys),
  );
  const steps = stepLayers("ai_checked", "ai_row", quantities, "row", spelled);
  const layers = [
    ...presetLayers(quantities, keys, spelled),
    ...siteLayers(quantities, keys, spelled),
    `ai_way AS (\n  ${dialect.rows(["ai_key", "ai_way", "ai_lacks"], keys.entries.map(entryText))}\n)`,
    namedLayer(dialect, sources),
    keyedLayer(keys, sources),
    checkedLayer(keys, sources),
    ...steps.layers,
  ];
  // What no row can have here, such as carbon by contracts that nobody states, is a column all the same.
  const none = goals.filter((goal) => !quantities.some(({ name }) => name === goal));
  const columns = ["*", ...none.map((goal) => `CAST(NULL AS ${dialect.types.number}) AS ${named(goal)}`)];
  return {
    text: `WITH\n${layers.map((layer) => layer.replace(/^(\w+) AS \(|(?<=^\),\n)(\w+) AS \(/gm, `$1$2 ${dialect.layer} (`)).join(",\n")}\nSELECT ${columns.join(", ")} FROM ${steps.last}${dialect.settings}`,
    goals,
  };
}

const entryText = ({ key, way, lacks }: Keys["entries"][number]): string =>
  `    (${key}, ${way}, ${lacks === null ? "NULL" : textLiteral(lacks)})`;

const COLUMN_OF: Readonly<Record<Level, string>> = {
  preset: "ai_preset_kind",
  site: "ai_site_kind",
  row: "ai_way",
  number: "0",
};

function isOneOf(level: Level, numbers: readonly number[], { rowWay }: Keys): string {
  const own = level === "row" ? numbers.map((way) => rowWay[way]!) : numbers;
  const column = COLUMN_OF[level];
  return oneOf(column, own);
}

/** In ranges: DuckDB makes a join of every longer list. */
function oneOf(column: string, numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const starts = sorted.filter((number) => !sorted.includes(number - 1));
  const ends = sorted.filter((number) => !sorted.includes(number + 1));
  const ranges = starts.map((start, at) =>
    start === ends[at] ? `${column} = ${start}` : `${column} BETWEEN ${start} AND ${ends[at]}`,
  );
  return ranges.length === 1 ? ranges[0]! : `(${ranges.join(" OR ")})`;
}

/** What a kind adds to the number by which a row finds its way. */
const stepText = (column: string, steps: ReadonlyMap<number, number>): string => {
  const kindsOfStep = new Map<number, number[]>();
  for (const [kind, step] of steps) kindsOfStep.set(step, [...(kindsOfStep.get(step) ?? []), kind]);
  const cases = [...kindsOfStep].map(([step, own]) => `WHEN ${oneOf(column, own)} THEN ${step}`);
  return `CASE ${cases.join(" ")} END`;
};

/** Figures that come from presets or sites, each once. */
const figuresFrom = (quantities: readonly Quantity[], origin: string): readonly string[] => [
  ...new Set(
    quantities.flatMap(({ cases }) =>
      cases.flatMap(({ variant }) =>
        variant.kind === "load" && variant.load.origin === origin ? [variant.load.figure] : [],
      ),
    ),
  ),
];

function presetLayers(quantities: readonly Quantity[], keys: Keys, spelled: Speller): readonly string[] {
  const columns = [
    "n.spelling AS ai_preset_spelling",
    "n.problem AS ai_preset_problem",
    "p.id AS ai_preset",
    "p.type AS ai_preset_type",
    "p.own_site AS ai_own_site",
    "p.kind AS ai_preset_kind",
    `${stepText("p.kind", keys.presetStep)} AS ai_preset_step`,
    ...figuresFrom(quantities, "preset").map((figure) => `p.${figure} AS ${named(`preset_${figure}`)}`),
    ...figuresFrom(quantities, "hardware").map((figure) => `h.${figure} AS ${named(`hardware_${figure}`)}`),
  ];
  const base = `ai_presets AS (
  SELECT ${columns.join(",\n    ")}
  FROM ai_preset_name AS n
  LEFT JOIN ai_preset AS p ON p.id = n.id
  LEFT JOIN ai_hardware AS h ON h.id = p.hardware
)`;
  const { layers, last } = stepLayers("ai_presets", "ai_presets", quantities, "preset", spelled);
  return [base, ...layers, `ai_by_preset AS (SELECT * FROM ${last})`];
}

function siteLayers(quantities: readonly Quantity[], keys: Keys, spelled: Speller): readonly string[] {
  const columns = [
    "n.spelling AS ai_site_spelling",
    "n.problem AS ai_site_problem",
    "s.id AS ai_site",
    "s.kind AS ai_site_kind",
    `${stepText("s.kind", keys.siteStep)} AS ai_site_step`,
    ...figuresFrom(quantities, "site").map((figure) => `s.${figure} AS ${named(`site_${figure}`)}`),
  ];
  const base = `ai_sites AS (
  SELECT ${columns.join(",\n    ")}
  FROM ai_site_name AS n
  LEFT JOIN ai_site AS s ON s.id = n.id
)`;
  const { layers, last } = stepLayers("ai_sites", "ai_sites", quantities, "site", spelled);
  return [base, ...layers, `ai_by_site AS (SELECT * FROM ${last})`];
}

/** Quantities of one level, in layers, since a column cannot refer to another of its own SELECT in every engine. */
function stepLayers(
  from: string,
  prefix: string,
  quantities: readonly Quantity[],
  level: Level,
  spelled: Speller,
): { readonly layers: readonly string[]; readonly last: string } {
  const own = quantities.filter((quantity) => quantity.level === level);
  const deepest = Math.max(-1, ...own.map(({ depth }) => depth));
  const layers: string[] = [];
  let last = from;
  for (let depth = 0; depth <= deepest; depth++) {
    const columns = own.filter((quantity) => quantity.depth === depth).map(spelled.column);
    const name = `${prefix}_${depth + 1}`;
    layers.push(`${name} AS (\n  SELECT *,\n    ${columns.join(",\n    ")}\n  FROM ${last}\n)`);
    last = name;
  }
  return { layers, last };
}
