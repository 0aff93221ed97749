import type { Expression, Operator } from "../method/formula";

/**
 * What a quantity comes to over all rows that are computed alike: powers of a row's quantity and usage, with factors of
 * its preset, and quantities of its preset and row times factors of its place.
 *
 *     own[0 0] + own[1 0] × quantity + own[1 1] × quantity × usage + … + of[it_energy] × it_energy + …
 */
export interface Form {
  readonly own: ReadonlyMap<Powers, Expression>;
  /** By the name of a quantity, or PLAIN for 1. */
  readonly of: ReadonlyMap<string, Expression>;
}

/** How often quantity and usage are multiplied in, such as "1 2". */
export type Powers = `${number} ${number}`;

export const NONE: Powers = "0 0";
export const PLAIN = "";

export const numberOf = (value: number): Expression => ({ kind: "number", value });
export const nameOf = (name: string): Expression => ({ kind: "name", name });
export const ofRow = (powers: Powers, factor: Expression = numberOf(1)): Form => ({
  own: isNumber(factor, 0) ? new Map<Powers, Expression>() : new Map([[powers, factor]]),
  of: new Map<string, Expression>(),
});
export const ofPlace = (factor: Expression, name = PLAIN): Form => ({
  own: new Map(),
  of: new Map([[name, factor]]),
});

const isNumber = (expression: Expression, value: number): boolean =>
  expression.kind === "number" && expression.value === value;

/** Without anything of places. */
export const isOwn = ({ of }: Form): boolean => of.size === 0;
const isZero = (form: Form): boolean => isOwn(form) && form.own.size === 0;
const isPlace = ({ own, of }: Form): boolean => own.size === 0 && of.size === 1 && of.has(PLAIN);

/** The factor of a form that does not depend on the row; null for others. */
function scalarOf({ own, of }: Form): Expression | null {
  if (of.size > 0 || own.size > 1) return null;
  return own.size === 0 ? numberOf(0) : (own.get(NONE) ?? null);
}

/**
 * The form of a formula.
 *
 * @param known the form of a name; null where it has none
 * @returns null for what is no such sum
 */
export function formOf(expression: Expression, known: (name: string) => Form | null): Form | null {
  if (expression.kind === "number") return ofRow(NONE, expression);
  if (expression.kind === "name") return known(expression.name);
  const { operator, operands } = expression;
  const forms = operands.map((operand) => formOf(operand, known));
  const [left, right] = forms as [Form | null, Form | null];
  if (operator === "*") {
    if (left === null || right === null) {
      // Nothing times something is nothing, whatever form that has.
      const other = left ?? right;
      return other !== null && isZero(other) ? other : null;
    }
    return (
      product(left, right) ?? timesPlace(left, operands[0]!, right) ?? timesPlace(right, operands[1]!, left)
    );
  }
  if (left === null || forms.includes(null)) return null;
  if (operator === "/") return quotient(left, operands[0]!, right!);
  if (operator === "+" || operator === "-") return sum(operator, left, right!);
  return applied(operator, forms as Form[]);
}

function sum(operator: "+" | "-", left: Form, right: Form): Form {
  const merged = <Key>(
    one: ReadonlyMap<Key, Expression>,
    other: ReadonlyMap<Key, Expression>,
  ): ReadonlyMap<Key, Expression> => {
    const all = new Map(one);
    for (const [key, factor] of other) all.set(key, folded(operator, all.get(key) ?? numberOf(0), factor));
    return all;
  };
  return { own: merged(left.own, right.own), of: merged(left.of, right.of) };
}

