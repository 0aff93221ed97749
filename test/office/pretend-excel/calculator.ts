import { isCellError, type Cell } from "../../../src/functions/cells";
import type { Area } from "../../../src/workbook/workbook";
import { cellAt, key, markChanged, overlap, placeOf, type Book } from "./book";
import { areaOf, evaluate, isBusy, treeOf, type Node, type Scope } from "./evaluate";
import { invocationOf, resultOf, type Definition, type Invocation } from "./invocation";
import { rowsOf, type Value } from "./natives";
import type { Personality } from "./personality";
import { spill } from "./typing";

interface Formula {
  readonly text: string;
  /** null: it may depend on anything. */
  readonly precedents: readonly Area[];
}

/** More rounds than this and the formulas go round in a circle. */
const MOST_ROUNDS = 100;

const BUSY: Cell = { error: "#BUSY!" };

/** Computes formulas: Excel's own functions here, the add-in's by asking it. */
export function calculator(
  book: Book,
  host: {
    readonly declared: readonly Definition[];
    readonly personality: Personality;
    ask(id: number, invocation: Invocation, place: string): void;
  },
) {
  const known = new Map<string, Formula>();
  const answers = new Map<string, Cell[][]>();
  const asked = new Map<number, string>();
  const pending = new Set<string>();
  let invocations = 0;

  /** What a formula is computed from; nothing is computed by asking. */
  const formulaAt = (place: string): Formula => {
    const text = book.cells.get(place)?.formula ?? "";
    const tree = treeOf(text);
    const precedents = tree ? precedentsOf(tree, { book, at: cellAt(place), call: () => null }) : [];
    return { text, precedents };
  };
  // A saved book shows the values it was saved with.
  for (const [place, { formula }] of book.cells) if (formula !== null) known.set(place, formulaAt(place));
  if (known.size > 0) book.changed = [];

  const call: Scope["call"] = (name, args, scope) => {
    const invocation = invocationOf(name, args, scope, host);
    if (isCellError(invocation)) return invocation;
    const question = JSON.stringify(invocation);
    const answer = answers.get(question);
    if (answer) return answer.length * (answer[0]?.length ?? 0) === 1 ? (answer[0]![0] ?? null) : answer;
    // A call whose arguments are still on their way waits for them.
    const waits = question.includes('"code":"#BUSY!"');
    if (!waits && !pending.has(question)) {
      asked.set(++invocations, question);
      pending.add(question);
      host.ask(invocations, invocation, placeOf(scope.at));
    }
    return BUSY;
  };

  const compute = (place: string): void => {
    const { formula } = book.cells.get(place)!;
    const tree = formula === null ? null : treeOf(formula);
    const at = cellAt(place);
    known.set(place, formulaAt(place));
    const result: Value = tree ? evaluate(tree, { book, at, call }) : { error: "#NAME?" };
    if (isBusy(result)) return wait(place);
    const rows = rowsOf(result);
    if (isShown(book, place, rows)) return;
    spill(
      book,
      place,
      rows.map((row) => row.map((cell) => cell ?? (tree?.type === "ReferenceIdentifier" ? 0 : cell))),
    );
  };

  /** The result is on its way; what it was before stays at hand for Excels that keep showing it. */
  const wait = (place: string): void => {
    const { formula, value, old } = book.cells.get(place)!;
    if (isWaiting(value) && old !== undefined) return;
    book.cells.set(place, { formula, value: BUSY, old: isWaiting(value) ? null : value });
    markChanged(book, cellAt(place));
  };

  /** Computes what depends on what changed, round after round, until nothing changes any more. */
  const settle = (): void => {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const changed = book.changed && merged(book.changed);
      book.changed = [];
      const places: string[] = [];
      for (const [place, { formula, value, old }] of book.cells) {
        if (formula === null) continue;
        const before = known.get(place);
        const entered = isWaiting(value) && old === undefined;
        const stale =
          changed === null ||
          entered ||
          before?.text !== formula ||
          (changed.length > 0 && isCellError(value) && value.error === "#SPILL!") ||
          [...before.precedents, ...(book.spills.has(place) ? [book.spills.get(place)!] : [])].some((area) =>
            changed.some((other) => overlap(area, other)),
          );
        if (stale) places.push(place);
      }
      if (places.length === 0) return;
      for (const place of places) if (typeof book.cells.get(place)?.formula === "string") compute(place);
    }
    throw new Error("pretend Excel goes round in a circle");
  };

  return {
    settle,
    /** Results came from the add-in. */
    answered(results: readonly (readonly unknown[])[]): void {
      for (const result of results) {
        const question = asked.get(Number(result[0]));
        asked.delete(Number(result[0]));
        if (question === undefined) continue;
        pending.delete(question);
        answers.set(question, resultOf(result));
      }
      for (const [place, { formula, value }] of book.cells)
        if (formula !== null && isWaiting(value)) known.delete(place);
      settle();
    },
    /** Forgets all results, as a full calculation does. */
    full(): void {
      answers.clear();
      book.changed = null;
      settle();
    },
    /** Nobody will answer what was asked: cells stay busy until they are computed again (OfficeDev/office-js #6930). */
    abandon(): void {
      asked.clear();
      pending.clear();
    },
  };
}

export type Calculator = ReturnType<typeof calculator>;

/** Many small changes as one area for each sheet: some formulas are computed in vain, but few are compared with many. */
function merged(areas: readonly Area[]): readonly Area[] {
  if (areas.length < 50) return areas;
  const all = new Map<string, Area>();
  for (const area of areas) {
    const { sheet, row, column, rows, columns } = all.get(area.sheet) ?? area;
    const [top, left] = [Math.min(row, area.row), Math.min(column, area.column)];
    const bottom = Math.max(row + rows, area.row + area.rows);
    const right = Math.max(column + columns, area.column + area.columns);
    all.set(sheet, { sheet, row: top, column: left, rows: bottom - top, columns: right - left });
  }
  return [...all.values()];
}

export const isWaiting = (value: Cell): boolean => isCellError(value) && value.error === "#BUSY!";

/** Whether a result stands in its cells already, as its own. */
function isShown(book: Book, place: string, rows: readonly (readonly Cell[])[]): boolean {
  const { sheet, row, column } = cellAt(place);
  const filled = book.spills.get(place) ?? { rows: 1, columns: 1 };
  if (filled.rows !== rows.length || filled.columns !== rows[0]?.length) return false;
  return rows.every((line, down) =>
    line.every((cell, across) => {
      const at = key(sheet, row + down, column + across);
      const stored = book.cells.get(at);
      return (at === place || stored?.from === place) && sameCell(cell, stored?.value ?? null);
    }),
  );
}

const sameCell = (one: Cell, other: Cell): boolean => JSON.stringify(one) === JSON.stringify(other);

function precedentsOf(node: Node | null, scope: Scope): Area[] {
  if (!node) return [];
  const own = node.type === "ReferenceIdentifier" ? areaOf(String(node.value), scope) : null;
  const parts = [...(node.arguments ?? []), ...(node.elements ?? []).flat()];
  return [...(own ? [own] : []), ...parts.flatMap((part) => precedentsOf(part, scope))];
}
