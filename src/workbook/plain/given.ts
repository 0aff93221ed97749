import type { Expression, Place, WorkedRow } from "../../functions/workings";
import type { Source } from "./argument";

/** Values of a row's inputs and steps by name; undefined for what hangs on something that only the host can compute. */
export type Given = ReadonlyMap<string, number | undefined>;

/**
 * What a row's inputs and steps come to, by the same operations in the same order as the method computes them. Quantity
 * and usage are the row's own: those of its working may be another row's.
 */
export function givenIn({ inputs, steps }: WorkedRow, source: (place: Place) => Source): Given {
  const values = new Map<string, number | undefined>();
  for (const { name, origin, place, value } of inputs) {
    const own = origin === "asked" && place !== null ? source(place).value : value;
    values.set(name, typeof own === "number" || own === undefined ? own : value);
  }
  for (const { name, expression } of steps) {
    const value = computed(expression, values);
    values.set(name, Number.isNaN(value) ? undefined : value);
  }
  return values;
}

/** What a row's result is. */
export const resultOf = (worked: WorkedRow, source: (place: Place) => Source): number | undefined =>
  givenIn(worked, source).get(worked.goal.name);

/** NaN where a value is missing. */
function computed(expression: Expression, values: Given): number {
  if (expression.kind === "number") return expression.value;
  if (expression.kind === "name") return values.get(expression.name) ?? NaN;
  const { operator, operands } = expression;
  const left = computed(operands[0]!, values);
  const right = operands.length > 1 ? computed(operands[1]!, values) : NaN;
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "MIN":
      return Math.min(left, right);
    case "MAX":
      return Math.max(left, right);
    case "SQRT":
      return Math.sqrt(left);
    case "EXP":
      return Math.exp(left);
    case "LN":
      return Math.log(left);
    case "ROUNDUP":
      return left < 0 ? Math.floor(left) : Math.ceil(left);
  }
}
