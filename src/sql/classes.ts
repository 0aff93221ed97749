import { numbered, type Kind, type Kinds } from "./kinds";
import type { Ways } from "./ways";

/** Kinds of presets and of sites that are computed alike have one number: the query tells so many fewer apart. */
export interface Classes {
  readonly kinds: Kinds;
  readonly ways: Ways;
  /** By the kinds of the tables. */
  readonly presetClass: ReadonlyMap<number, number>;
  readonly siteClass: ReadonlyMap<number, number>;
}

export function classesOf({ rows }: Kinds, { ways, wayOf }: Ways): Classes {
  const alike = (kindOf: (row: Kind) => number): ReadonlyMap<number, number> => {
    const columns = new Map<number, number[]>();
    rows.forEach((row, at) => {
      const own = columns.get(kindOf(row)) ?? [];
      columns.set(kindOf(row), own);
      own.push(wayOf[at]!);
    });
    const classes = numbered([...columns.values()].map((column) => column.join()));
    return new Map([...columns.keys()].map((kind, at) => [kind, classes[at]!]));
  };
  const presetClass = alike(({ presetKind }) => presetKind);
  // 0 is a site that is not said, here as before.
  const siteClass = alike(({ siteKind }) => siteKind);
  const ownPlaces = Math.max(...siteClass.values()) + 1;
  const kept = new Map<string, readonly [row: Kind, way: number]>();
  rows.forEach((row, at) => {
    const [preset, site] = [presetClass.get(row.presetKind)!, siteClass.get(row.siteKind)!];
    const classed: Kind = {
      ...row,
      presetKind: preset,
      siteKind: site,
      use: 2 * preset + Number(row.usageSaid),
      place: row.siteKind === 0 ? ownPlaces + preset : site,
    };
    const key = `${classed.use} ${classed.place}`;
    if (!kept.has(key)) kept.set(key, [classed, wayOf[at]!]);
  });
  const all = [...kept.values()];
  return {
    kinds: { ownPlaces, rows: all.map(([row]) => row) },
    ways: { ways, wayOf: all.map(([, way]) => way) },
    presetClass,
    siteClass,
  };
}
