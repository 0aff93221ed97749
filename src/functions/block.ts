import { refuse } from "../problem";
import type { Cell } from "./cells";
import { headingIn, type Heading } from "./headings";
import { isPresetHeader } from "./own-presets";
import { isNumeric, splitUnit } from "./stated-cell";

type Row = readonly Cell[];

/** The header of presets of the user's own, and the rows below it. */
export interface PresetBlock {
  readonly header: Row;
  readonly rows: readonly Row[];
}

/** Rows that share a header, with the columns in which they keep what matters. */
export interface Block {
  readonly rows: readonly Row[];
  readonly name: number;
  /** The value, which is the central one where there are ends. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Where a header names it: units of names that have none in brackets. */
  readonly unit: number | null;
}

/**
 * Splits a range into the blocks that are stacked in it, each with a header of its own; what stands above the first
 * header is a block without one.
 *
 * @param isName whether a text is a name that can be stated
 */
export function blocksIn(
  argument: string,
  cells: readonly Row[],
  isName: (name: string) => boolean,
): { readonly blocks: readonly Block[]; readonly presets: readonly PresetBlock[] } {
  const starts = cells.flatMap((row, at) => (isHeader(row) || isPresetHeader(row) ? [at] : []));
  const blocks: Block[] = [];
  const presets: PresetBlock[] = [];
  const headless = cells.slice(0, starts[0] ?? cells.length);
  if (headless.some((row) => row.some((cell) => typeof cell === "string" && cell.trim() !== "")))
    blocks.push(withoutHeader(argument, headless, isName));
  starts.forEach((start, order) => {
    const rows = cells.slice(start + 1, starts[order + 1] ?? cells.length);
    const header = cells[start]!;
    if (isPresetHeader(header)) presets.push({ header, rows });
    else blocks.push(withHeader(argument, header, rows, isName));
  });
  return { blocks, presets };
}

const isHeader = (row: Row): boolean => {
  const headings = row.map(headingIn);
  const [low, high] = [headings.includes("low"), headings.includes("high")];
  return headings.includes("value") || headings.includes("central") || (low && high);
};

function withHeader(argument: string, header: Row, rows: readonly Row[], isName: IsName): Block {
  const headings = header.map(headingIn);
  const at = (heading: Heading): number | null => {
    const column = headings.indexOf(heading);
    return column < 0 ? null : column;
  };
  const value = at("value") ?? at("central") ?? refuse({ kind: "no-central", argument });
  const [low, high, unit] = [at("low"), at("high"), at("unit")];
  const name = nameColumn(rows, isName, new Set([value, low, high, unit])) ?? (value === 0 ? 1 : 0);
  return { rows, name, value, low, high, unit };
}

function withoutHeader(argument: string, rows: readonly Row[], isName: IsName): Block {
  const name = nameColumn(rows, isName, new Set()) ?? refuse({ kind: "block", argument });
  const columns = rows[0]!.map((_, column) => column);
  const numeric = columns.filter((each) => each !== name && rows.some((row) => isNumeric(row[each] ?? null)));
  // Names stand left of their values; a column of numbers before them counts the rows.
  const value = numeric.find((each) => each > name) ?? (name + 1 < columns.length ? name + 1 : numeric[0]);
  return {
    rows,
    name,
    value: value ?? refuse({ kind: "block", argument }),
    low: null,
    high: null,
    unit: null,
  };
}

type IsName = (name: string) => boolean;

/** The column in which most names stand; where nothing is a name, the first with a text. */
function nameColumn(
  rows: readonly Row[],
  isName: IsName,
  taken: ReadonlySet<number | null>,
): number | undefined {
  const free = (rows[0] ?? []).map((_, column) => column).filter((column) => !taken.has(column));
  const counts = free.map((column) => {
    const texts = rows.map((row) => row[column] ?? null).filter((cell) => typeof cell === "string");
    return {
      column,
      texts: texts.length,
      names: texts.filter((cell) => isName(splitUnit(cell).name)).length,
    };
  });
  const most = Math.max(...counts.map(({ names }) => names));
  return counts.find(({ names, texts }) => (most > 0 ? names === most : texts > 0))?.column;
}
