import fc from "fast-check";
import { editions } from "../../src/editions/registry";
import { readFormula } from "../../src/method/formula";
import { readAsExcel } from "./excel-formula";

const formulas = [
  ...new Set(
    editions.flatMap(({ method }) =>
      Object.values(method).flatMap(({ rules = [] }) => rules.map(({ formula }) => formula)),
    ),
  ),
];

/** Formulas of every depth, with brackets and spaces where they may be. */
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("power", "x", "it_energy", "B2B_share"),
    fc.constantFrom("0", "1", "0.5", "3.6E6", "1e-3", "12345.678"),
    fc
      .tuple(tie("formula"), fc.constantFrom(" + ", "-", "*", " /"), tie("formula"))
      .map((parts) => parts.join("")),
    tie("formula").map((inner) => `(${inner})`),
    fc
      .tuple(fc.constantFrom("MIN", "MAX"), tie("formula"), tie("formula"))
      .map(([name, one, other]) => `${name}(${one}, ${other})`),
    fc
      .tuple(fc.constantFrom("SQRT", "EXP", "LN"), tie("formula"))
      .map(([name, inner]) => `${name}( ${inner} )`),
    tie("formula").map((inner) => `ROUNDUP(${inner},0)`),
  ),
}));

describe("a formula of the method", () => {
  it("there are many", () => {
    expect(formulas.length).toBeGreaterThan(50);
  });

  it.each(formulas)("%s is read as Excel reads it", (written) => {
    expect(readFormula(written)).toEqual(readAsExcel(written));
  });

  it("is read as Excel reads it, whatever it is", () => {
    fc.assert(
      fc.property(formula, (written) => {
        expect(readFormula(written)).toEqual(readAsExcel(written));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "",
    "x +",
    "+ x",
    "-x",
    "x ^ 2",
    "x%",
    "(x",
    "x)",
    "x y",
    "2 x",
    "MIN(x)",
    "MIN(x, y, z)",
    "MIN()",
    "min(x, y)",
    "SUM(x, y)",
    "toString(x)",
    "ROUNDUP(x, 1)",
    "ROUNDUP(x)",
    "x; y",
    "x = y",
    '"text"',
    "{1,2}",
    "A1",
    "a1 * 2",
    "pue1",
    "r",
    "c",
    "x, y",
    "1.2.3",
  ])("is refused as %s, in both", (written) => {
    expect(() => readFormula(written)).toThrow(SyntaxError);
    expect(() => readAsExcel(written)).toThrow();
  });

  it.each(["x * -1", "r1c1", "kg/é"])("is refused as %s, which the library lets pass", (written) => {
    expect(() => readFormula(written)).toThrow(/is outside the grammar of the method/);
  });
});
