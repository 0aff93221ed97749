import { numbered, type Kind, type Kinds } from "./kinds";
import type { Quantity } from "./levels";
import type { Ways } from "./ways";

/** Ways of rows told apart by what is computed in each row alone, and the number by which a row finds its own. */
export interface Keys {
  /** For each way of `Ways`, the way that the rows are told. */
  readonly rowWay: readonly number[];
  /** What the preset of a row, with a usage said or without, and its place add to its number. */
  readonly useStep: ReadonlyMap<number, number>;
  readonly placeStep: ReadonlyMap<number, number>;
  readonly entries: readonly (readonly [key: number, way: number])[];
}

/** @param quantities those that are computed in each row in one of several ways */
export function keysOf(kinds: Kinds, { ways, wayOf }: Ways, quantities: readonly Quantity[]): Keys {
  const rowWay = numbered(
    ways.map((_, way) => quantities.map(({ cases }) => cases.findIndex(({ of }) => of.includes(way))).join()),
  );
  const stepsBy = (kindOf: (row: Kind) => number, unit: number) => {
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
  const uses = stepsBy(({ use }) => use, 1);
  const places = stepsBy(({ place }) => place, uses.next);
  const entries = new Map<number, number>();
  kinds.rows.forEach(({ use, place }, at) =>
    entries.set(uses.steps.get(use)! + places.steps.get(place)!, rowWay[wayOf[at]!]!),
  );
  return { rowWay, useStep: uses.steps, placeStep: places.steps, entries: [...entries] };
}
