import type { Cell } from "../../functions/cells";
import type { Workbook } from "../workbook";
import { bare } from "./vocabulary";

/** What a block of assumptions is called; a second one is AI_Assumptions_2. */
export const BLOCK = "AI_Assumptions";

/** Names of the blocks of assumptions that a workbook keeps, the newest last: what formulas may assume. */
export async function assumptionBlocks(workbook: Workbook): Promise<readonly string[]> {
  const order = (name: string): number => Number(/_(\d+)$/.exec(name)?.[1] ?? 1);
  return (await workbook.names())
    .filter(({ name, sheet }) => sheet === null && /^AI_Assumptions(_\d+)?$/i.test(name))
    .map(({ name }) => name)
    .sort((one, other) => order(one) - order(other));
}

/** What stands in a block; nothing where there is no such block. */
export async function cellsIn(workbook: Workbook, block: string): Promise<Cell[][]> {
  const area = await workbook.resolve(block, await workbook.selection());
  return area === null ? [] : (await workbook.read(area)).map((line) => line.map(({ value }) => value));
}

/** Texts of a block in small letters and without units, the names that it states among them. */
export async function textsIn(workbook: Workbook, block: string): Promise<ReadonlySet<string>> {
  const cells = (await cellsIn(workbook, block)).flat();
  return new Set(cells.flatMap((cell) => (typeof cell === "string" ? [bare(cell)] : [])));
}
