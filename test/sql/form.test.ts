import { readFormula, type Expression } from "../../src/method/formula";
import { formOf, nameOf, NONE, ofPlace, ofRow, PLAIN, powersOf, type Form } from "../../src/sql/form";

const VALUES: Readonly<Record<string, number>> = {
  ...{ quantity: 7, usage: 3, power: 0.6, share: 0.25, pue: 1.3, price: 0.11 },
};
const KNOWN: Readonly<Record<string, Form>> = {
  quantity: ofRow("1 0"),
  usage: ofRow("0 1"),
  power: ofRow(NONE, nameOf("power")),
  share: ofRow(NONE, nameOf("share")),
  pue: ofPlace(nameOf("pue")),
  price: ofPlace(nameOf("price")),
};

function valueOf(expression: Expression): number {
  if (expression.kind === "number") return expression.value;
  if (expression.kind === "name") return VALUES[expression.name]!;
  const [left, right] = expression.operands.map(valueOf) as [number, number];
  switch (expression.operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "MAX":
      return Math.max(left, right);
    case "LN":
      return Math.log(left);
    case "MIN":
    case "SQRT":
    case "EXP":
    case "ROUNDUP":
      throw new Error(expression.operator);
  }
}

const form = (formula: string): Form | null => formOf(readFormula(formula), (name) => KNOWN[name] ?? null);

function worth({ own, of }: Form): number {
  const powered = [...own].map(([powers, factor]) => {
    const [quantity, usage] = powersOf(powers);
    return VALUES["quantity"]! ** quantity * VALUES["usage"]! ** usage * valueOf(factor);
  });
  const placed = [...of].map(([name, factor]) => (name === PLAIN ? 1 : VALUES[name]!) * valueOf(factor));
  return [...powered, ...placed].reduce((sum, value) => sum + value, 0);
}

describe("the form of a formula", () => {
  it.each([
    "quantity * (usage - share) * (power + usage * (1 - share))",
    "quantity - usage * power / (1 - share)",
    "quantity * pue - usage * price + power",
    "quantity / pue * price",
    "LN(power) - MAX(share, 0.5)",
    "MAX(pue, 1.5) / price",
  ])("comes to what %s comes to", (formula) => {
    expect(worth(form(formula)!)).toBeCloseTo(valueOf(readFormula(formula)), 12);
  });

  it.each([
    "LN(usage)",
    "power / usage",
    "MAX(quantity, 1) * power",
    "unknown + 1",
    "(pue - 1) * quantity",
    "power * pue + LN(pue * usage)",
  ])("is none for %s, which is no such sum", (formula) => {
    expect(form(formula)).toBeNull();
  });

  it("is nothing where something without a form is taken no times", () => {
    expect(form("unknown * 0")!.own.size).toBe(0);
  });
});
