import type { Kinds } from "./kinds";
import { isBad, type Ways } from "./ways";

/** Why rows have no measure: by preset and usage said, else by place. */
export interface Lacks {
  readonly byUse: ReadonlyMap<number, string>;
  readonly byPlace: ReadonlyMap<number, string>;
}

export function lacksOf({ rows }: Kinds, { ways, wayOf }: Ways): Lacks {
  const lackOf = (row: number): string | null => {
    const way = ways[wayOf[row]!]!;
    return isBad(way) ? way.lacks : null;
  };
  const sound = new Set(rows.flatMap(({ use }, row) => (lackOf(row) === null ? [use] : [])));
  const byUse = new Map<number, string>();
  const byPlace = new Map<number, string>();
  rows.forEach(({ use, place }, row) => {
    const lack = lackOf(row);
    if (lack === null) return;
    if (sound.has(use)) byPlace.set(place, lack);
    // Where it runs when nobody says comes first.
    else if (!byUse.has(use)) byUse.set(use, lack);
  });
  return { byUse, byPlace };
}
