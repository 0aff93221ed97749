import { editions } from "../editions/registry";
import { normal } from "../editions/shelf";
import { EDITION, SCENARIO } from "../editions/vocabulary";
import { explain, newest, type Line } from "../estimate";
import { pinnedBy } from "../estimate/choice";
import { ProblemError } from "../problem";
import type { Arguments } from "./ask";
import type { Argument, Cell } from "./cells";
import { estimatedBy } from "./estimated";
import { matrix } from "./matrix";
import { statedIn } from "./stated";

/** Ids of all editions, the earliest first. */
export const editionIds: readonly string[] = editions.map(({ id }) => id);

/** What assumptions pin, as it is written there; null where they say nothing. */
export const pinnedIn = (assumptions: Argument | undefined): string | number | null =>
  pinnedBy(statedIn(assumptions)(newest).assumptions);

/** Where a block of assumptions names its edition: the cell with the name; null where it does not. */
export function editionPlace(
  assumptions: Argument | undefined,
): { readonly row: number; readonly column: number } | null {
  const { cells } = matrix("assumptions", assumptions);
  for (const [row, line] of cells.entries()) {
    const column = line.findIndex((cell) => typeof cell === "string" && normal(cell) === normal(EDITION));
    if (column >= 0) return { row, column };
  }
  return null;
}

/** The same assumptions with an edition. */
export function withEdition(
  assumptions: Argument | undefined,
  edition: string,
): readonly (readonly Cell[])[] {
  const { rows, columns, cells } = matrix("assumptions", assumptions);
  if (rows * columns === 1) {
    const only = cells[0]![0] ?? null;
    const scenario: readonly Cell[][] = only === null || only === "" ? [] : [[SCENARIO, only]];
    return [...scenario, [EDITION, edition]];
  }
  const place = editionPlace(assumptions);
  const line = Array.from({ length: columns }, (_, at): Cell =>
    at === 0 ? EDITION : at === 1 ? edition : "",
  );
  if (place === null) return [...cells, line];
  return cells.map((row, at) =>
    at === place.row ? row.map((cell, c) => (c === place.column + 1 ? edition : cell)) : row,
  );
}

/** One input or rule that two calls do not share, as both have it. */
export interface Reason {
  readonly name: string;
  readonly was: number | string;
  readonly now: number | string;
}

/** Which inputs and rules make two calls of a function differ; of a column of estimates, in the first row of each kind. */
export function reasonsBetween(name: string, was: Arguments, now: Arguments): readonly Reason[] {
  const [before, after] = [linesOf(name, was), linesOf(name, now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((line): Reason[] => {
    const [one, other] = [said(before.get(line)), said(after.get(line))];
    return one === other ? [] : [{ name: line, was: one, now: other }];
  });
}

/** An input is its figure, a step its formula. */
const said = (line: Line | undefined): number | string => line?.formula ?? line?.value ?? "";

function linesOf(name: string, args: Arguments): ReadonlyMap<string, Line> {
  try {
    const estimate = estimatedBy(name, args)?.estimate;
    const lines = (estimate?.parts ?? []).flatMap((part) => {
      const { rows } = part.group;
      const row = typeof rows === "number" ? 0 : (rows[0] ?? 0);
      return explain(part, row, estimate!.known);
    });
    return new Map(lines.map((line) => [line.name, line]));
  } catch (error) {
    if (error instanceof ProblemError) return new Map();
    throw error;
  }
}
