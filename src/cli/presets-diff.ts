import { compare, type Comparison, type FigureChange } from "../editions/compare";
import type { Edition } from "../editions/registry";
import type { Figure } from "../editions/schema";
import { asRows } from "./print";

const HEADER = ["Change", "Kind", "Id", "Field", "Was", "Now", "By", "Share"];

/** Prints what changes from one edition to another: nothing where nothing does. @returns the exit code. */
export function printDifference(from: Edition, to: Edition, { json }: { readonly json?: boolean }): number {
  const comparison = compare(from, to);
  if (json === true) console.log(JSON.stringify({ from: from.id, to: to.id, ...comparison }));
  else {
    const lines = linesOf(comparison);
    if (lines.length > 0) console.log(asRows([HEADER, ...lines]));
  }
  return 0;
}

/** A line for each change, under the header. */
export const linesOf = ({ figures, rules, presets, added, removed }: Comparison): string[][] => [
  ...figures.map(figureLine),
  ...rules.map(({ kind, id, field, was, now }) => ["rule", kind, id, field, was, now, "", ""]),
  ...presets.map(({ kind, id, field, was, now }) => ["preset", kind, id, field, was, now, "", ""]),
  ...added.map(({ kind, id, name }) => ["added", kind, id, "", "", name, "", ""]),
  ...removed.map(({ kind, id, name }) => ["removed", kind, id, "", name, "", "", ""]),
];

function figureLine({ kind, id, figure, was, now, change, share }: FigureChange): string[] {
  const by = change === null ? "" : signed(change);
  const percent = share === null ? "" : `${signed(Number((100 * share).toFixed(1)))} %`;
  return ["figure", kind, id, figure, textOf(was), textOf(now), by, percent];
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

/** "199000 (170000 to 199000) USD/device, launch price, dgx-a100-price, 2020-05" */
function textOf(figure: Figure | null): string {
  if (figure === null) return "";
  const { low, central, high, unit, basis, source, date } = figure;
  const range = low === undefined && high === undefined ? "" : ` (${low ?? central} to ${high ?? central})`;
  return [`${central}${range} ${unit}`, basis, source, ...(date === undefined ? [] : [date])].join(", ");
}