/** Of forms of presets, or where one is a number. */
function product(left: Form, right: Form): Form | null {
  const [one, other] = [scalarOf(left), scalarOf(right)];
  if (one?.kind === "number") return scaled(right, (factor) => folded("*", one, factor));
  if (other?.kind === "number") return scaled(left, (factor) => folded("*", factor, other));
  if (!isOwn(left) || !isOwn(right)) return null;
  const own = new Map<Powers, Expression>();
  for (const [powers, factor] of left.own)
    for (const [more, by] of right.own) {
      const all = plus(powers, more);
      const term = folded("*", factor, by);
      const before = own.get(all);
      own.set(all, before === undefined ? term : folded("+", before, term));
    }
  return { own, of: new Map() };
}

const plus = (one: Powers, other: Powers): Powers => {
  const [[quantity, usage], [more, longer]] = [powersOf(one), powersOf(other)];
  return `${quantity + more} ${usage + longer}`;
};

export const powersOf = (powers: Powers): [quantity: number, usage: number] =>
  powers.split(" ").map(Number) as [number, number];

const scaled = ({ own, of }: Form, change: (factor: Expression) => Expression): Form => ({
  own: new Map([...own].map(([powers, factor]) => [powers, change(factor)])),
  of: new Map([...of].map(([name, factor]) => [name, change(factor)])),
});

/** A named quantity of the row times a factor of the place. */
function timesPlace(form: Form, written: Expression, place: Form): Form | null {
  if (!isPlace(place)) return null;
  const by = place.of.get(PLAIN)!;
  if (form.own.size === 0) return scaled(form, (factor) => folded("*", factor, by));
  return written.kind === "name" && isOwn(form) ? ofPlace(by, written.name) : null;
}

function quotient(left: Form, written: Expression, right: Form): Form | null {
  const by = scalarOf(right);
  if (by !== null) {
    const over = scaled(left, (factor) => folded("/", factor, by));
    return isOwn(left) || by.kind === "number" ? over : null;
  }
  if (!isPlace(right)) return null;
  if (left.own.size === 0) return scaled(left, (factor) => folded("/", factor, right.of.get(PLAIN)!));
  const inverse = folded("/", numberOf(1), right.of.get(PLAIN)!);
  return timesPlace(left, written, ofPlace(inverse));
}

function applied(operator: Operator, operands: readonly Form[]): Form | null {
  const scalars = operands.map(scalarOf);
  if (scalars.every((scalar) => scalar !== null)) return ofRow(NONE, folded(operator, ...scalars));
  const places = operands.map((form) => {
    const scalar = scalarOf(form);
    if (isPlace(form)) return form.of.get(PLAIN)!;
    return scalar?.kind === "number" ? scalar : null;
  });
  return places.every((place) => place !== null) ? ofPlace(folded(operator, ...places)) : null;
}

/** An application, worked out where all operands are numbers, and left out where it changes nothing. */
function folded(operator: Operator, ...operands: readonly Expression[]): Expression {
  const [left, right] = operands as [Expression, Expression];
  if (operator === "*") {
    if (isNumber(left, 1)) return right;
    if (isNumber(right, 1)) return left;
    if (isNumber(left, 0) || isNumber(right, 0)) return numberOf(0);
  }
  if (operator === "/" && isNumber(right, 1)) return left;
  if ((operator === "+" || operator === "-") && isNumber(right, 0)) return left;
  if (operator === "+" && isNumber(left, 0)) return right;
  const numbers = operands.flatMap((operand) => (operand.kind === "number" ? [operand.value] : []));
  if (numbers.length === operands.length)
    return numberOf(CALCULATED[operator](...(numbers as [number, number])));
  return { kind: "apply", operator, operands };
}

const CALCULATED: Readonly<Record<Operator, (one: number, other: number) => number>> = {
  "+": (one, other) => one + other,
  "-": (one, other) => one - other,
  "*": (one, other) => one * other,
  "/": (one, other) => one / other,
  MIN: Math.min,
  MAX: Math.max,
  SQRT: Math.sqrt,
  EXP: Math.exp,
  LN: Math.log,
  ROUNDUP: (one) => Math.sign(one) * Math.ceil(Math.abs(one)),
};
