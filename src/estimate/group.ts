import type { Edition } from "../editions/registry";
import type { Problem } from "../problem";
import type { Located } from "./locate";
import { entryOf, type Cells } from "./request";

/** Rows that one plan serves: presets and sites with the same sets of figures, hours said or not. */
export interface Group {
  /** A count when the group is all rows, else which rows. */
  readonly rows: number | Int32Array;
  /** Tells the groups of an edition apart. */
  readonly key: number;
  readonly presetSignature: number;
  readonly siteSignature: number;
  readonly hoursSaid: boolean;
}

/** The columns of a request, found and read. */
export interface Columns {
  readonly preset: Located;
  readonly site: Located;
  readonly devices: Cells<Float64Array>;
  readonly hours: Cells<Float64Array>;
}

/** Splits rows by the plan they need; rows with a problem go to `problems` instead. */
export function groupRows(
  rows: number,
  edition: Edition,
  columns: Columns,
  problems: Map<number, Problem>,
): readonly Group[] {
  const { preset, site, devices, hours } = columns;
  const inputs = [preset, devices, hours, site];
  const flawless = inputs.every((input) => input.problems.size === 0);
  if (flawless && [preset, hours, site].every(({ values }) => values.length === 1)) {
    return [describe(keysOf(1, edition, columns)[0]!, rows, edition)];
  }

  const keys = keysOf(rows, edition, columns);
  const sizes = new Int32Array(edition.hardware.signatures.length * edition.sites.signatures.length * 2);
  for (let row = 0; row < rows; row++) {
    const problem = flawless ? undefined : firstProblem(inputs, row);
    if (problem === undefined) sizes[keys[row]!]!++;
    else {
      keys[row] = -1;
      problems.set(row, problem);
    }
  }
  const members = Array.from(sizes, (size) => new Int32Array(size === rows ? 0 : size));
  const filled = new Int32Array(sizes.length);
  for (let row = 0; row < rows; row++) {
    const key = keys[row]!;
    if (key >= 0 && sizes[key] !== rows) members[key]![filled[key]!++] = row;
  }
  return members.flatMap((own, key) =>
    sizes[key] === 0 ? [] : [describe(key, sizes[key] === rows ? rows : own, edition)],
  );
}

function keysOf(rows: number, { hardware, sites }: Edition, { preset, site, hours }: Columns): Int32Array {
  const [presets, places, said] = [preset.values, site.values, hours.values];
  const [presetStep, placeStep, saidStep] = [presets, places, said].map(({ length }) =>
    length === 1 ? 0 : 1,
  );
  const count = sites.signatures.length;
  const keys = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const presetSignature = hardware.signatureOf[presets[row * presetStep!]!]!;
    const siteSignature = sites.signatureOf[places[row * placeStep!]!]!;
    keys[row] =
      (presetSignature * count + siteSignature) * 2 + (Number.isNaN(said[row * saidStep!]!) ? 0 : 1);
  }
  return keys;
}

function describe(key: number, rows: number | Int32Array, { sites }: Edition): Group {
  const pair = key >> 1;
  const count = sites.signatures.length;
  return {
    rows,
    key,
    presetSignature: Math.floor(pair / count),
    siteSignature: pair % count,
    hoursSaid: key % 2 === 1,
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
