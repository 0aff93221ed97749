import type { Expression, Place, WorkedRow } from "../../functions/workings";
import type { Source } from "./argument";

/** The value of an input or a step by its name; undefined for what hangs on something that only the host can compute. */
export type Given = (name: string) => number | undefined;

/**
 * What a row's inputs and steps come to, by the same operations in the same order as the method computes them. Quantity
 * and usage are the row's own: those of its working may be another row's.
 */
export function givenIn(worked: WorkedRow, source: (place: Place) => Source): Given {
  const { positions, steps } = arithmeticOf(worked);
  const values = worked.inputs.map(({ origin, place, value }) => {
    const own = origin === "asked" && place !== null ? source(place).value : value;
    return own === undefined ? NaN : typeof own === "number" ? own : value;
  });
  for (const step of steps) values.push(step(values));
  return (name) => {
    const value = values[positions.get(name) ?? -1] ?? NaN;
    return Number.isNaN(value) ? undefined : value;
  };
}

/** What a row's result is. */
export const resultOf = (worked: WorkedRow, source: (place: Place) => Source): number | undefined =>
  givenIn(worked, source)(worked.goal.name);

/** NaN where a value is missing. */
type Compute = (values: readonly number[]) => number;

interface Arithmetic {
  /** Inputs, then steps. */
  readonly positions: ReadonlyMap<string, number>;
  readonly steps: readonly Compute[];
}

const known = new WeakMap<object, Arithmetic>();

/** The steps of a plan as functions, made once for all its rows. */
function arithmeticOf({ plan, inputs, steps }: WorkedRow): Arithmetic {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const positions = new Map([...inputs, ...steps].map(({ name }, at) => [name, at]));
  const made = { positions, steps: steps.map(({ expression }) => computing(expression, positions)) };
  known.set(plan, made);
  return made;
}

function computing(expression: Expression, positions: ReadonlyMap<string, number>): Compute {
  if (expression.kind === "number") return () => expression.value;
  if (expression.kind === "name") {
    const position = positions.get(expression.name) ?? -1;
    return (values) => values[position] ?? NaN;
  }
  const [left, right = () => NaN] = expression.operands.map((operand) => computing(operand, positions));
  return operation(expression.operator, left!, right);
}

type Operator = Extract<Expression, { readonly operator: unknown }>["operator"];

function operation(operator: Operator, left: Compute, right: Compute): Compute {
  switch (operator) {
    case "+":
      return (values) => left(values) + right(values);
    case "-":
      return (values) => left(values) - right(values);
    case "*":
      return (values) => left(values) * right(values);
    case "/":
      return (values) => left(values) / right(values);
    case "MIN":
      return (values) => Math.min(left(values), right(values));
    case "MAX":
      return (values) => Math.max(left(values), right(values));
    case "SQRT":
      return (values) => Math.sqrt(left(values));
    case "EXP":
      return (values) => Math.exp(left(values));
    case "LN":
      return (values) => Math.log(left(values));
    case "ROUNDUP":
      return (values) => {
        const value = left(values);
        return value < 0 ? Math.floor(value) : Math.ceil(value);
      };
  }
}
