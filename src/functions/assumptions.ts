import { normal } from "../editions/shelf";
import type { Assumption, Ends } from "../editions/stated";
import { readUnit } from "../editions/units";
import { SCENARIO } from "../editions/vocabulary";
import type { Stated } from "../estimate";
import { refuse } from "../problem";
import { blocksIn, type Block } from "./block";
import { isCellError, type Cell } from "./cells";
import type { Matrix } from "./matrix";
import { readPresets } from "./own-presets";
import { passThrough, readStated, splitUnit } from "./stated-cell";

/** Which names can be stated, and which texts are slips of such a name. */
export interface Vocabulary {
  readonly has: (name: string) => boolean;
  readonly nearlyHas: (text: string) => boolean;
}

const NO_PRESETS: Stated["presets"] = [];
const NOTHING: Stated = { scenario: null, assumptions: [], presets: NO_PRESETS };

/**
 * Reads assumptions as finance people keep them: the name of a scenario, or blocks of names and values (found by their
 * heading, else the first column with numbers), low and high beside them, in any order, with further columns, blank rows
 * and headings. Whether a name means anything is not asked here, except that a name which means nothing and has nothing
 * beside it is a heading. A row named Scenario is a scenario below all other rows. Rows below Id, Name and Kind are presets.
 *
 * @throws {ProblemError} for an error cell in the block, or an argument that is no block
 */
export function readAssumptions(matrix: Matrix, vocabulary: Vocabulary): Stated {
  const { argument, rows, columns, cells } = matrix;
  if (rows === 1 && columns === 1) return readSingle(argument, cells[0]![0]!);
  if (columns === 1) return refuse({ kind: "block", argument });
  const { blocks, presets } = blocksIn(argument, cells, vocabulary.has);
  const everything = cells.some((row) => row.some((cell) => !isEmpty(cell)));
  if (blocks.length + presets.length === 0 && everything) return refuse({ kind: "block", argument });
  const all = blocks.flatMap((block) =>
    block.rows.flatMap((row) => assumptionIn(row, block, vocabulary) ?? []),
  );
  const isScenario = ({ name }: Assumption): boolean => normal(name) === normal(SCENARIO);
  return {
    scenario: scenarioIn(all.filter(isScenario)),
    assumptions: all.filter((each) => !isScenario(each)),
    presets: presets.flatMap(({ header, rows: own }) => readPresets(header, own)),
  };
}

/** What a single cell says: nothing, or the name of a scenario. */
export function readSingle(argument: string, cell: Cell): Stated {
  if (isCellError(cell)) return passThrough(cell);
  if (isEmpty(cell)) return NOTHING;
  return typeof cell === "string"
    ? { scenario: cell, assumptions: [], presets: NO_PRESETS }
    : refuse({ kind: "block", argument, given: String(cell).toUpperCase() });
}

/** The unit in a column of units; a text that is no unit we can read is a remark, as before. */
export function unitBeside(row: readonly Cell[], { unit }: Block): string | null {
  const text = unit === null ? null : (row[unit] ?? null);
  if (isCellError(text)) return passThrough(text);
  return typeof text === "string" && readUnit(text) !== null ? text : null;
}

function assumptionIn(row: readonly Cell[], block: Block, vocabulary: Vocabulary): Assumption | null {
  const title = row[block.name] ?? null;
  if (isCellError(title)) return passThrough(title);
  if (typeof title !== "string" || title.trim() === "") return null;
  const { name, unit: bracketed } = splitUnit(title);
  const unit = bracketed ?? unitBeside(row, block);
  if (isHeading(name, row, block, vocabulary)) return null;
  const { value, percent } = readStated(name, row[block.value] ?? null);
  const ends = endsIn(name, row, block, value);
  return {
    name,
    unit,
    value,
    ...(ends !== null && { ends }),
    ...(percent && { percent: true }),
  };
}

/**
 * A text that is no name and stands alone. Excel on the desktop hands us 0 for an empty cell, so a 0 may be nothing; but
 * a slip of the keyboard with a 0 beside it is refused, not passed over.
 */
function isHeading(name: string, row: readonly Cell[], block: Block, vocabulary: Vocabulary): boolean {
  if (vocabulary.has(name)) return false;
  const others = row.filter((_, column) => column !== block.name);
  return others.every(isEmpty) || (others.every(isNothing) && !vocabulary.nearlyHas(name));
}

const isEmpty = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

const isNothing = (cell: Cell): boolean => isEmpty(cell) || cell === 0;

/**
 * The ends beside a value; null where there are none. An empty cell of the desktop is 0: where both ends are nothing and
 * the value is something, none is stated.
 */
function endsIn(
  name: string,
  row: readonly Cell[],
  { low, high }: Block,
  value: Assumption["value"],
): Ends | null {
  const [least, most] = [endIn(name, row, low), endIn(name, row, high)];
  if (!least && !most && !(typeof value === "number" && value <= 0)) return null;
  if (least === null && most === null) return null;
  if (low !== null && high !== null && (least === null || most === null))
    return refuse({ kind: "one-end", name });
  const central = typeof value === "number" ? value : 0;
  return { low: least ?? central, high: most ?? central };
}

function endIn(name: string, row: readonly Cell[], column: number | null): number | null {
  if (column === null) return null;
  const { value } = readStated(name, row[column] ?? null);
  return typeof value === "string" ? refuse({ kind: "not-a-number", argument: name, given: value }) : value;
}

function scenarioIn([stated, second]: readonly Assumption[]): string | null {
  if (stated === undefined) return null;
  if (second !== undefined) return refuse({ kind: "twice", name: SCENARIO });
  const { value } = stated;
  if (value === null) return refuse({ kind: "empty", argument: SCENARIO });
  return typeof value === "string"
    ? value
    : refuse({ kind: "not-text", argument: SCENARIO, given: String(value) });
}
