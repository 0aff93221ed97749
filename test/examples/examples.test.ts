import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { calculate } from "../../src/hosts/univer/calculate";
import { openXlsx } from "../../src/hosts/xlsx";
import { books } from "../../src/workbench/examples/books";
import { fileName, makeFile, VERSIONS } from "../../src/workbench/examples/books/make";
import { audit } from "../../src/workbook/audit/audit";
import { mentionsCall } from "../../src/workbook/calls";
import type { CellContent } from "../../src/workbook/workbook";

jest.setTimeout(240_000);

const folder = join(__dirname, "../../examples");
const committed = (name: string): Uint8Array => readFileSync(join(folder, name));

/** Parts of a file by name. Numbers stand apart: JavaScript engines may differ in their last digits. */
function partsOf(file: Uint8Array): Record<string, { readonly text: string; readonly numbers: number[] }> {
  const number = /(?<=<v>)-?[\d.]+(?:E[+-]?\d+)?(?=<\/v>)/gi;
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => {
      const text = strFromU8(bytes);
      return [name, { text: text.replace(number, "#"), numbers: (text.match(number) ?? []).map(Number) }];
    }),
  );
}

async function cellsOf(file: Uint8Array): Promise<readonly (CellContent & { readonly at: string })[]> {
  const workbook = openXlsx(file);
  const used = (await workbook.sheets()).flatMap((sheet) => (sheet.used === null ? [] : [sheet.used]));
  const read = await Promise.all(used.map(async (area) => ({ area, cells: await workbook.read(area) })));
  return read.flatMap(({ area, cells }) =>
    cells.flatMap((line, row) =>
      line.map((cell, column) => ({ ...cell, at: `${area.sheet} R${row + 1}C${column + 1}` })),
    ),
  );
}

describe("the example workbooks", () => {
  it("are all that lies in examples/", () => {
    const made = books.flatMap((book) => VERSIONS.map((version) => fileName(book, version)));
    expect(readdirSync(folder).sort()).toEqual([...made, "README.md"].sort());
  });

  it.each(books.map((book) => [book.id, book] as const))(
    "%s: the product makes the files that are committed (else run node scripts/examples.mjs)",
    async (_, book) => {
      for (const version of VERSIONS) {
        const made = partsOf(await makeFile(book, version));
        const kept = partsOf(committed(fileName(book, version)));
        expect(Object.keys(made)).toEqual(Object.keys(kept));
        for (const [name, { text, numbers }] of Object.entries(made)) {
          expect(text).toBe(kept[name]!.text);
          numbers.forEach((number, at) => {
            const other = kept[name]!.numbers[at]!;
            expect(Math.abs(number - other)).toBeLessThanOrEqual(1e-12 * Math.abs(other));
          });
        }
      }
    },
  );

  it.each(books.flatMap((book) => VERSIONS.map((version) => fileName(book, version))))(
    "%s shows no error, and every formula has its value",
    async (name) => {
      const cells = await cellsOf(committed(name));
      expect(cells.filter(({ value }) => typeof value === "object" && value !== null)).toEqual([]);
      expect(cells.filter(({ formula, value }) => formula !== null && value === null)).toEqual([]);
    },
  );

  it.each(books.map((book) => book.id))("%s asks the add-in for nothing once frozen or plain", async (id) => {
    const asking = async (name: string) =>
      (await cellsOf(committed(name))).filter(({ formula }) => formula !== null && mentionsCall(formula));
    expect((await asking(`${id}.xlsx`)).length).toBeGreaterThan(0);
    expect(await asking(`${id}-frozen.xlsx`)).toEqual([]);
    expect(await asking(`${id}-plain.xlsx`)).toEqual([]);
  });

  it.each(books.map((book) => book.id))("%s is without findings where it is audited", async (id) => {
    const job = { signal: new AbortController().signal, progress: () => undefined };
    const workbook = openXlsx(committed(`${id}.xlsx`), { calculate, language: "en-US" });
    expect((await audit(workbook, { language: "en-US" }, job)).findings).toEqual([]);
  });

  it.each(books.map((book) => book.id))("%s has its assumptions, pinned, and its sources", async (id) => {
    const workbook = openXlsx(committed(`${id}.xlsx`));
    const at = await workbook.selection();
    const block = await workbook.resolve("AI_Assumptions", at);
    const rows = (await workbook.read(block!)).map((line) => line.map(({ value }) => value));
    expect(rows).toContainEqual(expect.arrayContaining(["Edition", "2026.11"]));
    const calls = (await cellsOf(committed(`${id}.xlsx`))).flatMap(({ formula }) =>
      formula !== null && mentionsCall(formula) ? [formula] : [],
    );
    // A block by its name, or by its place where the pane's own plan refers to it.
    expect(calls.filter((formula) => !/AI_\w+[,)]|\$A\$12:\$D\$25/.test(formula))).toEqual([]);
    expect((await workbook.sheets()).map(({ name }) => name)).toContain("Sources");
  });
});
