import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answer, cases, contradicted, error, met, stated, unstated, type Stated } from "./results";
import { page } from "./results-page";

const PAGE = join(__dirname, "../../docs/published-results.md");
const named = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  rows.map((row) => [row.id, row] as const);
const off = (row: Stated, formula = row.formula): number =>
  Math.abs(error(answer(row, formula), row.expected));

describe("published results", () => {
  it.each(named(met))("%s comes out", (_, row) => {
    expect(off(row)).toBeLessThanOrEqual(row.tolerance);
  });

  it.each(named(contradicted))("%s does not come out, for the reason that it gives", (_, row) => {
    expect(off(row)).toBeGreaterThan(row.tolerance);
  });

  it.each(named(met.filter(({ instead }) => instead !== undefined)))(
    "%s comes out otherwise when it is stated rightly",
    (_, row) => {
      const { formula, expected } = row.instead!;
      expect(Math.abs(error(answer(row, formula), expected))).toBeLessThan(0.001);
      expect(off(row, formula)).toBeGreaterThan(row.tolerance);
    },
  );
});

describe("the list of published results", () => {
  it("has all 108 cases once, 85 of them stated", () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(108);
    expect(stated.length).toBe(85);
  });

  it("says why, wherever a case is not simply met", () => {
    const special = [
      ...unstated,
      ...contradicted,
      ...met.filter(({ circular, instead }) => circular === true || instead !== undefined),
    ];
    expect(special.filter(({ note }) => (note ?? "").length < 20).map(({ id }) => id)).toEqual([]);
  });

  it("is what docs/published-results.md shows", () => {
    if (process.env.WRITE !== undefined) writeFileSync(PAGE, page());
    expect(readFileSync(PAGE, "utf8")).toBe(page());
  });
});
