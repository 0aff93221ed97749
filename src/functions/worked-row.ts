import type { Edition } from "../editions/registry";
import type { PresetRecord } from "../editions/schema";
import { conversion } from "../editions/units";
import type { Estimate, Part } from "../estimate";
import { workingOf, type Described, type Expression, type Feed, type Working } from "../estimate/workings";
import type { Cell } from "./cells";
import { citationOf } from "./citation";
import { titled } from "./fields";
import { isBlank, type Extent, type Matrix } from "./matrix";
import type { Roles } from "./roles";
import { placeOf, placesInOverrides, wordOf, type Place, type StatedPlace } from "./stated-places";

/** A quantity with the words that stand above its column. */
interface Titled {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

/** A value that goes into the steps. */
export interface WorkedInput extends Titled {
  readonly origin: Feed["origin"];
  /** The name that the value has where it comes from. */
  readonly figure: string;
  /** In the method's unit. */
  readonly value: number;
  /** The cell that states it; null for figures of presets, scenarios and the method. */
  readonly place: Place | null;
  /** What the cell's number is multiplied with and divided by to be in the method's unit. */
  readonly times: { readonly up: number; readonly down: number };
  /** The cell with the rate of the currency in which the price is stated. */
  readonly rate: Place | null;
  readonly basis: string | null;
  readonly source: string;
}

/** One computation. */
export interface WorkedStep extends Titled {
  readonly value: number;
  readonly expression: Expression;
  readonly source: string;
}

/** A preset that serves a row, and the cell that names it; null where the row's preset brings it along. */
export interface Named {
  readonly record: PresetRecord;
  readonly place: Place | null;
}

/** How one result comes about, in terms of the arguments' cells. */
export interface WorkedRow {
  /** The same for all rows that are computed by the same steps from values of the same origins. */
  readonly plan: object;
  readonly edition: string;
  readonly goal: Titled;
  readonly inputs: readonly WorkedInput[];
  readonly steps: readonly WorkedStep[];
  readonly preset: Named;
  readonly site: Named;
  readonly hardware: Named | null;
  /** Cells whose texts decide the steps: a choice, an edition, a scenario, a bound, a site that is not said. */
  readonly texts: readonly { readonly place: Place; readonly text: string }[];
  /** Cells that must hold numbers. */
  readonly numbers: readonly Place[];
  /** Whether the cell that may state the usage does; null where the recipe or the call has none. */
  readonly usage: { readonly place: Place; readonly said: boolean } | null;
}

/** What a call of ours was asked, as far as all its rows share it. */
export interface AskedCall {
  readonly estimate: Estimate;
  readonly extent: Extent;
  readonly roles: Roles;
  readonly matrices: readonly Matrix[];
  readonly block: readonly StatedPlace[];
  /** Cells of whole arguments that decide the steps: item, scenario, bound. */
  readonly words: WorkedRow["texts"];
}

/** Kinds of names whose value decides which steps there are, and is not a figure in them. */
const DECIDING = ["option", "edition", "scenario"];
const MONEY_RATE = "FX rate";
const CURRENCIES = ["Currency", "Report currency"];

export function workedRow(call: AskedCall, part: Part, entry: number): WorkedRow {
  const { estimate, extent, roles, matrices, block, words } = call;
  const { known } = estimate;
  const { edition } = known;
  const working = workingOf(part, entry, known);
  const at = [Math.floor(entry / extent.columns), entry % extent.columns] as const;
  const argument = (role: number | undefined): Place | null =>
    role === undefined || matrices[role] === undefined ? null : placeOf(matrices[role], role, extent, entry);
  const varying = matrices[roles.overrides ?? -1];
  const byRow =
    varying === undefined || varying.rows * varying.columns === 1
      ? []
      : placesInOverrides(varying, roles.overrides!, edition, at);
  // What varies by row wins over the block.
  const stated = new Map([...block, ...byRow].map((each) => [each.label, each]));

  const siteArgument = argument(roles.site);
  const siteIsBlank = siteArgument === null || isBlank(cellAt(matrices, siteArgument));
  const site = byRow.find(({ kind }) => kind === "site")?.place ?? (siteIsBlank ? null : siteArgument);
  const usage = argument(roles.usage);
  const inputs = working.feeds.map((feed): WorkedInput => {
    const place = feed.origin === "asked" ? argument(roles[feed.figure as "quantity" | "usage"]) : null;
    return inputOf(feed, place, stated, edition);
  });
  const ratesIn = inputs.flatMap(({ rate }) => rate ?? []);
  const placed = inputs.flatMap(({ origin, place }) => (origin === "asked" || !place ? [] : [place]));
  const deciding = [...stated.values()].filter(
    ({ kind, label }) => DECIDING.includes(kind) || CURRENCIES.includes(label),
  );
  return {
    plan: working.plan,
    edition: edition.id,
    goal: titledOf(working.goal),
    inputs,
    steps: working.steps.map((step) => ({
      ...titledOf(step),
      value: step.value,
      expression: step.expression,
      source: citationOf(step, edition.sources),
    })),
    preset: { record: working.preset, place: argument(roles.preset) },
    site: { record: working.site, place: site ?? stated.get("Site")?.place ?? null },
    hardware: hardwareOf(working, stated),
    texts: [
      ...words,
      ...deciding.map(({ place, cell }) => ({ place, text: wordOf(cell) })),
      ...(siteIsBlank && siteArgument !== null ? [{ place: siteArgument, text: "" }] : []),
    ],
    numbers: [...placed, ...ratesIn],
    usage: usage && { place: usage, said: isSaid(cellAt(matrices, usage)) },
  };
}

/** Said is what is neither blank nor 0, also where an override wins over it and no step reads it. */
const isSaid = (usage: Cell): boolean => !isBlank(usage) && Number(usage) !== 0;

const cellAt = (matrices: readonly Matrix[], { argument, row, column }: Place) =>
  matrices[argument]!.cells[row]![column] ?? null;

const titledOf = ({ name, label, unit }: Described): Titled => ({
  name,
  title: label ?? titled(name).replace(/^It /, "IT "),
  unit,
});

function hardwareOf({ hardware }: Working, stated: ReadonlyMap<string, StatedPlace>): WorkedRow["hardware"] {
  return hardware && { record: hardware, place: stated.get("Hardware")?.place ?? null };
}

function inputOf(
  feed: Feed,
  argument: Place | null,
  stated: ReadonlyMap<string, StatedPlace>,
  edition: Edition,
): WorkedInput {
  const { origin, figure, value, label, provenance } = feed;
  const cell = origin === "stated" || origin === "override" ? stated.get(label ?? "") : undefined;
  const unit = cell?.unit ?? null;
  const found = unit === null ? null : conversion(unit, feed.unit);
  const isPrice = feed.unit.startsWith("USD");
  return {
    ...titledOf(feed),
    origin,
    figure,
    value,
    place: cell?.place ?? argument,
    times: { up: found?.up ?? 1, down: found?.down ?? 1 },
    rate: cell !== undefined && isPrice ? (stated.get(MONEY_RATE)?.place ?? null) : null,
    basis: provenance?.basis ?? null,
    source: provenance === null ? "" : citationOf(provenance, edition.sources),
  };
}
