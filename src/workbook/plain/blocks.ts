import {
  alternatives,
  isWorked,
  presetsMeant,
  type WorkedInput,
  type WorkedRow,
} from "../../functions/workings";
import { asked, sourceOf, type PlainRow } from "./row";

/** What rows name: the preset, its site, the hardware under it. */
export const NAMED = ["preset", "site", "hardware"] as const;
export type What = (typeof NAMED)[number];

/** Rows that are computed by the same steps. */
export interface Block {
  readonly sample: WorkedRow;
  readonly rows: PlainRow[];
  /** Names that cells may hold, as they are compared, and how a row of this block with that name is computed. */
  readonly names: Readonly<Record<What, ReadonlyMap<string, WorkedRow>>>;
}

/** Where the value of an input stands: the same for all rows, in a cell of the workbook, or among a preset's figures. */
export type Standing = "constant" | "cell" | What;

export function standingOf({ origin }: WorkedInput): Standing {
  if (origin === "fallback" || origin === "scenario") return "constant";
  return origin === "asked" || origin === "stated" || origin === "override" ? "cell" : origin;
}

/** Whether any step reads a figure of a row's preset, site or hardware. */
export const reads = ({ inputs }: WorkedRow, what: What): boolean =>
  inputs.some((input) => standingOf(input) === what);

/** A name as formulas compare it: without spaces, in small letters. */
const comparable = (name: string): string => name.replaceAll(" ", "").toLowerCase();

/** Groups rows by their steps, and finds out which names each group understands. */
export function blocksOf(rows: readonly PlainRow[]): readonly Block[] {
  const keys = keysOfPlans();
  const byKey = new Map<string, { readonly sample: WorkedRow; readonly rows: PlainRow[] }>();
  for (const row of rows) {
    const { worked } = row;
    if (worked === null) continue;
    const key = keys(worked);
    const block = byKey.get(key) ?? { sample: worked, rows: [] };
    byKey.set(key, block);
    block.rows.push(row);
  }
  const spellings = Object.fromEntries(NAMED.map((what) => [what, spellingsOf(rows, what)])) as Spellings;
  return [...byKey].map(([key, block]) => ({
    ...block,
    names: Object.fromEntries(
      NAMED.map((what) => [what, understood(block, what, spellings[what], (row) => keys(row) === key)]),
    ) as Block["names"],
  }));
}

type Spellings = Readonly<Record<What, readonly string[]>>;

/** The same for rows that one block can hold: steps, figures that are no cell's, what is said and what is not. */
function keysOfPlans(): (worked: WorkedRow) => string {
  const plans = new Map<object, number>();
  const known = new Map<WorkedRow, string>();
  return (worked) => {
    const before = known.get(worked);
    if (before !== undefined) return before;
    const { plan, edition, inputs, site, hardware, goal } = worked;
    const number = plans.get(plan) ?? plans.size;
    plans.set(plan, number);
    const constants = inputs
      .filter((input) => standingOf(input) === "constant")
      .map(({ value, source }) => [value, source]);
    const said = [site.place === null, (hardware?.place ?? null) === null];
    const key = JSON.stringify([number, edition, goal.unit, said, inputs.map(standingOf), constants]);
    known.set(worked, key);
    return key;
  };
}

/** Every spelling of the names in the rows: as typed, and all others of the same presets. */
function spellingsOf(rows: readonly PlainRow[], what: What): readonly string[] {
  const spellings = new Set<string>();
  for (const row of rows) {
    const named = row.worked?.[what] ?? null;
    if (named === null) continue;
    const typed = named.place === null ? null : sourceOf(row, named.place).value;
    if (typeof typed === "string" || typeof typed === "number") spellings.add(String(typed));
    for (const each of [named.record.id, named.record.name, ...named.record.aliases]) spellings.add(each);
  }
  return [...spellings];
}

function understood(
  { rows, sample }: Pick<Block, "rows" | "sample">,
  what: What,
  spellings: readonly string[],
  belongs: (row: WorkedRow) => boolean,
): ReadonlyMap<string, WorkedRow> {
  const found = new Map<string, WorkedRow>();
  if (!rows.some((row) => isLive(row, what)) || !(what === "preset" || reads(sample, what))) return found;
  const byPreset = new Map<string, string[]>();
  presetsMeant(what, spellings, sample.edition).forEach((record, at) => {
    // Accelerators, systems, models and runs are computed by steps of their own.
    if (record === null || (what !== "site" && record.type !== sample[what]!.record.type)) return;
    byPreset.set(record.id, [...(byPreset.get(record.id) ?? []), spellings[at]!]);
  });
  const spelled = [...byPreset.values()];
  const typical = rows.find(({ worked }) => worked === sample) ?? rows[0]!;
  alternatives(asked(typical), sample.plan, { what, names: spelled.map(([first]) => first!) }).forEach(
    (entry, at) => {
      if (!isWorked(entry) || !belongs(entry)) return;
      for (const name of spelled[at]!) found.set(comparable(name), entry);
    },
  );
  return found;
}

/** Whether a cell of the workbook names it. */
export function isLive(row: PlainRow, what: What): boolean {
  const place = row.worked?.[what]?.place ?? null;
  return place !== null && sourceOf(row, place).live !== null;
}
