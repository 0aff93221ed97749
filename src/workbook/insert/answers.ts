import { call } from "../../functions/call";
import type { Argument, Cell } from "../../functions/cells";

/** The rows of a table that one of our functions answers with, without its header; none where it refuses. */
export function tableOf(name: string, args: readonly (Argument | undefined)[]): readonly (readonly Cell[])[] {
  const answer = call(name, args);
  return Array.isArray(answer) ? answer.slice(1) : [];
}

/** What a cell says in words or figures; nothing for an error. */
export const textOf = (cell: Cell | Cell[][] | undefined): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
