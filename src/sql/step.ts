import type { Method } from "../method/method";
import type { Expression } from "../method/formula";
import type { Load } from "../estimate/load";
import type { Case, Level, Quantity } from "./levels";
import { inSql, numberText } from "./spell";
import type { Variant } from "./ways";

/** Names of columns: all begin alike, so that they are apart from those of the usage table. */
export const named = (quantity: string): string => `ai_${quantity}`;

/** Spells quantities in SQL. */
export interface Speller {
  /** What stands for a quantity in other quantities' rules: its column, or a number. */
  readonly reference: (name: string) => string;
  /** The column of a quantity, `… AS ai_name`. */
  readonly column: (quantity: Quantity) => string;
}

/**
 * @param numbersOf for a level, how a row says of which of some numbers it is; the numbers are of `Case.of`
 * @param strict quantities that must be NULL where they do not exist, as those that users read
 */
export function speller(
  method: Method,
  quantities: readonly Quantity[],
  strict: ReadonlySet<string>,
  isOneOf: (level: Level, numbers: readonly number[]) => string,
): Speller {
  const byName = new Map(quantities.map((quantity) => [quantity.name, quantity]));

  const reference = (name: string): string => {
    const quantity = byName.get(name);
    // A figure as it stands in the tables is no quantity.
    if (quantity === undefined || quantity.level !== "number") return named(name);
    const { variant } = quantity.cases[0]!;
    return variant.kind === "load" ? loadText(variant.load) : `(${variantText(variant)})`;
  };

  function variantText(variant: Variant): string {
    if (variant.kind === "step") {
      return inSql(variant.step.expression, reference);
    }
    return loadText(variant.load);
  }

  const loadText = ({ name, origin, figure }: Load): string => {
    if (origin === "fallback") return numberText(method[name]!.fallback!.central);
    if (origin === "asked") return named(`given_${figure}`);
    return origin === "override" ? named(`stated_${name}`) : named(`${origin}_${figure}`);
  };

  function column({ name, level, cases, partial }: Quantity): string {
    const [first, ...others] = cases as [Case, ...Case[]];
    const bare = others.length === 0 && (!partial || (!strict.has(name) && isSafe(first.variant)));
    const text = bare
      ? variantText(first.variant)
      : `CASE ${cases.map(({ variant, of }) => `WHEN ${isOneOf(level, of)} THEN ${variantText(variant)}`).join(" ")} END`;
    return `${text} AS ${named(name)}`;
  }

  return { reference, column };
}

/** Whether an engine can compute it in rows that have no use for it: a logarithm of 0 stops the whole query. */
const isSafe = (variant: Variant): boolean =>
  variant.kind === "load" || isArithmetic(variant.step.expression);

const isArithmetic = (expression: Expression): boolean =>
  expression.kind !== "apply" ||
  (!["LN", "SQRT", "EXP"].includes(expression.operator) && expression.operands.every(isArithmetic));
