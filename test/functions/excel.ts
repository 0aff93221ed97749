import { parse, tokenize } from "@borgar/fx";

/** What we use of the parser's tree. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly operator?: string;
  readonly callee?: { readonly name: string };
  readonly arguments?: readonly Node[];
}

const FUNCTIONS: Readonly<Record<string, (one: number, other: number) => number>> = {
  "+": (one, other) => one + other,
  "-": (one, other) => one - other,
  "*": (one, other) => one * other,
  "/": (one, other) => one / other,
  MIN: Math.min,
  MAX: Math.max,
  SQRT: Math.sqrt,
  EXP: Math.exp,
  LN: Math.log,
  /** Away from zero, as Excel does it. */
  ROUNDUP: (value, digits) => (Math.sign(value) * Math.ceil(Math.abs(value) * 10 ** digits)) / 10 ** digits,
};

/** One value for all rows, or one a row. */
export type Values = number | Float64Array;

/** What a formula gives, by nothing of the machine under test but the parser. */
export function compute(formula: string, named: ReadonlyMap<string, Values>): Values {
  function value(node: Node): Values {
    if (node.type === "Literal") return node.value as number;
    if (node.type === "ReferenceIdentifier") {
      const values = named.get(node.value as string);
      if (values === undefined)
        throw new ReferenceError(`${String(node.value)} does not stand above ${formula}`);
      return values;
    }
    const apply = FUNCTIONS[node.operator ?? node.callee!.name];
    if (apply === undefined) throw new ReferenceError(`${formula} is not understood`);
    const [one, other = 0] = node.arguments!.map(value);
    return each(apply, one!, other);
  }
  return value(parse(tokenize(formula)));
}

function each(apply: (one: number, other: number) => number, one: Values, other: Values): Values {
  if (typeof one !== "number")
    return one.map((value, row) => apply(value, typeof other === "number" ? other : other[row]!));
  return typeof other === "number" ? apply(one, other) : other.map((value) => apply(one, value));
}
