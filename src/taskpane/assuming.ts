import { assumables, type Assumable } from "../functions/assumables";
import { readEntry } from "./entry";

/** A row of assumptions as typed; `key` tells rows apart while they are edited. */
export interface AssumptionRow {
  readonly key: number;
  readonly name: string;
  readonly value: string;
}

/** What stands in a formula for an assumption: its name and its value. */
export type Stated = readonly [name: string, value: string | number];

export const vocabulary: readonly Assumable[] = assumables();

export const assumable = (name: string): Assumable | undefined =>
  vocabulary.find(({ label }) => label === name);

/** The rows that say something. What is no plain number goes as typed, and the functions judge it. */
export const statedIn = (rows: readonly AssumptionRow[]): readonly Stated[] =>
  rows.flatMap(({ name, value }): Stated[] => {
    const entry = readEntry(value);
    if (name === "" || entry === "empty") return [];
    return [[name, typeof entry === "number" ? entry : value.trim()]];
  });

/** Names not stated yet: those the estimate at hand uses come first. */
export function offered(
  rows: readonly AssumptionRow[],
  used: ReadonlySet<string>,
): { readonly here: readonly Assumable[]; readonly others: readonly Assumable[] } {
  const free = vocabulary.filter(({ label }) => rows.every(({ name }) => name !== label));
  const here = free.filter(({ quantity, values }) => values !== null || used.has(quantity ?? ""));
  return { here, others: free.filter((each) => !here.includes(each)) };
}

/** A row added for a name. */
export const withRow = (rows: readonly AssumptionRow[], name: string): readonly AssumptionRow[] => [
  ...rows,
  { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, name, value: assumable(name)?.values?.[0] ?? "" },
];
