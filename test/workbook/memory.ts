import type { Cell } from "../../src/functions/cells";
import type { CellEdit, Change, Chart, Edit, Format, Removal } from "../../src/workbook/change";
import { resolveReference, type Places } from "../../src/workbook/references";
import {
  WorkbookDiffers,
  type Applied,
  type Area,
  type CellContent,
  type Contents,
  type Name,
  type Table,
  type Workbook,
} from "../../src/workbook/workbook";

const EMPTY: CellContent = { formula: null, value: null };

/** What a memory workbook starts with. */
export interface Start {
  readonly sheet: string;
  readonly cells: Readonly<Record<string, CellContent>>;
  /** Further sheets. */
  readonly sheets?: Readonly<Record<string, Readonly<Record<string, CellContent>>>>;
  /** Defined names and the areas they stand for. */
  readonly names?: Readonly<Record<string, string>>;
  readonly tables?: readonly Table[];
  readonly hidden?: readonly string[];
  readonly locked?: readonly string[];
  /** The area that a formula in a cell such as "Sheet1!B2" fills. */
  readonly spills?: Readonly<Record<string, Area>>;
  /** What a formula shows once it is written; without it a written formula shows nothing. */
  readonly calculate?: (formula: string) => Cell;
}

/** A workbook in memory, with handles for a test to select a cell, to type into one and to see what was made. */
export interface MemoryWorkbook extends Workbook {
  select(address: string): void;
  type(address: string, content: CellContent): void;
  content(address: string): CellContent;
  readonly lists: ReadonlyMap<string, Area>;
  readonly formats: readonly { readonly area: Area; readonly format: Format }[];
  readonly charts: readonly Chart[];
}

