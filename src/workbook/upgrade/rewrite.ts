import { tokenize } from "@borgar/fx";
import { ownName, type Spelling } from "../calls";

/** An argument that a call of a formula is given. */
export interface Given {
  /** Which call of ours, counted from 0 in the order in which they stand. */
  readonly call: number;
  readonly argument: number;
  readonly text: string;
}

/** A formula with one argument of one call written anew, and everything else as it stands. */
export function withArgument(
  formula: string,
  { call, argument, text }: Given,
  { r1c1 = false }: Spelling = {},
): string {
  const tokens = tokenize(formula, { r1c1 });
  const calls = tokens.flatMap(({ type, value }, at) =>
    type === "func" && ownName(value) !== null ? [at] : [],
  );
  const start = calls[call];
  if (start === undefined) return formula;
  const values = tokens.map(({ value }) => value);
  const { starts, end } = argumentsFrom(values, start + 1);
  const written = starts.map((from, at) => values.slice(from, (starts[at + 1] ?? end + 1) - 1).join(""));
  while (written.length <= argument) written.push("");
  written[argument] = text;
  return [...values.slice(0, start + 2), written.join(","), ...values.slice(end)].join("");
}

/** Where each argument starts after an opening parenthesis, and where the closing one stands. */
function argumentsFrom(
  values: readonly string[],
  open: number,
): { readonly starts: readonly number[]; readonly end: number } {
  const starts = [open + 1];
  let depth = 0;
  for (let at = open; at < values.length; at++) {
    const value = values[at]!;
    if (value === "(" || value === "{") depth += 1;
    if (value === ")" || value === "}") depth -= 1;
    if (depth === 0) return { starts, end: at };
    if (value === "," && depth === 1) starts.push(at + 1);
  }
  return { starts, end: values.length };
}
