import type { Given } from "../editions/given";
import type { Problem } from "../problem";
import type { Known } from "./known";
import { UNSAID, type Located } from "./locate";
import { recipeOf, type Recipe } from "./recipe";
import { entryOf, type Cells } from "./request";

/** Rows that one plan serves: the same recipe, the same sets of figures, the same things said. */
export interface Group {
  /** A count when the group is all rows, else which rows. */
  readonly rows: number | Int32Array;
  /** Tells the groups of an edition apart, as long as the same names are stated. */
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

const BLANK: Problem = { kind: "blank" };

/** Splits rows by the plan they need; rows with a problem go to `problems` instead. */
export function groupRows(
  rows: number,
  known: Known,
  said: Said,
  problems: Map<number, Problem>,
): readonly Group[] {
  const inputs: Cells<{ readonly length: number }>[] = [
    known.preset,
    known.quantity,
    known.usage,
    known.site,
    known.hardware,
  ];
  for (const cells of Object.values(known.also)) inputs.push(cells);
  let flawless = true;
  let single = true;
  for (const { values, problems: own } of inputs) {
    flawless &&= own.size === 0;
    single &&= values.length === 1;
  }
  if (flawless && single && known.preset.values[0] !== UNSAID) {
    return [describe(0, keysOf(1, known, said)[0]!, rows, known, said)];
  }

  const keys = keysOf(rows, known, said);
  const numberOf = numbering();
  const firsts: { readonly row: number; readonly key: number }[] = [];
  const sizes: number[] = [];
  for (let row = 0; row < rows; row++) {
    const key = keys[row]!;
    const problem = flawless ? undefined : firstProblem(inputs, row);
    if (problem !== undefined || key === UNSAID) {
      keys[row] = UNSAID;
      problems.set(row, problem ?? BLANK);
      continue;
    }
    const group = numberOf(key);
    if (group === firsts.length) {
      firsts.push({ row, key });
      sizes.push(0);
    }
    keys[row] = group;
    sizes[group]!++;
  }
  const members = sizes.map((size) => (size === rows ? rows : new Int32Array(size)));
  const filled = new Int32Array(sizes.length);
  for (let row = 0; row < rows; row++) {
    const group = keys[row]!;
    const own = group === UNSAID ? rows : members[group]!;
    if (typeof own !== "number") own[filled[group]!++] = row;
  }
  return firsts.map(({ row, key }, group) => describe(row, key, members[group]!, known, said));
}

/** Most presets of which one scenario speaks alone. */
const OWN = 32;

/** Numbers keys in the order in which they come. A column mixes few of them, so a small table answers before the map. */
function numbering(): (key: number) => number {
  const numbers = new Map<number, number>();
  const recentKeys = new Int32Array(64).fill(UNSAID);
  const recentNumbers = new Int32Array(64);
  return (key) => {
    const slot = Math.imul(key, 0x9e3779b1) >>> 26;
    if (recentKeys[slot] === key) return recentNumbers[slot]!;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    recentKeys[slot] = key;
    recentNumbers[slot] = number;
    return number;
  };
}

/** A number for each row, the same for rows that one plan can serve; UNSAID for a row without a preset. */
function keysOf(rows: number, known: Known, said: Said): Int32Array {
  const { presets, sites, hardware: devices } = known.edition;
  const { preset, site, hardware, usage } = known;
  const siteCount = sites.signatures.length;
  const deviceCount = devices.signatures.length + 1;
  const placeOf = (row: number): number => {
    const device = at(hardware, row);
    let key = device === UNSAID ? 0 : devices.signatureOf[device]! + 1;
    key = key * 2 + (at(said.site, row) === UNSAID ? 0 : 1);
    return key * 2 + (at(said.hardware, row) === UNSAID ? 0 : 1);
  };
  const placeVaries = [hardware, said.site, said.hardware].some(({ values }) => values.length > 1);
  const place = placeOf(0);
  const keys = new Int32Array(rows);
  const presetStep = stepOf(preset.values);
  const siteStep = stepOf(site.values);
  const usageStep = stepOf(usage.values);
  const { own } = known.given;
  for (let row = 0; row < rows; row++) {
    const position = preset.values[row * presetStep]!;
    if (position === UNSAID) {
      keys[row] = UNSAID;
      continue;
    }
    let key = presets.signatureOf[position]! * siteCount + sites.signatureOf[site.values[row * siteStep]!]!;
    key = key * deviceCount * 4 + (placeVaries ? placeOf(row) : place);
    key = key * 2 + (Number.isNaN(usage.values[row * usageStep]!) ? 0 : 1);
    keys[row] = key * OWN + (own === null ? 0 : (own.get(position)?.order ?? 0));
  }
  return keys;
}

/** How far a column moves on with each row: a single entry serves all. */
const stepOf = ({ length }: { readonly length: number }): number => (length === 1 ? 0 : 1);

function describe(row: number, key: number, rows: number | Int32Array, known: Known, said: Said): Group {
  const { edition, given } = known;
  const position = at(known.preset, row);
  const device = at(known.hardware, row);
  return {
    rows,
    key,
    recipe: recipeOf(edition.presets.presets[position]!.type),
    given: given.own?.get(position)?.given ?? given,
    preset: edition.presets.signatureOf[position]!,
    site: edition.sites.signatureOf[at(known.site, row)]!,
    hardware: device === UNSAID ? UNSAID : edition.hardware.signatureOf[device]!,
    siteSaid: at(said.site, row) !== UNSAID,
    hardwareSaid: at(said.hardware, row) !== UNSAID,
    usageSaid: !Number.isNaN(known.usage.values[entryOf(known.usage.values, row)]!),
  };
}

const at = (located: Located, row: number): number => located.values[entryOf(located.values, row)]!;

function firstProblem(
  inputs: readonly Cells<{ readonly length: number }>[],
  row: number,
): Problem | undefined {
  for (const { values, problems } of inputs) {
    const problem = problems.get(entryOf(values, row));
    if (problem !== undefined) return problem;
  }
  return undefined;
}
