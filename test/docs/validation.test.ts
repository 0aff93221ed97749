import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validationRows } from "./validation-rows";

const read = (name: string): string =>
  readFileSync(join(__dirname, "../..", name), "utf8").replace(/\s+/g, " ");
const readme = read("README.md");
const page = read("docs/validation.md");

const numberOf = (text: string): number => Number(text.replaceAll(",", ""));

describe("the validation table", () => {
  it.each(validationRows().map((row) => [row.what, row] as const))("is right about %s", (_, row) => {
    const { what, ours, published, kind } = row;
    expect(readme).toContain(`| ${what} | ${ours} | ${published} | ${kind} |`);
    expect(page).toContain(ours);
    for (const formula of row.formulas) expect(page).toContain(`\`${formula}\``);
  });

  it.each(validationRows().flatMap((row) => (/ to /.test(row.ours) ? [[row.what, row] as const] : [])))(
    "calls %s by its right name: inside our range or not",
    (_, { ours, published, kind }) => {
      const [, low, high] = /\(([\d.,]+) to ([\d.,]+)\)/.exec(ours)!;
      const value = numberOf(/^[\d.,]+/.exec(published)![0]);
      const inside = value >= numberOf(low!) && value <= numberOf(high!);
      expect(inside).toBe(kind !== "disagrees");
    },
  );

  it("calls nothing blind that is not", () => {
    expect(readme).toContain("| not yet judged | | blind |");
    expect(validationRows().map(({ kind }) => kind as string)).not.toContain("blind");
  });
});
