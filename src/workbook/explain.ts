import { isCellError, type Cell } from "../functions/cells";
import { firstCell } from "./area";
import { evaluateCall, type Unchecked } from "./arguments";
import { findCalls, mentionsCall } from "./calls";
import type { Area, Workbook } from "./workbook";

/** What one call of ours in a cell comes to. */
export interface ExplainedCall {
  readonly name: string;
  readonly text: string;
  /** Its result, recomputed here; or why it was not. */
  readonly outcome: { readonly result: Cell | Cell[][] } | { readonly unchecked: Unchecked };
}

/** A cell that has something of ours to explain. */
export interface Explanation {
  readonly area: Area;
  /** null for a cell into which another one's result spills. */
  readonly formula: string | null;
  /** What the cell shows, which Excel may not have brought up to date yet. */
  readonly shown: Cell;
  /** null when the formula could not be read. */
  readonly calls: readonly ExplainedCall[] | null;
}

/**
 * Reads a cell and recomputes every call of ours in it. A cell without a formula is explained by the message of its
 * error, where the host keeps one. null when there is nothing of ours.
 */
export async function explainCell(
  workbook: Workbook,
  selected: Area,
  language: string,
): Promise<Explanation | null> {
  const area = firstCell(selected);
  const cell = (await workbook.read(area))[0]?.[0];
  const formula = cell?.formula ?? null;
  if (cell === undefined) return null;
  if (formula === null) {
    const said = isCellError(cell.value) && cell.value.message !== undefined;
    return said ? { area, formula, shown: cell.value, calls: [] } : null;
  }
  if (!mentionsCall(formula)) return null;

  const found = findCalls(formula);
  if (found?.length === 0) return null;
  const calls: ExplainedCall[] | null = found === null ? null : [];
  for (const { name, text, values, local } of found ?? []) {
    const outcome = await evaluateCall(name, values, { workbook, at: area, local, language });
    calls?.push({ name, text, outcome });
  }
  return { area, formula, shown: cell.value, calls };
}

/** The messages of a result's errors, each once; an error without a message stands as its code. */
export function messagesOf(result: Cell | readonly (readonly Cell[])[]): readonly string[] {
  const cells = Array.isArray(result) ? (result as readonly (readonly Cell[])[]).flat() : [result as Cell];
  return [...new Set(cells.filter(isCellError).map(({ error, message }) => message ?? error))];
}
