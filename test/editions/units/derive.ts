import { readFormula, type Expression } from "../../../src/method/formula";
import type { Method } from "../../../src/method/method";
import { power, RATIO, readUnit, times, written, type Unit } from "./unit";

/**
 * The unit that a formula has by the units of its names.
 * @throws {TypeError} where it adds or compares unlike units, or takes EXP, LN or ROUNDUP of anything but a ratio
 */
export function unitOf(expression: Expression, method: Method): Unit {
  if (expression.kind === "number") return RATIO;
  if (expression.kind === "name") {
    const quantity = method[expression.name];
    if (quantity === undefined) throw new TypeError(`${expression.name} is not defined`);
    return readUnit(quantity.unit);
  }
  const { operator } = expression;
  const [one, other = RATIO] = expression.operands.map((operand) => unitOf(operand, method)) as [Unit, Unit?];
  switch (operator) {
    case "*":
      return times(one, other);
    case "/":
      return times(one, power(other, -1));
    case "SQRT":
      return power(one, 1 / 2);
    case "EXP":
    case "LN":
    case "ROUNDUP":
      if (written(one) !== "ratio") throw new TypeError(`${operator} of ${written(one)}`);
      return RATIO;
    case "+":
    case "-":
    case "MIN":
    case "MAX":
      if (written(one) !== written(other))
        throw new TypeError(`${written(one)} ${operator} ${written(other)}`);
      return one;
  }
}

/** Formulas whose unit is not their quantity's own, with what is wrong; and fallbacks in another unit. */
export function unitMistakes(method: Method): readonly string[] {
  return Object.entries(method).flatMap(([name, { unit, rules = [], fallback }]) => {
    const own = written(readUnit(unit));
    const said =
      fallback === undefined || fallback.unit === unit ? [] : [`${name}: fallback in ${fallback.unit}`];
    const derived = rules.flatMap(({ formula }) => {
      try {
        const unit = written(unitOf(readFormula(formula), method));
        return unit === own ? [] : [`${name}: ${formula} is in ${unit}, not ${own}`];
      } catch (error) {
        return [`${name}: ${formula}: ${(error as Error).message}`];
      }
    });
    return [...said, ...derived];
  });
}