/** "C3" or "$B$1:D9", with or without a sheet before it, as an area, or null if it is no such text. */
export function areaOf(sheet: string, address: string): Area | null {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^!]+))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address);
  if (!match) return null;
  const [, quoted, plain, left = "", top = "", right = left, bottom = top] = match;
  const [row, column] = [Number(top) - 1, columnOf(left)];
  const named = quoted?.replaceAll("''", "'") ?? plain ?? sheet;
  return { sheet: named, row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function memoryWorkbook(start: Start): MemoryWorkbook {
  const { sheet, hidden = [], locked = [], spills = {}, calculate } = start;
  const sheets = new Map<string, Map<string, CellContent>>();
  const names = new Map<string, Name>();
  const tables = new Map<string, Table>();
  const charts = new Map<string, Chart>();
  const lists = new Map<string, Area>();
  const formats: { area: Area; format: Format }[] = [];
  const listeners = new Set<() => void>();
  const key = (row: number, column: number): string => `${row},${column}`;
  const at = (address: string): Area => {
    const area = areaOf(sheet, address);
    if (!area) throw new Error(`not an address: ${address}`);
    return area;
  };
  const cellsOf = (name: string): Map<string, CellContent> => {
    const cells = sheets.get(name);
    if (!cells) throw new Error(`no sheet "${name}"`);
    return cells;
  };
  const read = ({ sheet: on, row, column, rows, columns }: Area): CellContent[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => cellsOf(on).get(key(row + r, column + c)) ?? EMPTY),
    );
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const usedArea = (on: string): Area | null => {
    const filled = [...cellsOf(on)]
      .filter(([, { formula, value }]) => formula !== null || value !== null)
      .map(([place]) => place.split(",").map(Number) as [number, number]);
    if (filled.length === 0) return null;
    const rows = filled.map(([row]) => row);
    const columns = filled.map(([, column]) => column);
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return {
      sheet: on,
      row,
      column,
      rows: Math.max(...rows) - row + 1,
      columns: Math.max(...columns) - column + 1,
    };
  };
  const write = (edit: CellEdit): void => {
    const contents: CellContent[][] =
      edit.kind === "formula"
        ? edit.formulas.map((row) =>
            row.map((formula) =>
              formula.startsWith("=")
                ? { formula, value: calculate?.(formula) ?? null }
                : { formula: null, value: formula === "" ? null : formula },
            ),
          )
        : edit.values.map((row) => row.map((value) => ({ formula: null, value })));
    const { row, column, rows, columns } = edit.area;
    if (contents.length !== rows || contents.some((line) => line.length !== columns)) {
      throw new Error(`${edit.kind} of another size than its area`);
    }
    contents.forEach((line, r) => {
      line.forEach((content, c) => cellsOf(edit.area.sheet).set(key(row + r, column + c), content));
    });
  };
  const areaNamed = (name: Name): Area => {
    const area = resolveReference(name.formula.slice(1), at("A1"), places());
    if (!area) throw new Error(`"${name.name}" is no area`);
    return area;
  };
  const places = (): Places => ({
    sheets: [...sheets.keys()].map((name) => ({ name, used: usedArea(name) })),
    names: [...names.values()],
    tables: [...tables.values()],
  });
  /** Takes away what an edit added and says how to bring it back; of a chart nobody asks that. */
  const remove = ({ what, name }: Removal): Edit[] => {
    const [used, named, table] = [
      what === "sheet" ? usedArea(name) : null,
      names.get(name),
      tables.get(name),
    ];
    const cells = used ? inverse(used, read(used)) : [];
    const from = { sheet: sheets, table: tables, name: names, chart: charts }[what];
    if (!from.delete(name)) throw new Error(`no ${what} "${name}"`);
    if (what === "sheet") return [{ kind: "sheet", name }, ...cells];
    if (what === "name" && named) return [{ kind: "name", name, area: areaNamed(named) }];
    return what === "table" && table ? [{ kind: "table", name, area: table.area, totals: table.totals }] : [];
  };
  /** The first sheet that would go with cells that the change does not expect. */
  const strangers = ({ expect, edits }: Change): Area | undefined =>
    edits
      .filter((edit) => edit.kind === "remove" && edit.what === "sheet" && sheets.has(edit.name))
      .map((edit) => usedArea((edit as Removal).name))
      .filter((used) => used !== null)
      .find((used) => !expectsAll(used, expect));
  const expectsAll = (used: Area, expect: Change["expect"]): boolean =>
    read(used).every((line, r) =>
      line.every(
        ({ formula, value }, c) =>
          (formula === null && value === null) ||
          expect.some(
            ({ area }) =>
              area.sheet === used.sheet &&
              used.row + r >= area.row &&
              used.row + r < area.row + area.rows &&
              used.column + c >= area.column &&
              used.column + c < area.column + area.columns,
          ),
      ),
    );
  /** Carries one edit out and says how to take it back. */
  const carryOut = (edit: Edit): Edit[] => {
    switch (edit.kind) {
      case "formula":
      case "values": {
        const before = read(edit.area);
        write(edit);
        return inverse(edit.area, before);
      }
      case "sheet":
        if (sheets.has(edit.name)) throw new Error(`there is a sheet "${edit.name}" already`);
        sheets.set(edit.name, new Map());
        return [{ kind: "remove", what: "sheet", name: edit.name }];
      case "table": {
        if (tables.has(edit.name)) throw new Error(`there is a table "${edit.name}" already`);
        const columns =
          read(edit.area)[0]?.map(({ value }) => (typeof value === "object" ? "" : String(value))) ?? [];
        const { name, area, totals } = edit;
        tables.set(name, { name, area, totals, header: true, columns });
        return [{ kind: "remove", what: "table", name: edit.name }];
      }
      case "name":
        if (names.has(edit.name)) throw new Error(`there is a name "${edit.name}" already`);
        names.set(edit.name, { name: edit.name, sheet: null, formula: `=${absolute(edit.area)}` });
        return [{ kind: "remove", what: "name", name: edit.name }];
      case "list": {
        const place = JSON.stringify(edit.area);
        const before = lists.get(place) ?? null;
        if (edit.source === null) lists.delete(place);
        else lists.set(place, edit.source);
        return [{ ...edit, source: before }];
      }
      case "format":
        formats.push({ area: edit.area, format: edit.format });
        return [];
      case "width":
        return [];
      case "chart":
        charts.set(edit.chart.name, edit.chart);
        return [{ kind: "remove", what: "chart", name: edit.chart.name, sheet: edit.chart.over.sheet }];
      case "remove":
        return remove(edit);
    }
  };

  for (const [name, cells] of Object.entries({ [sheet]: start.cells, ...start.sheets })) {
    sheets.set(name, new Map());
    for (const [address, content] of Object.entries(cells)) {
      const { row, column } = at(address);
      cellsOf(name).set(key(row, column), content);
    }
  }
  for (const [name, address] of Object.entries(start.names ?? {})) {
    names.set(name, { name, sheet: null, formula: `=${absolute(at(address))}` });
  }
  for (const table of start.tables ?? []) tables.set(table.name, table);
  let selected = at("A1");

  return {
    can: { evaluate: false, table: true, chart: true },
    sheets: () =>
      Promise.resolve(
        [...sheets.keys()].map((name) => ({
          name,
          used: usedArea(name),
          hidden: hidden.includes(name),
          locked: locked.includes(name),
        })),
      ),
    names: () => Promise.resolve([...names.values()]),
    tables: () => Promise.resolve([...tables.values()]),
    selection: () => Promise.resolve(selected),
    reveal(area) {
      selected = area;
      tell();
      return Promise.resolve();
    },
    onSelection(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (area) => Promise.resolve(read(area)),
    async *scan(area, job) {
      await Promise.resolve();
      const step = 1000;
      for (let row = 0; row < area.rows; row += step) {
        job.signal.throwIfAborted();
        const piece = { ...area, row: area.row + row, rows: Math.min(step, area.rows - row) };
        yield { area: piece, cells: read(piece) };
        job.progress(Math.min(row + step, area.rows), area.rows);
      }
    },
    spills: (cells) =>
      Promise.resolve(cells.map((area) => spills[absolute(area).replaceAll("$", "")] ?? null)),
    evaluate: () => Promise.reject(new Error("a memory workbook evaluates nothing")),
    recalculate: () => Promise.resolve(),
    resolve: (reference, from) => Promise.resolve(resolveReference(reference, from, places())),
    apply(change: Change): Promise<Applied> {
      const wrong = change.expect.find(({ area, cells }) => believed(read(area)) !== believed(cells));
      const stranger = wrong?.area ?? strangers(change);
      if (stranger) return Promise.reject(new WorkbookDiffers(stranger));
      const taken: Edit[][] = [];
      try {
        for (const edit of change.edits) taken.push(carryOut(edit));
      } catch (error) {
        taken.reverse().flat().forEach(carryOut);
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
      const after = change.edits
        .filter((edit) => edit.kind === "formula" || edit.kind === "values")
        .filter(({ area }) => sheets.has(area.sheet))
        .map(({ area }) => ({ area, cells: read(area) }));
      tell();
      return Promise.resolve({ undo: { title: change.title, expect: after, edits: taken.reverse().flat() } });
    },
    select(address) {
      selected = at(address);
      tell();
    },
    type(address, content) {
      const { sheet: on, row, column } = at(address);
      cellsOf(on).set(key(row, column), content);
      tell();
    },
    content: (address) => read(at(address))[0]?.[0] ?? EMPTY,
    lists,
    formats,
    get charts() {
      return [...charts.values()];
    },
  };
}

const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

function absolute({ sheet, row, column, rows, columns }: Area): string {
  const quoted = /^\w+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  const start = `$${letters(column)}$${row + 1}`;
  return rows * columns === 1
    ? `${quoted}!${start}`
    : `${quoted}!${start}:$${letters(column + columns - 1)}$${row + rows}`;
}

/** What counts when a cell is compared: the formula, or the value where there is none. */
const believed = (cells: Contents): string =>
  JSON.stringify(cells.map((row) => row.map(({ formula, value }) => formula ?? { value })));

/** The edits that bring cells back: a formula where there was one, else the value. */
const inverse = (area: Area, cells: Contents): Edit[] =>
  cells.flatMap((row, r) =>
    row.map((cell, c): Edit => {
      const one = { sheet: area.sheet, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      return cell.formula === null
        ? { kind: "values", area: one, values: [[cell.value]] }
        : { kind: "formula", area: one, formulas: [[cell.formula]] };
    }),
  );
