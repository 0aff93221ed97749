import type { Level, Quantity } from "./levels";
import { sumText } from "./row";
import { named, type Speller } from "./step";
import type { Sum } from "./sums";

/** Queries one over the other. */
export interface Layers {
  readonly layers: readonly string[];
  /** The name of the last one. */
  readonly last: string;
}

/** Quantities of one level, in layers, since a column cannot refer to another of its own SELECT in every engine. */
export function stepLayers(
  from: string,
  prefix: string,
  quantities: readonly Quantity[],
  level: Level,
  spelled: Speller,
  sums?: ReadonlyMap<string, Sum>,
): Layers {
  const own = quantities.filter((quantity) => quantity.level === level);
  const deepest = Math.max(-1, ...own.map(({ depth }) => depth));
  const layers: string[] = [];
  let last = from;
  for (let depth = 0; depth <= deepest; depth++) {
    const columns = own
      .filter((quantity) => quantity.depth === depth)
      .map((quantity) => {
        const sum = sums?.get(quantity.name);
        return sum === undefined ? spelled.column(quantity) : `${sumText(sum)} AS ${named(sum.name)}`;
      });
    const name = `${prefix}_${depth + 1}`;
    layers.push(`${name} AS (\n  SELECT *,\n    ${columns.join(",\n    ")}\n  FROM ${last}\n)`);
    last = name;
  }
  return { layers, last };
}
