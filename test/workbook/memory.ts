import type { Cell } from "../../src/functions/cells";
import {
  WorkbookDiffers,
  type Applied,
  type Area,
  type CellContent,
  type Change,
  type Edit,
  type Workbook,
} from "../../src/workbook/workbook";

const EMPTY: CellContent = { formula: null, value: null };

/** What a memory workbook starts with. */
export interface Start {
  readonly sheet: string;
  readonly cells: Readonly<Record<string, CellContent>>;
  /** Defined names and the areas they stand for. */
  readonly names?: Readonly<Record<string, string>>;
  /** What a formula shows once it is written; without it a written formula shows nothing. */
  readonly calculate?: (formula: string) => Cell;
}

/** A workbook of one sheet in memory, with handles for a test to select a cell and to type into one. */
export interface MemoryWorkbook extends Workbook {
  select(address: string): void;
  type(address: string, content: CellContent): void;
  content(address: string): CellContent;
}

/** "C3" or "$B$1:D9" as an area, or null if it is no such text. */
export function areaOf(sheet: string, address: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address);
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const [row, column] = [Number(top) - 1, columnOf(left)];
  return { sheet, row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function memoryWorkbook({ sheet, cells, names = {}, calculate }: Start): MemoryWorkbook {
  const held = new Map<string, CellContent>();
  const listeners = new Set<() => void>();
  const key = (row: number, column: number): string => `${row},${column}`;
  const at = (address: string): Area => {
    const area = areaOf(sheet, address);
    if (!area) throw new Error(`not an address: ${address}`);
    return area;
  };
  const put = (row: number, column: number, content: CellContent): void => {
    held.set(key(row, column), content);
  };
  const read = ({ row, column, rows, columns }: Area): CellContent[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => held.get(key(row + r, column + c)) ?? EMPTY),
    );
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const write = (edit: Edit): void => {
    const contents: CellContent[][] =
      edit.kind === "formula"
        ? edit.formulas.map((row) => row.map((formula) => ({ formula, value: calculate?.(formula) ?? null })))
        : edit.values.map((row) => row.map((value) => ({ formula: null, value })));
    contents.forEach((row, r) => {
      row.forEach((content, c) => {
        put(edit.area.row + r, edit.area.column + c, content);
      });
    });
  };
  for (const [address, content] of Object.entries(cells)) put(at(address).row, at(address).column, content);
  let selected = at("A1");

  return {
    selection: () => Promise.resolve(selected),
    onSelection(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (area) => Promise.resolve(read(area)),
    resolve(reference, { sheet: own }) {
      const [, quoted, plain, local = reference] =
        /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(reference) ?? [];
      const named = quoted?.replaceAll("''", "'") ?? plain ?? own;
      return Promise.resolve(named === sheet ? areaOf(sheet, names[local] ?? local) : null);
    },
    apply(change: Change): Promise<Applied> {
      const wrong = change.expect.find(({ area, cells }) => believed(read(area)) !== believed(cells));
      if (wrong) return Promise.reject(new WorkbookDiffers(wrong.area));
      const before = change.edits.map(({ area }) => ({ area, cells: read(area) }));
      change.edits.forEach(write);
      const after = change.edits.map(({ area }) => ({ area, cells: read(area) }));
      tell();
      return Promise.resolve({
        undo: { title: change.title, expect: after, edits: before.flatMap(inverse) },
      });
    },
    select(address) {
      selected = at(address);
      tell();
    },
    type(address, content) {
      put(at(address).row, at(address).column, content);
      tell();
    },
    content: (address) => read(at(address))[0]?.[0] ?? EMPTY,
  };
}

/** What counts when a cell is compared: the formula, or the value where there is none. */
const believed = (cells: readonly (readonly CellContent[])[]): string =>
  JSON.stringify(cells.map((row) => row.map(({ formula, value }) => formula ?? { value })));

/** The edits that bring cells back: a formula where there was one, else the value. */
const inverse = ({ area, cells }: { area: Area; cells: CellContent[][] }): Edit[] =>
  cells.flatMap((row, r) =>
    row.map((cell, c): Edit => {
      const one = { sheet: area.sheet, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      return cell.formula === null
        ? { kind: "values", area: one, values: [[cell.value]] }
        : { kind: "formula", area: one, formulas: [[cell.formula]] };
    }),
  );
