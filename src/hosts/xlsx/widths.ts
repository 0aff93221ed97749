import type { Area } from "../../workbook/workbook";
import { child, childrenOf, readTree, type Node } from "./tree";

/** Excel's own width, in characters. */
const DEFAULT = 8.43;

/** How wide the columns of a sheet are of which it says nothing. */
export const standardWidth = (sheet: Node): number =>
  Number(child(sheet, "sheetFormatPr")?.attributes["defaultColWidth"] ?? DEFAULT);

/** How wide the columns of an area are, neighbours of one width together. */
export function widthsIn(
  frame: string,
  { column, columns }: Area,
): { readonly column: number; readonly columns: number; readonly width: number }[] {
  const root = readTree(frame, "worksheet");
  const told = childrenOf(child(root, "cols"), "col").map(({ attributes }) => attributes);
  const otherwise = standardWidth(root);
  const found: { column: number; columns: number; width: number }[] = [];
  for (let index = column; index < column + columns; index += 1) {
    const one = told.find(({ min, max }) => Number(min) <= index + 1 && index + 1 <= Number(max));
    const width = Number(one?.["width"] ?? otherwise);
    const last = found.at(-1);
    if (last?.width === width) last.columns += 1;
    else found.push({ column: index, columns: 1, width });
  }
  return found;
}
