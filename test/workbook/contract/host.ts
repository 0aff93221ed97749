import type { Change, Edit } from "../../../src/workbook/change";
import { addressOf } from "../../../src/workbook/address";
import type { Applied, Area, CellContent, Contents, Job, Workbook } from "../../../src/workbook/workbook";

/** A host under contract: a workbook, an empty cell of it, a filled one, and a way to type into a cell as a user does. */
export interface Host {
  readonly workbook: Workbook;
  readonly empty: Area;
  readonly filled: Area;
  type(area: Area, value: number): Promise<void>;
  /** All of a sheet that the interface does not tell (formats, widths, lists, charts), in any form that compares. */
  readonly looks?: (sheet: string) => Promise<unknown>;
  /** A cell of a protected sheet. */
  readonly locked?: Area;
  /** false: formulas are stored but not calculated here. */
  readonly calculates?: boolean;
}

export const noJob: Job = { signal: new AbortController().signal, progress: () => undefined };

export const change = (edits: readonly Edit[], expect: Change["expect"] = []): Change => ({
  title: "test",
  expect,
  edits,
});

export const contentOf = async (workbook: Workbook, area: Area): Promise<CellContent> =>
  (await workbook.read(area))[0]![0]!;

export const formulas = (area: Area, ...rows: string[][]): Edit => ({
  kind: "formula",
  area,
  formulas: rows,
});

export const values = (area: Area, ...rows: (string | number | boolean | null)[][]): Edit => ({
  kind: "values",
  area,
  values: rows,
});

let sheets = 0;

/** A sheet of a name that no test had before. */
export const newName = (): string => `Contract ${++sheets}`;

/** An area of a sheet by its first cell and its size. */
export const on = (sheet: string, row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

/** A sheet with numbers, formulas, texts and nothing among them; `takeBack` removes it. */
export async function withSheet(
  host: Host,
): Promise<{ readonly sheet: string; readonly takeBack: () => Promise<Applied> }> {
  const sheet = newName();
  const { undo } = await host.workbook.apply(
    change([
      { kind: "sheet", name: sheet },
      values(
        on(sheet, 0, 0, 4, 3),
        ["Preset", "Hours", "kWh"],
        ["a", 1, null],
        ["b", 2, null],
        ["c", 3, null],
      ),
      formulas(on(sheet, 1, 2, 3, 1), ["=B2*2"], ["=B3*2"], ["=B4*2"]),
    ]),
  );
  return { sheet, takeBack: () => host.workbook.apply(undo) };
}

/** All that can be known of a workbook and of some of its sheets. */
export async function portrait({ workbook, looks }: Host, sheets: readonly string[]): Promise<unknown> {
  const all = await workbook.sheets();
  return {
    sheets: all.map(({ name, hidden, locked }) => ({ name, hidden, locked })),
    names: await workbook.names(),
    tables: await workbook.tables(),
    cells: await Promise.all(
      all
        .filter(({ name, used }) => used !== null && sheets.includes(name))
        .map(async ({ used }) => [addressOf(used!), written(await workbook.read(used!))]),
    ),
    looks: looks ? await Promise.all(sheets.map((sheet) => looks(sheet))) : [],
  };
}

/** Of a formula only its text: its result may still be on its way. */
export const written = (cells: Contents): unknown =>
  cells.map((row) => row.map(({ formula, value }) => formula ?? value));
