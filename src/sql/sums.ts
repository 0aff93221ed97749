import type { Expression } from "../method/formula";
import { nameOf, numberOf, PLAIN, type Form, type Powers } from "./form";
import type { Case, Level, Quantity } from "./levels";

/** A quantity of each row as a sum of products, whose factors stand in columns of the row's preset and place. */
export interface Sum {
  readonly name: string;
  readonly own: readonly (readonly [powers: Powers, factor: string])[];
  readonly of: readonly Term[];
}

/** A quantity of the row, or PLAIN for 1, times a factor of the place. */
export interface Term {
  readonly name: string;
  readonly factor: string;
  /** The column that says by 1 or 0 whether a row has the term; null where all rows have it. */
  readonly has: string | null;
}

/** A kind of row: what decides its factors, and how its quantities come about. */
export interface Counted {
  readonly use: number;
  readonly place: number;
  readonly way: number;
}

const ownColumn = (name: string, powers: Powers): string => `${name}__${powers.replace(" ", "_")}`;
const placeColumn = (name: string, other: string): string => `${name}__by_${other}`;
const hasColumn = (name: string, other: string): string => `${name}__has_${other}`;

/** A form by the columns of its factors, for whatever follows from it. */
export function byColumns(name: string, { own, of }: Form): Form {
  const column = (factor: Expression, called: string): Expression =>
    factor.kind === "number" ? factor : nameOf(called);
  return {
    own: new Map([...own].map(([powers, factor]) => [powers, column(factor, ownColumn(name, powers))])),
    of: new Map([...of].map(([other, factor]) => [other, column(factor, placeColumn(name, other))])),
  };
}

/**
 * One sum for all rows.
 *
 * @param forms by way; undefined where rows of this way do not have the quantity
 * @param exists whether rows of a way have a quantity
 * @returns null where preset and place cannot each tell their factors
 */
export function summed(
  name: string,
  rows: readonly Counted[],
  forms: readonly (Form | undefined)[],
  exists: (way: number, name: string) => boolean,
): { readonly sum: Sum; readonly factors: readonly Quantity[] } | null {
  const found = rows.flatMap((row) =>
    forms[row.way] === undefined ? [] : [{ ...row, form: forms[row.way]! }],
  );
  const all = <Key>(keysOf: (form: Form) => Iterable<Key>): readonly Key[] => [
    ...new Set(found.flatMap(({ form }) => [...keysOf(form)])),
  ];
  const powers = all(({ own }) => own.keys());
  const others = all(({ of }) => of.keys());

  const owns = powers.map((each) => told(found, "use", ({ own }) => own.get(each) ?? numberOf(0)));
  const haves = others.map((other) => told(found, "use", ({ of }) => numberOf(of.has(other) ? 1 : 0)));
  const places = others.map((other) => told(found, "place", ({ of }) => of.get(other)));
  if ([...owns, ...haves, ...places].includes(null)) return null;

  const columns: Quantity[] = [];
  const columnOf = (level: Level, called: string, cases: ReadonlyMap<number, Expression>): string => {
    columns.push(quantityOf(called, level, cases));
    return called;
  };
  const sum: Sum = {
    name,
    own: powers.map((each, at) => [each, columnOf("use", ownColumn(name, each), owns[at]!)]),
    of: others.map((other, at) => {
      const always = [...haves[at]!.values()].every((has) => has.kind === "number" && has.value === 1);
      return {
        name: other,
        factor: columnOf("place", placeColumn(name, other), places[at]!),
        has: always ? null : columnOf("use", hasColumn(name, other), haves[at]!),
      };
    }),
  };
  const same = rows.every((row) => isThere(row) === (forms[row.way] !== undefined));
  return same ? { sum, factors: columns } : null;

  /** Whether the sum gives a row anything but NULL. */
  function isThere({ use, place, way }: Counted): boolean {
    if (!owns.every((own) => own!.has(use))) return false;
    return others.every((other, at) => {
      const has = haves[at]!.get(use);
      const sometimes = sum.of[at]!.has !== null;
      if (sometimes && !(has?.kind === "number" && has.value === 1)) return true;
      return (other === PLAIN || exists(way, other)) && places[at]!.has(place);
    });
  }
}

/** What a factor is for each number that has it; null where one number would need two. */
function told(
  found: readonly (Counted & { readonly form: Form })[],
  level: "use" | "place",
  factorOf: (form: Form) => Expression | undefined,
): ReadonlyMap<number, Expression> | null {
  const all = new Map<number, Expression>();
  for (const row of found) {
    const factor = factorOf(row.form);
    if (factor === undefined) continue;
    const before = all.get(row[level]);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(factor)) return null;
    all.set(row[level], factor);
  }
  return all;
}

function quantityOf(name: string, level: Level, factors: ReadonlyMap<number, Expression>): Quantity {
  const cases = new Map<string, { readonly variant: Case["variant"]; readonly of: number[] }>();
  for (const [number, expression] of factors) {
    const key = JSON.stringify(expression);
    const rule = { formula: key, source: "" };
    const variant = { kind: "step", step: { name, expression, rule } } as const;
    const known = cases.get(key) ?? { variant, of: [] as number[] };
    cases.set(key, known);
    known.of.push(number);
  }
  // Names that are unknown have a row of nothing among presets and places.
  return { name, level, cases: [...cases.values()], partial: true, depth: 0 };
}
