import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Cell } from "../../src/functions/cells";
import type { Book } from "../../src/hosts/univer/calculate";

/** What IronCalc computes for the cells of one sheet. */
export function computedByIronCalc(book: Book, sheet: string): (row: number, column: number) => Cell {
  const input = JSON.stringify({ ...book, asked: sheet });
  const output = execFileSync(process.execPath, [join(__dirname, "ironcalc-engine.mjs")], {
    input,
    encoding: "utf8",
  });
  const answers = JSON.parse(output) as readonly { row: number; column: number; value: Cell }[];
  const byPlace = new Map(answers.map(({ row, column, value }) => [`${row},${column}`, value]));
  return (row, column) => byPlace.get(`${row},${column}`) ?? null;
}
