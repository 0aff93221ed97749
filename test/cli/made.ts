import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../src/hosts/xlsx";
import { readZip } from "../../src/hosts/xlsx/zip-read";
import { textsOf } from "../xlsx/small";

/** Workbooks as other programs write them; test/xlsx/files/make.mjs says how each was made. */
export const MADE = [
  "excel.xlsm",
  "excel-1904.xlsx",
  "exceljs.xlsx",
  "sheetjs.xlsx",
  "libreoffice.xlsx",
  "gnumeric.xlsx",
] as const;

export const made = (name: string): string => join(__dirname, "../xlsx/files", name);

/** The parts whose packed bytes are not those of another file, and those that came or went. */
export function partsThatDiffer(before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map(
    (path) => new Map(readZip(readFileSync(path)).map(({ name, packed }) => [name, Buffer.from(packed)])),
  );
  const names = new Set([...old!.keys(), ...now!.keys()]);
  return [...names].filter((name) => !old!.get(name)?.equals(now!.get(name) ?? Buffer.alloc(0))).sort();
}

/** What stands around the cells of each sheet that both files have. */
export function framesOf(path: string, sheets: readonly string[]): readonly (string | undefined)[] {
  const texts = textsOf(readFileSync(path));
  return sheets.map((name) =>
    texts[name]?.replace(/<sheetData>.*<\/sheetData>/s, "").replace(/<dimension[^>]*>/, ""),
  );
}

/** Every formula of a file by its place, and what it shows. */
export async function formulasIn(path: string): Promise<ReadonlyMap<string, readonly [string, unknown]>> {
  const workbook = openXlsx(readFileSync(path));
  const found = new Map<string, readonly [string, unknown]>();
  for (const { name, used } of await workbook.sheets()) {
    if (used === null || name.startsWith("AI receipt")) continue;
    const rows = await workbook.read({ ...used, columns: Math.min(used.columns, 100) });
    rows.forEach((row, down) =>
      row.forEach(({ formula, value }, right) => {
        if (formula !== null)
          found.set(`${name} ${used.row + down} ${used.column + right}`, [formula, value]);
      }),
    );
  }
  return found;
}
