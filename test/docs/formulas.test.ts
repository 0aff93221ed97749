import { isCellError } from "../../src/functions/cells";
import { calculate, type BookCell, type Results } from "../../src/hosts/univer/calculate";
import { areaOf } from "../workbook/memory";
import { cellsOf, pages, read } from "./markdown";

/** Pages that a script writes, or whose formulas have tests of their own with the numbers beside them. */
const OTHERS = /^docs\/(functions|method|inference-fit|validation|published-results|data|performance)\b/;

interface Shown {
  readonly page: string;
  readonly formula: string;
  /** What the page says it gives: after an arrow, cells apart by ", ". */
  readonly answers: readonly string[];
  /** An error that the same line mentions may be the answer. */
  readonly line: string;
}

/** A sheet drawn as a table has its own test. */
const isSheetRow = (line: string): boolean => /^\| *\d+ *\|/.test(line);

const formulasOf = (page: string): readonly Shown[] =>
  read(page)
    .split("\n")
    .filter((line) => !isSheetRow(line))
    .flatMap((line) =>
      [...line.matchAll(/[`'](=AI?[^`']*|=SUM[^`']*)[`'](?: → ([\d., ]*\d|#\S+))?/g)].map(
        ([, formula, said]) => ({
          page,
          formula: formula!,
          answers: said?.split(", ") ?? [],
          line,
        }),
      ),
    )
    .filter(({ formula }) => !formula.includes("…"));

const all = pages.filter((page) => !OTHERS.test(page)).flatMap(formulasOf);

/** Room for what a formula spills. */
const APART = 400;
let results: Results;
beforeAll(async () => {
  const cells = all.map(({ formula }, index): BookCell => ({
    row: index * APART,
    column: 10,
    formula,
    value: null,
  }));
  results = await calculate({ sheets: [{ name: "Formulas", cells }] });
}, 60_000);

/** A number as the page writes it: 1,250.5 has one decimal. */
export function asShown(value: unknown, like: string): string {
  if (isCellError(value)) return (value as { error: string }).error;
  if (typeof value !== "number") return String(value);
  return value.toFixed(like.split(".")[1]?.length ?? 0);
}

describe("formulas in README and docs", () => {
  it("are found", () => {
    expect(all.length).toBeGreaterThan(40);
    expect(new Set(all.map(({ page }) => page))).toContain("docs/command-line.md");
  });

  it.each(all.map((each, index) => [each.page, each.formula, index] as const))("%s: %s", (_, __, index) => {
    const { answers, line } = all[index]!;
    const value = results.value("Formulas", index * APART, 10);
    if (isCellError(value)) expect(line).toContain(value.error);
    answers.forEach((answer, column) => {
      const found = results.value("Formulas", index * APART, 10 + column);
      expect(asShown(found, answer)).toBe(answer.replaceAll(",", ""));
    });
  });
});

/** Sheets drawn as tables: what is typed, and behind an arrow what is seen. */
const sheetsOf = (page: string): readonly (readonly string[])[] =>
  [...read(page).matchAll(/^\| +\| A +\|.*\n(\|[ :|-]+\|\n)((?:\|.*\n)+)/gm)].map(([, , body]) =>
    body!.trim().split("\n"),
  );

const drawn = pages.flatMap((page) => sheetsOf(page).map((rows, index) => [page, index + 1, rows] as const));

describe("sheets in the guides", () => {
  it("are found in both languages", () => {
    expect(drawn.map(([page]) => page)).toEqual(
      expect.arrayContaining(["docs/guide.md", "docs/guide.zh-TW.md"]),
    );
  });

  it.each(drawn)("%s, sheet %i, shows what it says", async (_, __, rows) => {
    const cells: BookCell[] = [];
    const seen: (readonly [string, string])[] = [];
    for (const line of rows) {
      const [row, ...contents] = cellsOf(line);
      contents.forEach((content, index) => {
        const address = `${"ABCDEF"[index]}${row}`;
        const [, typed, shown] = /^`?(.*?)`?(?:(?:^| )→ (.*))?$/.exec(content)!;
        if (shown !== undefined) seen.push([address, shown]);
        if (typed === "") return;
        const { row: at, column } = areaOf("Guide", address)!;
        const isFormula = typed!.startsWith("=");
        const value = isFormula ? null : Number.isNaN(Number(typed)) ? typed! : Number(typed);
        cells.push({ row: at, column, formula: isFormula ? typed! : null, value });
      });
    }
    const found = await calculate({ sheets: [{ name: "Guide", cells }] });
    expect(seen.length).toBeGreaterThan(0);
    for (const [address, shown] of seen) {
      const { row, column } = areaOf("Guide", address)!;
      expect([address, asShown(found.value("Guide", row, column), shown)]).toEqual([
        address,
        shown.replaceAll(",", ""),
      ]);
    }
  });
});
