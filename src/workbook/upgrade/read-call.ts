import type { AstExpression } from "@borgar/fx";
import type { Argument } from "../../functions/cells";
import { evaluateArguments } from "../arguments";
import type { Call } from "../calls";
import { MOST_CELLS, type MadeCall, type Source } from "../evaluation";
import type { OurCell } from "../snapshot";

/** A call with its arguments, as far as they can be read here. */
export interface ReadCall {
  readonly call: Call;
  readonly values: readonly (
    | { readonly value: Argument }
    /** What only the host can compute, as the cell's formula spells it with relative references; null where nobody can. */
    | { readonly r1c1: string | null }
  )[];
}

export async function readCall(
  call: Call,
  { area, shared }: OurCell,
  { snapshot, language }: Source,
): Promise<ReadCall> {
  const scope = { workbook: snapshot.relative, at: area, local: call.local, language, most: MOST_CELLS };
  const values: ReadCall["values"][number][] = [];
  for (const node of call.values) {
    const read = await evaluateArguments([node], scope);
    if ("values" in read) values.push({ value: read.values[0]! });
    else values.push({ r1c1: read.unchecked === "expression" ? textOf(node, call, shared.r1c1) : null });
  }
  return { call, values };
}

/** The call with its values, if all of them are known here. */
export function wholeCall({ call, values }: ReadCall): MadeCall | null {
  const known = values.flatMap((each) => ("value" in each ? [each.value] : []));
  return known.length === values.length ? { call, values: known } : null;
}

/** Names of LET and LAMBDA mean nothing outside of the formula. */
function textOf(node: AstExpression | null, { local }: Call, formula: string): string | null {
  const [start, end] = node?.loc ?? [];
  return local.size > 0 || start === undefined ? null : formula.slice(start, end);
}
