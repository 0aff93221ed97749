import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");

export const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** Every page that people read: README and docs, by their paths in the project. */
export const pages: readonly string[] = [
  ...readdirSync(ROOT).filter((file) => /^README.*\.md$/.test(file)),
  ...readdirSync(join(ROOT, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

/** Cells of a row of a table; a bar within code is none. */
export const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
