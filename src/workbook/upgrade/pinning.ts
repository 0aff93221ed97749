import { editionPlace, pinnedIn, withEdition } from "../../functions/pin";
import type { Argument } from "../../functions/cells";
import { cellIn } from "../area";
import type { Call } from "../calls";
import type { Source } from "../evaluation";
import { textOf } from "../same";
import type { Area } from "../workbook";

/** Why the edition of a call is not pinned here. */
export type LeftReason = "block" | "reference" | "calculation" | "locked" | "unverified";

/** How one call is pinned: it is already; by its own assumptions; by the cell of a block that many calls share; not here. */
export type Pinning =
  | { readonly how: "already" }
  | { readonly how: "formula"; readonly assumptions: Argument }
  | { readonly how: "cell"; readonly cell: Area; readonly assumptions: Argument }
  | { readonly how: "left"; readonly reason: LeftReason };

/**
 * How a call comes to name its edition. What stands in its own formula is written there: nothing becomes Edition, and a
 * scenario keeps its place beside it. A block is never widened; where it names an edition, that cell is rewritten.
 */
export async function pinningOf(
  call: Call,
  { argument, assumptions }: { readonly argument: number; readonly assumptions: Argument },
  at: Area,
  edition: string,
  { snapshot }: Source,
): Promise<Pinning> {
  const before = pinnedIn(assumptions);
  if (before !== null && spelled(before) === edition) return { how: "already" };
  const node = call.values[argument];
  if (!node || node.type === "Literal" || node.type === "ArrayExpression") {
    return { how: "formula", assumptions: withEdition(assumptions, edition) };
  }
  if (node.type !== "ReferenceIdentifier") return { how: "left", reason: "calculation" };
  const block = await snapshot.relative.resolve(node.value, at);
  if (block === null || block.rows * block.columns === 1) return { how: "left", reason: "reference" };
  const place = editionPlace(assumptions);
  if (before === null || place === null) return { how: "left", reason: "block" };
  const cell = cellIn(block, place.row, place.column + 1);
  const { formula, value } = snapshot.content(cell.sheet, cell.row, cell.column);
  const names = typeof value === "number" ? value : textOf(value);
  if (formula !== null || spelled(names) !== spelled(before)) return { how: "left", reason: "block" };
  return { how: "cell", cell, assumptions: withEdition(assumptions, edition) };
}

/** A cell takes 2026.10 for the number 2026.1. */
const spelled = (edition: string | number): string =>
  Number.isNaN(Number(edition)) ? String(edition) : Number(edition).toFixed(2);
