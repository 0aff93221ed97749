import type { Given } from "../editions/given";
import type { Known } from "./known";
import { positionAt, UNSAID, type Located } from "./locate";
import { recipeOf, type Recipe } from "./recipe";
import { entryOf } from "./request";

/** What decides the plan of a row: its recipe, which figures its presets have, and what is said. */
export interface Kind {
  /** Tells the kinds of an edition apart, as long as the same names are stated. */
  readonly key: number;
  readonly recipe: Recipe;
  /** What is stated, with what a scenario says of this preset alone. */
  readonly given: Given;
  /** Signatures on their shelves. */
  readonly preset: number;
  readonly site: number;
  /** UNSAID where the recipe needs no hardware or none is known. */
  readonly hardware: number;
  readonly siteSaid: boolean;
  readonly hardwareSaid: boolean;
  readonly usageSaid: boolean;
}

/** What the request itself names, before presets fill in their own. */
export interface Said {
  readonly site: Located;
  readonly hardware: Located;
}

/** Most presets of which one scenario speaks alone. */
const OWN = 32;

/** A number for the kind of a row that names a preset. */
export function keyOf(
  row: number,
  { edition, givens, preset, site, hardware, usage }: Known,
  said: Said,
): number {
  const { presets, sites, hardware: devices } = edition;
  const position = positionAt(preset, row);
  const device = positionAt(hardware, row);
  let key = presets.signatureOf[position]!;
  key = key * sites.signatures.length + sites.signatureOf[positionAt(site, row)]!;
  key = key * (devices.signatures.length + 1) + (device === UNSAID ? 0 : devices.signatureOf[device]! + 1);
  key = key * 2 + (positionAt(said.site, row) === UNSAID ? 0 : 1);
  key = key * 2 + (positionAt(said.hardware, row) === UNSAID ? 0 : 1);
  key = key * 2 + (Number.isNaN(usage.values[entryOf(usage.values, row)]!) ? 0 : 1);
  const which = givens.values[entryOf(givens.values, row)]!;
  key = key * OWN + (givens.distinct[which]!.own?.get(position)?.order ?? 0);
  return key * givens.distinct.length + which;
}

export function kindOf(row: number, key: number, known: Known, said: Said): Kind {
  const { edition, givens } = known;
  const given = givens.distinct[givens.values[entryOf(givens.values, row)]!]!;
  const position = positionAt(known.preset, row);
  const device = positionAt(known.hardware, row);
  return {
    key,
    recipe: recipeOf(edition.presets.presets[position]!.type),
    given: given.own?.get(position)?.given ?? given,
    preset: edition.presets.signatureOf[position]!,
    site: edition.sites.signatureOf[positionAt(known.site, row)]!,
    hardware: device === UNSAID ? UNSAID : edition.hardware.signatureOf[device]!,
    siteSaid: positionAt(said.site, row) !== UNSAID,
    hardwareSaid: positionAt(said.hardware, row) !== UNSAID,
    usageSaid: !Number.isNaN(known.usage.values[entryOf(known.usage.values, row)]!),
  };
}
