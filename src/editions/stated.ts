import type { Quantity } from "../method/method";
import { refuse } from "../problem";
import type { Figure } from "./schema";
import { normal } from "./shelf";

/** 5 % and 95 % ends of a value. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** One named assumption as its author wrote it, before anyone knows what the name means. */
export interface Assumption {
  readonly name: string;
  /** What stands in brackets behind the name. */
  readonly unit: string | null;
  /** null: the name stands there without a value. */
  readonly value: number | string | null;
  readonly ends?: Ends;
  /** The value was a text such as "12%", and is 0.12 here. */
  readonly percent?: true;
}

/** Where figures that users state come from, among the sources. */
export const STATED = "assumptions";

/**
 * The figure that an assumption states of a quantity.
 *
 * @throws {ProblemError} for a value that is no number or beyond the quantity's limits, ends that do not enclose it, a
 *   unit that is not the quantity's own
 */
export function figureStated(label: string, assumption: Assumption, quantity: Quantity): Figure {
  const { value, ends } = assumption;
  if (typeof value !== "number")
    return refuse({ kind: "not-a-number", argument: label, given: String(value ?? "") });
  checkUnit(label, assumption, quantity.unit);
  const { min = 0, max = Infinity } = quantity;
  for (const each of [value, ends?.low ?? value, ends?.high ?? value]) {
    if (!(each >= min && each <= max))
      return refuse({ kind: "limits", argument: label, given: each, min, max });
  }
  if (ends !== undefined && !(ends.low <= value && value <= ends.high))
    return refuse({ kind: "order", name: label, central: value, ...ends });
  return { central: value, ...ends, unit: quantity.unit, basis: "stated", source: STATED };
}

function checkUnit(name: string, { unit, percent }: Assumption, own: string): void {
  const expected = writtenUnit(own);
  if (percent === true && !["ratio", "1/year"].includes(own))
    refuse({ kind: "unit", name, given: "%", expected });
  if (unit !== null && ![expected, own].some((each) => normal(each) === normal(unit)))
    refuse({ kind: "unit", name, given: unit, expected });
}

/** Units that people write otherwise than the method does. */
const WRITTEN: Readonly<Record<string, string>> = {
  Gparam: "billions",
  "Gtoken/run": "billions",
  "TFLOP/(s*device)": "TFLOP/s",
  "GB/(s*device)": "GB/s",
  "USD/Mtoken": "USD per million tokens",
  "USD/run": "USD",
  year: "years",
  "1/year": "per year",
};

/** A unit as users write it: "kW/device" is stated per unit counted, so plain kW. */
export const writtenUnit = (unit: string): string => WRITTEN[unit] ?? unit.replace("/device", "");
