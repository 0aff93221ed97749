import type { Edition } from "../editions/registry";
import { isAssumption, isSlip } from "../editions/vocabulary";
import type { Request, Stated } from "../estimate";
import { readAssumptions, readSingle } from "./assumptions";
import type { Argument } from "./cells";
import { matrix, type Matrix } from "./matrix";

/** Blocks as they were read, by their content: a column of formulas hands over the same one again and again. */
const known = new WeakMap<Edition, Map<string, Stated>>();
/** Blocks remembered of an edition, and cells of the largest: the memory must stay small. */
const REMEMBERED = 32;
const LARGEST = 5000;

/** What the assumptions argument says in terms of an edition, since what is a name and what a heading depends on it. */
export function statedIn(argument: Argument | undefined): Request["stated"] {
  const block = matrix("assumptions", argument);
  const cells = block.rows * block.columns;
  if (cells === 1) {
    const stated = readSingle(block.argument, block.cells[0]![0]!);
    return () => stated;
  }
  if (cells > LARGEST || !isWritable(block)) return (edition) => read(edition, block);
  const key = JSON.stringify(block.cells);
  return (edition) => {
    const blocks = known.get(edition) ?? new Map<string, Stated>();
    known.set(edition, blocks);
    const before = blocks.get(key);
    if (before !== undefined) return before;
    const stated = read(edition, block);
    if (blocks.size >= REMEMBERED) blocks.clear();
    blocks.set(key, stated);
    return stated;
  };
}

/** What is no finite number would be written like an empty cell. */
const isWritable = ({ cells }: Matrix): boolean =>
  cells.every((row) => row.every((cell) => typeof cell !== "number" || Number.isFinite(cell)));

const read = (edition: Edition, block: Matrix): Stated =>
  readAssumptions(block, {
    has: (name) => isAssumption(edition, name),
    nearlyHas: (text) => isSlip(edition, text),
  });
