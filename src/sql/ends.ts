import type { Edition } from "../editions/registry";
import type { Dialect } from "./dialect";
import { named } from "./step";

/** Measures with low and high, where these follow from preset and place alone. */
export const RANGED = ["energy", "water", "cost", "carbon"] as const;
/** Those of them that are a sum, for which preset and place cannot be told apart. */
export const PAIRED: readonly (typeof RANGED)[number][] = ["cost"];

const SIDES = ["down", "up"] as const;

/** What tells pairs of preset and place apart: the one times this, and the other. */
export const pairUnit = ({ presets, sites }: Edition): number =>
  presets.presets.length + sites.presets.length + 1;

/** Columns of how far low and high lie from central, by preset, place or both. */
export const spreadColumns = (
  what: "preset" | "place" | "pair",
  table: string,
): readonly (readonly [text: string, name: string])[] =>
  (what === "pair" ? PAIRED : RANGED).flatMap((goal) =>
    SIDES.map((side) => [`${table}.${goal}_${side}`, `ai_${goal}_${what}_${side}`] as const),
  );

/** Low and high of each measure; NULL where they do not follow from preset and place, and where a column states an input. */
export function endColumns({ types }: Dialect, stated: boolean): readonly string[] {
  return RANGED.flatMap((goal) =>
    SIDES.map((side) => {
      const name = `${named(goal)}_${side === "down" ? "low" : "high"}`;
      if (stated) return `CAST(NULL AS ${types.number}) AS ${name}`;
      const column = (what: string): string => `ai_${goal}_${what}_${side}`;
      const both = `${column("preset")} + ${column("place")}`;
      const squares = PAIRED.includes(goal) ? `coalesce(${column("pair")}, ${both})` : both;
      return `${named(goal)} * exp(${side === "down" ? "-" : ""}sqrt(${squares})) AS ${name}`;
    }),
  );
}
