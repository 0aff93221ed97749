import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PresetRecord } from "../../src/editions/schema";
import { hardware, models, sites, sources, training } from "./dataset";

/** Lines of the page, without the spaces that align its tables. */
const lines = readFileSync(join(__dirname, "../../docs/data.md"), "utf8")
  .split("\n")
  .map((line) => line.replace(/ +/g, " "));

/** One row per figure that presets of a kind have: unit, how many have it, how well it is founded. */
function coverage(presets: readonly PresetRecord[]): readonly string[] {
  const names = [...new Set(presets.flatMap(({ figures }) => Object.keys(figures)))];
  return names.sort().map((name) => {
    const figures = presets.flatMap(({ figures: own }) => own[name] ?? []);
    const opened = figures.filter(({ source }) => sources[source]?.read);
    const firm = figures.filter(({ basis }) => /^(measured|disclosed)\b/.test(basis));
    return `| \`${name}\` | ${figures[0]!.unit} | ${figures.length} | ${opened.length} | ${firm.length} |`;
  });
}

describe("docs/data.md", () => {
  it.each([
    ["hardware", hardware],
    ["models", models],
    ["training", training],
    ["sites", sites],
  ])("counts the figures of %s as they are", (_, presets) => {
    const rows = coverage(presets);
    expect(lines.filter((line) => rows.includes(line))).toEqual(rows);
  });
});
