import type { Edition } from "../editions/registry";
import type { Problem } from "../problem";
import type { Located } from "./locate";
import { entryOf, type Cells } from "./request";

/** Rows that one plan serves: presets and sites with the same sets of figures, hours said or not. */
export interface Group {
  /** A count when the group is all rows, else which rows. */
  readonly rows: number | Int32Array;
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
  const byKey = new Map<number, number>();
  const groups: Omit<Group, "rows">[] = [];
  const groupOf = new Int32Array(rows);
  const sizes: number[] = [];

  for (let row = 0; row < rows; row++) {
    const problem = flawless ? undefined : firstProblem(inputs, row);
    if (problem !== undefined) {
      problems.set(row, problem);
      groupOf[row] = -1;
      continue;
    }
    const presetSignature = edition.hardware.signature(preset.values[entryOf(preset.values, row)]!);
    const siteSignature = edition.sites.signature(site.values[entryOf(site.values, row)]!);
    const hoursSaid = !Number.isNaN(hours.values[entryOf(hours.values, row)]!);
    const key = (presetSignature * 4096 + siteSignature) * 2 + Number(hoursSaid);
    let group = byKey.get(key);
    if (group === undefined) {
      group = groups.push({ presetSignature, siteSignature, hoursSaid }) - 1;
      byKey.set(key, group);
      sizes.push(0);
    }
    groupOf[row] = group;
    sizes[group]!++;
  }

  const members = sizes.map((size) => (size === rows ? null : new Int32Array(size)));
  const filled = sizes.map(() => 0);
  for (let row = 0; row < rows; row++) {
    const own = groupOf[row]! < 0 ? null : members[groupOf[row]!]!;
    if (own !== null) own[filled[groupOf[row]!]!++] = row;
  }
  return groups.map((group, position) => ({ ...group, rows: members[position] ?? rows }));
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
