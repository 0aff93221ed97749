import type { Edition } from "../editions/registry";
import type { Dialect } from "./dialect";
import { foundLayers, keyedLayer, problemLayer, saidLayer, type Sources } from "./joined";
import { keysOf } from "./keys";
import { classesOf } from "./classes";
import { endColumns, pairUnit } from "./ends";
import { kindsOf } from "./kinds";
import { lacksOf } from "./lacks";
import { stepLayers } from "./layers";
import { levelled, type Level } from "./levels";
import { lowered } from "./lowered";
import { neededFor } from "./needed";
import { oneOf } from "./one-of";
import { figuresOf, placeLayers, presetLayers, spellingLayers, type Numbering } from "./tables-joined";
import { named, speller } from "./step";
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
  const told = kindsOf(edition);
  const stated = sources.columns.stated.map(({ name }) => name);
  const classes = classesOf(told, waysOf(edition, told, stated));
  const { kinds, ways } = classes;
  const all = levelled(kinds, ways);
  const { sums, factors } = lowered(edition.method, kinds, ways, all);
  const quantities = neededFor(goals, [...all, ...factors], sums);
  const byWay = quantities.filter(
    ({ name, level, cases, partial }) => level === "row" && !sums.has(name) && (cases.length > 1 || partial),
  );
  const keys = byWay.length === 0 ? null : keysOf(kinds, ways, byWay);
  const strict = new Set([...goals, ...factors.map(({ name }) => name)]);
  const spelled = speller(edition.method, quantities, strict, (level, numbers) =>
    oneOf(COLUMN_OF[level], level === "row" ? numbers.map((way) => keys!.rowWay[way]!) : numbers),
  );
  const rows = stepLayers("ai_keyed", "ai_row", quantities, "row", spelled, sums);
  const ranges = sources.ranges === true && stated.length === 0;
  const numbering: Numbering = {
    classes,
    figures: figuresOf(all),
    lacks: lacksOf(kinds, ways),
    keys,
    ranges,
  };
  const layers = [
    ...spellingLayers(edition),
    ...presetLayers(quantities, numbering, spelled),
    ...placeLayers(edition, quantities, numbering, spelled),
    ...(keys === null ? [] : [`ai_way AS (\n  ${dialect.rows(["ai_key", "ai_way"], keys.entries)}\n)`]),
    saidLayer(sources),
    ...foundLayers(dialect, sources),
    keyedLayer(sources, { byWay: keys !== null, pairUnit: ranges ? pairUnit(edition) : null }),
    ...rows.layers,
  ];
  // What no row can have here, such as carbon by contracts that nobody states, is a column all the same.
  const none = goals.filter((goal) => !quantities.some(({ name }) => name === goal));
  const columns = [
    "*",
    ...none.map((goal) => `CAST(NULL AS ${dialect.types.number}) AS ${named(goal)}`),
    ...(sources.ranges === true ? endColumns(dialect, stated.length > 0) : []),
  ];
  layers.push(problemLayer(dialect, sources, rows.last));
  return {
    text: `WITH\n${layers.map((layer) => layer.replace(/^(\w+) AS \(/, `$1 ${dialect.layer} (`)).join(",\n")}\nSELECT ${columns.join(", ")} FROM ai_checked${dialect.settings}`,
    goals,
  };
}

const COLUMN_OF: Readonly<Record<Level, string>> = {
  preset: "ai_preset_kind",
  use: "ai_use_kind",
  place: "ai_place_kind",
  row: "ai_way",
  number: "0",
};
