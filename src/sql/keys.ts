import { numbered, type Kinds } from "./kinds";
import type { Quantity } from "./levels";
import { isBad, isVain, type Ways } from "./ways";

/** Ways of rows told apart by what is computed in each row alone, and the number by which a row finds its own. */
export interface Keys {
  /** For each way of `Ways`, the way that the rows are told. */
  readonly rowWay: readonly number[];
  /** What the kind of a row's preset, of its site and a usage that is said add to its number. */
  readonly presetStep: ReadonlyMap<number, number>;
  /** By kind of site; 0 is a site that is not said. */
  readonly siteStep: ReadonlyMap<number, number>;
  readonly usageStep: number;
  readonly entries: readonly { readonly key: number; readonly way: number; readonly lacks: string | null }[];
  /** Ways of which nothing comes, and those of which none of the four measures comes. */
  readonly vain: readonly number[];
  readonly bad: readonly number[];
}

export function keysOf(kinds: Kinds, { ways, wayOf }: Ways, quantities: readonly Quantity[]): Keys {
  const byRow = quantities.filter(({ level }) => level === "row");
  const rowWay = numbered(
    ways.map((each, way) =>
      [
        each.lacks,
        isBad(each),
        isVain(each),
        ...byRow.map(({ cases }) => cases.findIndex(({ of }) => of.includes(way))),
      ].join(),
    ),
  );
  const stepsBy = (kindOf: (row: Kinds["rows"][number]) => number, unit: number) => {
    const columns = new Map<number, number[]>();
    kinds.rows.forEach((row, at) => {
      const own = columns.get(kindOf(row)) ?? [];
      columns.set(kindOf(row), own);
      own.push(rowWay[wayOf[at]!]!);
    });
    const groups = numbered([...columns.values()].map((column) => column.join()));
    const steps = new Map([...columns.keys()].map((kind, at) => [kind, groups[at]! * unit]));
    return { steps, next: (Math.max(...groups) + 1) * unit };
  };
  const usageStep = 1;
  const site = stepsBy(({ siteKind }) => siteKind, 2 * usageStep);
  const preset = stepsBy(({ presetKind }) => presetKind, site.next);
  const entries = new Map<number, Keys["entries"][number]>();
  kinds.rows.forEach(({ presetKind, siteKind, usageSaid }, at) => {
    const key = preset.steps.get(presetKind)! + site.steps.get(siteKind)! + (usageSaid ? usageStep : 0);
    entries.set(key, { key, way: rowWay[wayOf[at]!]!, lacks: ways[wayOf[at]!]!.lacks });
  });
  const those = (are: (way: Ways["ways"][number]) => boolean): readonly number[] => [
    ...new Set(ways.flatMap((way, at) => (are(way) ? [rowWay[at]!] : []))),
  ];
  return {
    rowWay,
    presetStep: preset.steps,
    siteStep: site.steps,
    usageStep,
    entries: [...entries.values()],
    vain: those(isVain),
    bad: those(isBad),
  };
}
