import {
  explain,
  inputsOf,
  rangeFrom,
  sensitivityOf,
  type Estimate,
  type Line,
  type Part,
} from "../estimate";
import { methodOf } from "../estimate/reported";
import { CARRIES, shares, tierOfResult } from "../estimate/tier";
import { refuse } from "../problem";
import { argumentsOf, ask, type Arguments } from "./ask";
import type { Cell } from "./cells";
import { citationOf } from "./citation";

/** An estimate of one row. */
interface Single {
  readonly estimate: Estimate;
  readonly part: Part;
}

/** Every step of one estimate: inputs first, the result last. */
export function explanation(item: string, args: Arguments): Cell[][] {
  const { estimate, part } = single(item, args);
  const lines = explain(part, 0, estimate.known).map((line): Cell[] => [
    line.name,
    line.formula ?? "",
    line.value,
    line.unit,
    line.basis ?? (line.formula === null ? "stated" : ""),
    citation(line, estimate),
  ]);
  return [["Step", "Formula", "Value", "Unit", "Basis", "Source"], ...lines];
}

/** Which inputs move one estimate most: the rows of a tornado. */
export function sensitivity(item: string, args: Arguments): Cell[][] {
  const { estimate, part } = single(item, args);
  const { central, effects } = sensitivityOf(part, 0, estimate.known);
  const share = shares(central, effects);
  const lines = new Map(explain(part, 0, estimate.known).map((line) => [line.name, line]));
  const rows = effects
    .filter(({ atLow, atHigh }) => atLow !== central || atHigh !== central)
    .map(({ name, atLow, atHigh }): [number, Cell[]] => {
      const { low, high } = lines.get(name)!.ends!;
      const part = share.get(name)!;
      return [part, [labelOf(name, estimate), low, high, atLow, atHigh, part]];
    })
    .sort(([one], [other]) => other - one)
    .map(([, row]) => row);
  return [["Input", "Low", "High", "Result at low", "Result at high", "Share of variance"], ...rows];
}

/** One line of a report: its range, how well it is known, and what it leans on most. */
export function reported(item: string, { estimate, part }: Single): Cell[] {
  const { known } = estimate;
  const sensitivity = sensitivityOf(part, 0, known);
  const { low, central, high } = rangeFrom(sensitivity, part, 0, known);
  const share = shares(central, sensitivity.effects);
  const inputs = inputsOf(part, 0, known);
  const tier = tierOfResult(inputs, share);
  const main = inputs
    .filter(({ name }) => (share.get(name) ?? 0) >= CARRIES)
    .sort((one, other) => share.get(other.name)! - share.get(one.name)!);
  const sources = [...new Set(main.map((line) => citation(line, estimate)))].filter(Boolean).slice(0, 3);
  const { unit } = methodOf(known)[part.program.plan.goals[0]!]!;
  return [item, low, central, high, unit, tier === null ? "" : TIER_NAMES[tier], sources.join("; ")];
}

const TIER_NAMES = { A: "A measured", B: "B disclosed", C: "C modelled", D: "D guessed" };

/** Estimates one row; anything wrong with it is the whole call's problem. */
export function single(item: string, args: Arguments): Single {
  const own = argumentsOf(item);
  const { estimate, extent } = ask(item, args, args[own]);
  if (extent.rows * extent.columns > 1)
    refuse({ kind: "one-estimate", rows: extent.rows, columns: extent.columns });
  const problem = estimate.problems.get(0);
  if (problem !== undefined) refuse(problem);
  return { estimate, part: estimate.parts[0]! };
}

const citation = ({ source, date }: Line, { known }: Estimate): string =>
  source === null ? "" : citationOf({ source, date }, known.edition.sources);

/** The name that users state an input by; what they cannot state is called by its own name, in words. */
const labelOf = (name: string, { known }: Estimate): string =>
  methodOf(known)[name]?.label ?? `${name[0]!.toUpperCase()}${name.slice(1).replaceAll("_", " ")}`;
