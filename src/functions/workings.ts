import { editions } from "../editions/registry";
import { normal } from "../editions/shelf";
import { forEachRow } from "../estimate";
import { ProblemError, refuse } from "../problem";
import { ask, type Arguments } from "./ask";
import type { Argument, Cell } from "./cells";
import { isBlank, matrix, singleText, type Extent, type Matrix } from "./matrix";
import { readBound } from "./measure";
import { movedTo } from "./moved-row";
import { messageFor } from "./messages";
import { measured, type Measured } from "./roles";
import { placeOf, placesInBlock, rowOf, wordOf } from "./stated-places";
import { workedRow, type AskedCall, type Named, type WorkedRow } from "./worked-row";

export { spell, type Expression, type Notation } from "../estimate/workings";
export type { Arguments } from "./ask";
export { measured, type Roles } from "./roles";
export type { Place } from "./stated-places";
export type { Named, WorkedInput, WorkedRow, WorkedStep } from "./worked-row";

/** A row without a result: "" or an error, and how it would come about if its names were of another row's kind. */
export interface Resultless {
  readonly shows: Cell;
  readonly like: WorkedRow | null;
}

/** How every result of a call comes about, row by row. */
export interface Workings extends Extent {
  readonly entries: readonly (WorkedRow | Resultless)[];
}

/** Why the steps of a call cannot be told: another function, a bound that is more than arithmetic, presets of one's own. */
export type Unworkable = "function" | "bound" | "own presets";

/**
 * The inputs and steps of each result of a call, out of the very plan that computes it.
 *
 * @param name one of `functionNames`
 * @param only a plan; rows of other plans are passed over as if they had no result
 * @returns an error where the whole call is at fault, as the call itself would give it
 */
export function workingsOf(
  name: string,
  args: Arguments,
  language: string,
  only?: object,
): Workings | { readonly unworkable: Unworkable } | { readonly error: Cell } {
  const asked = measured(name, single(args[0]));
  if (asked === null) return { unworkable: "function" };
  try {
    return worked(name, asked, args, { language, only });
  } catch (error) {
    if (error instanceof ProblemError) return { error: messageFor(error.problem, language) };
    throw error;
  }
}

export const isWorked = (entry: WorkedRow | Resultless): entry is WorkedRow => "plan" in entry;

function worked(
  name: string,
  { item, roles }: Measured,
  args: Arguments,
  { language, only }: { readonly language: string; readonly only: object | undefined },
): Workings | { readonly unworkable: Unworkable } {
  const most = Math.max(...Object.values(roles as object as Record<string, number>)) + 1;
  if (args.length > most) refuse({ kind: "arguments", name, most });
  if (readBound(singleText(matrix("bound", args[roles.bound]))) !== "central") return { unworkable: "bound" };
  const first = roles.item === undefined ? 0 : 1;
  const { estimate, extent } = ask(item, args.slice(first, roles.bound), args[roles.overrides ?? -1]);
  if (!editions.includes(estimate.known.edition)) return { unworkable: "own presets" };
  const matrices = args.map((value) => matrix("", value));
  const assumptions = matrices[roles.assumptions];
  const isBlock = assumptions !== undefined && assumptions.rows * assumptions.columns > 1;
  const wholes = [roles.item, roles.bound, isBlock ? undefined : roles.assumptions];
  const call: AskedCall = {
    estimate,
    extent,
    roles,
    matrices,
    block: isBlock ? placesInBlock(assumptions, roles.assumptions, estimate.known.edition) : [],
    words: wholes.flatMap((argument) => wordIn(matrices, argument)),
  };
  const entries = new Array<WorkedRow | Resultless>(extent.rows * extent.columns);
  for (const part of estimate.parts) {
    const isWanted = only === undefined || part.program.plan === only;
    forEachRow(part.group.rows, (entry) => {
      entries[entry] = isWanted ? workedRow(call, part, entry) : PASSED_OVER;
    });
  }
  const model = entries.findIndex((entry) => entry !== undefined && isWorked(entry));
  for (const [entry, problem] of estimate.problems) {
    const row = entries[model] as WorkedRow | undefined;
    const like = row === undefined ? null : movedTo(row, model, entry, call);
    entries[entry] = { shows: messageFor(problem, language), like };
  }
  return { ...extent, entries };
}

const PASSED_OVER: Resultless = { shows: "", like: null };

function wordIn(matrices: readonly Matrix[], argument: number | undefined): AskedCall["words"] {
  const cell = matrices[argument ?? -1]?.cells[0]?.[0];
  if (argument === undefined || cell === undefined) return [];
  return [{ place: { argument, row: 0, column: 0 }, text: isBlank(cell) ? "" : wordOf(cell) }];
}

const single = (argument: Argument | undefined): Argument | undefined =>
  Array.isArray(argument) && argument.length === 1 && (argument[0] as readonly Cell[]).length === 1
    ? (argument[0] as readonly Cell[])[0]!
    : argument;

/** One row of the results of a call. */
export interface RowOfCall {
  readonly name: string;
  readonly args: Arguments;
  readonly entry: number;
  /** Of all results of the call. */
  readonly extent: Extent;
}

/** A row of a call with other presets, on other hardware or at other sites: a working for each name that keeps the plan. */
export function alternatives(
  { name, args, entry, extent }: RowOfCall,
  plan: object,
  { what, names }: { readonly what: "preset" | "site" | "hardware"; readonly names: readonly string[] },
): Workings["entries"] {
  const roles = measured(name, single(args[0]))!.roles;
  const row = args.map((value, at): Argument => {
    if (at === roles.assumptions || at === roles.overrides) return value ?? null;
    const each = matrix("", value);
    const place = placeOf(each, at, extent, entry);
    return each.cells[place.row]![place.column] ?? null;
  });
  if (what === "preset") row[roles.preset] = names.map((each) => [each]);
  if (roles.overrides !== undefined) {
    const at = [Math.floor(entry / extent.columns), entry % extent.columns] as const;
    const varied = isGiven(args[roles.overrides])
      ? rowOf(matrix("overrides", args[roles.overrides]), at)
      : [];
    const kept = varied.filter(([title]) => what === "preset" || normal(wordOf(title)) !== what);
    const added = what === "preset" ? [] : [what];
    const below = what === "preset" ? [""] : names;
    if (kept.length + added.length > 0)
      row[roles.overrides] = [
        [...kept.map(([title]) => title), ...added],
        ...below.map((each) => [...kept.map(([, value]) => value), ...added.map(() => each)]),
      ];
  } else if (what !== "preset") return [];
  const others = workingsOf(name, row, "en-US", plan);
  return "entries" in others ? others.entries : [];
}

/** For each name, the preset that it means by itself in an edition; null where it means none or several. */
export function presetsMeant(
  what: "preset" | "site" | "hardware",
  names: readonly string[],
  edition: string,
): readonly (Named["record"] | null)[] {
  const { presets, sites, hardware } = editions.find(({ id }) => id === edition)!;
  const shelf = { preset: presets, site: sites, hardware }[what];
  return names.map((name) => {
    const found = shelf.find(name, false);
    return typeof found === "number" ? shelf.presets[found]! : null;
  });
}

const isGiven = (argument: Argument | undefined): boolean =>
  argument !== undefined && argument !== null && argument !== "";
