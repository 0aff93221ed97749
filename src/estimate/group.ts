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
  /** Tells the groups of an edition apart. */
  readonly key: string;
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
  const inputs = [
    known.preset,
    known.quantity,
    known.usage,
    known.site,
    known.hardware,
    ...Object.values(known.also),
  ];
  const flawless = inputs.every((input) => input.problems.size === 0);
  const varying = [known.preset, known.usage, known.site, known.hardware].some(
    ({ values }) => values.length > 1,
  );
  if (flawless && !varying && known.preset.values[0] !== UNSAID) return [describe(0, rows, known, said)];

  const members = new Map<number, number[]>();
  const keyOf = keys(known, said);
  let lastKey = NaN;
  let last: number[] = [];
  for (let row = 0; row < rows; row++) {
    const problem = flawless ? undefined : firstProblem(inputs, row);
    if (problem !== undefined || known.preset.values[entryOf(known.preset.values, row)] === UNSAID) {
      problems.set(row, problem ?? BLANK);
      continue;
    }
    const key = keyOf(row);
    if (key !== lastKey) {
      lastKey = key;
      last = members.get(key) ?? [];
      if (last.length === 0) members.set(key, last);
    }
    last.push(row);
  }
  return [...members.values()].map((own) =>
    describe(own[0]!, own.length === rows ? rows : Int32Array.from(own), known, said),
  );
}

/** A number for each row, the same for rows that one plan can serve. */
function keys(known: Known, said: Said): (row: number) => number {
  const { edition, preset, site, hardware, usage, given } = known;
  const { signatureOf: presets } = edition.presets;
  const { signatureOf: sites, signatures } = edition.sites;
  const { signatureOf: devices } = edition.hardware;
  const siteCount = signatures.length;
  const deviceCount = edition.hardware.signatures.length + 1;
  const at = (cells: Cells<Int32Array | Float64Array>): ((row: number) => number) => {
    const { values } = cells;
    const step = values.length === 1 ? 0 : 1;
    return (row) => values[row * step]!;
  };
  const [presetAt, siteAt, hardwareAt, usageAt] = [at(preset), at(site), at(hardware), at(usage)] as const;
  const [siteSaid, hardwareSaid] = [at(said.site), at(said.hardware)] as const;
  return (row) => {
    const position = presetAt(row);
    const device = hardwareAt(row);
    const own = given.own === null ? 0 : (given.own.get(position)?.order ?? 0);
    let key = presets[position]! * siteCount + sites[siteAt(row)]!;
    key = key * deviceCount + (device === UNSAID ? 0 : devices[device]! + 1);
    key = key * 2 + (Number.isNaN(usageAt(row)) ? 0 : 1);
    key = key * 2 + (siteSaid(row) === UNSAID ? 0 : 1);
    key = key * 2 + (hardwareSaid(row) === UNSAID ? 0 : 1);
    return key * 64 + own;
  };
}

function describe(row: number, rows: number | Int32Array, known: Known, said: Said): Group {
  const { edition, given } = known;
  const at = (cells: Cells<Int32Array>): number => cells.values[entryOf(cells.values, row)]!;
  const position = at(known.preset);
  const device = at(known.hardware);
  const own = given.own?.get(position)?.given ?? given;
  const group = {
    rows,
    recipe: recipeOf(edition.presets.presets[position]!.type),
    given: own,
    preset: edition.presets.signatureOf[position]!,
    site: edition.sites.signatureOf[at(known.site)]!,
    hardware: device === UNSAID ? UNSAID : edition.hardware.signatureOf[device]!,
    siteSaid: at(said.site) !== UNSAID,
    hardwareSaid: at(said.hardware) !== UNSAID,
    usageSaid: !Number.isNaN(known.usage.values[entryOf(known.usage.values, row)]!),
  };
  const { preset, site, hardware, siteSaid, hardwareSaid, usageSaid } = group;
  return {
    ...group,
    key: `${preset} ${site} ${hardware} ${siteSaid} ${hardwareSaid} ${usageSaid} ${own.key}`,
  };
}

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
