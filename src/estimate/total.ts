import type { Estimate } from "./part";
import { combine, type Effect, type Range } from "../method/combine";
import { evaluate, type Column } from "../method/evaluate";
import type { Known } from "./known";
import { columnOf, figureOf } from "./read";
import type { Load } from "./load";
import { positionAt } from "./locate";
import { forEachRow, valuesOf } from "./ranges";

/**
 * The sum over all rows. Inputs that rows share (one site's grid, one device's load, the law of inference) move together
 * in all of them, so their doubt does not average out; inputs that differ are independent.
 *
 * Each load of each part is put to its low and to its high for all rows at once; what that does to each row is then
 * credited to the figure behind it, so a portfolio costs two evaluations a load, however many presets it has.
 */
export function totalOf(estimate: Estimate): Range {
  const { rows, known, parts } = estimate;
  const { values } = valuesOf(estimate, "central");
  const central = values.reduce((sum, value) => sum + value, 0);
  const deltas = new Map<
    string,
    { readonly name: string; readonly of: string | undefined; low: number; high: number }
  >();
  const moved = new Float64Array(rows);

  for (const part of parts) {
    const { program, loads, group } = part;
    const columns = loads.map((load) => columnOf(load, group, known));
    loads.forEach((load, position) => {
      if (load.origin === "asked" || load.origin === "override") return;
      for (const end of ["low", "high"] as const) {
        const shifted = new Float64Array(rows);
        let uncertain = false;
        forEachRow(group.rows, (row) => {
          const figure = figureOf(load, row, group, known);
          shifted[row] = figure[end] ?? figure.central;
          uncertain ||= shifted[row] !== figure.central;
        });
        if (!uncertain) continue;
        const candidate = columns.map((column, at): Column => (at === position ? shifted : column));
        evaluate(program, candidate, group.rows, [moved]);
        forEachRow(group.rows, (row) => {
          const of = recordOf(load, row, known);
          const key = of === undefined ? load.name : `${load.name} of ${of}`;
          const delta = deltas.get(key) ?? { name: load.name, of, low: 0, high: 0 };
          deltas.set(key, delta);
          delta[end] += moved[row]! - values[row]!;
        });
      }
    });
  }
  const effects = [...deltas.values()].map(({ name, of, low, high }): Effect => ({
    name,
    of,
    atLow: central + low,
    atHigh: central + high,
  }));
  return combine(central, effects, known.edition.correlations);
}

/** The preset, site or hardware that an input is a figure of; undefined for what all rows share. */
function recordOf({ origin }: Load, row: number, { preset, site, hardware }: Known): string | undefined {
  const located = { preset, site, hardware }[origin as "preset" | "site" | "hardware"] as
    typeof preset | undefined;
  return located === undefined ? undefined : `${origin} ${positionAt(located, row)}`;
}
