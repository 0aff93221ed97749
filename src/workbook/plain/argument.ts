import type { AstExpression } from "@borgar/fx";
import type { Argument, Cell } from "../../functions/cells";
import { cellIn } from "../area";
import type { Snapshot } from "../snapshot";
import type { Area } from "../workbook";
import { callsIn, type PlacedCall } from "./calls-in";
import { leave } from "./left";
import { givesOneValue } from "./one-value";
import { absoluteAddress, portable, referencesIn, type Piece } from "./reference";

/** One cell of an argument, as another sheet refers to it. */
export interface Source {
  /** An address or an expression, without "="; null for what is typed into the call. */
  readonly live: (() => string) | null;
  /** undefined for what only the host can compute. */
  readonly value: Cell | undefined;
}

/** An argument of a call: what it hands over, and where each of its cells comes from. */
export interface Argued {
  /** undefined for what only the host can compute. */
  readonly value: Argument | undefined;
  readonly source: (row: number, column: number) => Source;
  /** Some of it is what formulas of the workbook show, or only the host can compute it. */
  readonly leans: boolean;
}

/** Arguments that refer to cells or are typed into the call: formulas that were filled down have them alike. */
export const isDirect = (node: AstExpression | null): boolean =>
  node === null || ["Literal", "ErrorLiteral", "ArrayExpression", "ReferenceIdentifier"].includes(node.type);

/** Where a call stands, and how a call inside its arguments is worked out. */
export interface Surroundings {
  readonly formula: string;
  readonly at: Area;
  readonly snapshot: Snapshot;
  /** Finds what a reference of the call refers to. */
  readonly place: (reference: string, at: Area) => Area | null;
  readonly inner: (call: PlacedCall) => Source;
}

/** Cells of the largest area that is read for one argument. */
const MOST_CELLS = 5_000_000;

const typed = (value: Cell): Source => ({ live: null, value });

/** Reads an argument: literals, array constants, references and names; anything else is taken along as it stands. */
export function argued(node: AstExpression | null, span: Piece, around: Surroundings): Argued {
  if (node === null) return single(typed(null));
  switch (node.type) {
    case "Literal":
      return single(typed(node.value));
    case "ErrorLiteral":
      return single(typed({ error: node.value }));
    case "ArrayExpression":
      return ofCells(node.elements.map((row) => row.map(constant)));
    case "ReferenceIdentifier": {
      const area = around.place(node.value, around.at);
      return area === null ? leave("unresolved") : ofArea(area, around.snapshot);
    }
    case "BinaryExpression":
    case "CallExpression":
    case "LambdaExpression":
    case "LetExpression":
    case "UnaryExpression":
      return negative(node) ?? single(expression(node, span, around));
  }
}

const single = (source: Source): Argued => ({
  value: source.value,
  source: () => source,
  leans: source.value === undefined,
});

const ofCells = (cells: readonly (readonly Cell[])[]): Argued => ({
  value: cells,
  source: (row, column) => typed(cells[row]![column]!),
  leans: false,
});

function ofArea(area: Area, snapshot: Snapshot): Argued {
  if (area.rows * area.columns > MOST_CELLS) return leave("unresolved");
  if (area.rows * area.columns === 1) {
    const { formula, value } = snapshot.content(area.sheet, area.row, area.column);
    const only = { value, live: () => absoluteAddress(area) };
    return { value, source: () => only, leans: formula !== null };
  }
  const { values, computed } = blockOf(area, snapshot);
  return {
    value: values,
    leans: computed,
    source: (row, column) => ({
      value: values[row]![column]!,
      live: () => absoluteAddress(cellIn(area, row, column)),
    }),
  };
}

interface ReadBlock {
  readonly values: readonly (readonly Cell[])[];
  readonly computed: boolean;
}

/** Blocks that many formulas refer to are read once. */
const blocks = new WeakMap<Snapshot, Map<string, ReadBlock>>();

function blockOf(area: Area, snapshot: Snapshot): ReadBlock {
  const known = blocks.get(snapshot) ?? new Map<string, ReadBlock>();
  blocks.set(snapshot, known);
  const address = absoluteAddress(area);
  const before = known.get(address);
  if (before !== undefined) return before;
  const contents = snapshot.contents(area);
  const block = {
    values: contents.map((row) => row.map(({ value }) => value)),
    computed: contents.some((row) => row.some(({ formula }) => formula !== null)),
  };
  known.set(address, block);
  return block;
}

function constant(node: AstExpression): Cell {
  if (node.type === "Literal") return node.value;
  if (node.type === "ErrorLiteral") return { error: node.value };
  return leave("expression");
}

/** A number with a sign or a percent behind it is as good as typed. */
function negative(node: AstExpression): Argued | null {
  if (node.type !== "UnaryExpression") return null;
  const [operand] = node.arguments;
  if (operand?.type !== "Literal" || typeof operand.value !== "number") return null;
  const { operator } = node;
  const value = { "-": -operand.value, "+": operand.value, "%": operand.value / 100 }[operator as string];
  return value === undefined ? null : single(typed(value));
}

/** An expression that gives one value from single cells, with its references spelled for another sheet. */
function expression(node: AstExpression, { start, end }: Piece, around: Surroundings): Source {
  const { formula, at, snapshot, inner } = around;
  const calls = callsIn(node, null, formula);
  const [own] = calls;
  if (own !== undefined && node.type === "CallExpression" && own.start === node.loc![0]) return inner(own);
  if (!givesOneValue(node, around)) return leave("expression");
  const parts = [
    ...calls.map((call) => ({ ...call, text: inner(call).live ?? leave("expression") })),
    ...referencesIn(formula)
      .filter((piece) => isWithin(piece, { start, end }) && !calls.some((call) => isWithin(piece, call)))
      .map((piece) => {
        const text = portable(formula.slice(piece.start, piece.end), at, snapshot) ?? leave("unresolved");
        return { ...piece, text: () => text };
      }),
  ].sort((one, other) => one.start - other.start);
  return {
    value: undefined,
    live() {
      let text = "";
      let from = start;
      for (const part of parts) {
        text += formula.slice(from, part.start) + part.text();
        from = part.end;
      }
      return `(${text}${formula.slice(from, end)})`;
    },
  };
}

const isWithin = (piece: Piece, whole: Piece): boolean =>
  piece.start >= whole.start && piece.end <= whole.end;
