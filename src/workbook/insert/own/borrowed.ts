import { isPresetHeader } from "../../../functions/own-presets";
import type { Cell } from "../../../functions/cells";
import { cellIn } from "../../area";
import type { Workbook } from "../../workbook";
import type { Put } from "../put";
import { fixedArea } from "../spelling";
import { bare } from "../vocabulary";

/** Presets of the workbook's own as another sheet shows them: headings, and a reference to each figure. */
export interface Borrowed {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Put[])[];
  /** The same with values, as formulas are to read it. */
  readonly cells: readonly (readonly Cell[])[];
}

const IDENTITY = ["id", "name", "kind"];
/** Columns that may name another preset of the same table. */
const NAMING = ["site", "hardware"];

/**
 * What a formula on a sheet must assume of a range to know one of its presets: its row, and the rows of its site and
 * hardware. Prices stay behind, since they may be in another currency. null where the range has no such preset.
 */
export async function borrowedFrom(
  workbook: Workbook,
  reference: string,
  { preset, site, sheet }: { readonly preset: string; readonly site: string | null; readonly sheet: string },
): Promise<Borrowed | null> {
  const area = await workbook.resolve(reference, await workbook.selection());
  if (area === null) return null;
  const values = (await workbook.read(area)).map((line) => line.map(({ value }) => value));
  const top = values.findIndex(isPresetHeader);
  const names = (values[top] ?? []).map((cell) => (typeof cell === "string" ? bare(cell) : ""));
  const known = (name: string): number =>
    values.findIndex(
      (line, row) => row > top && IDENTITY.slice(0, 2).some((key) => is(line[names.indexOf(key)], name)),
    );
  const own = known(preset);
  if (top < 0 || own < 0) return null;
  const named = NAMING.flatMap((name) => textOf(values[own]![names.indexOf(name)]) ?? []);
  const found = [own, ...[...(site === null ? [] : [site]), ...named].map(known)].filter((row) => row >= 0);
  const lines = [...new Set(found)];
  const columns = names.flatMap((name, column) => {
    const filled = lines.some((row) => !isEmpty(values[row]![column]));
    return name !== "" && !IDENTITY.includes(name) && !name.endsWith("price") && filled ? [column] : [];
  });
  const order = [...IDENTITY.map((name) => names.indexOf(name)), ...columns];
  const pick = (row: number): Cell[] => order.map((column) => values[row]![column] ?? null);
  return {
    headings: pick(top).map(String),
    rows: lines.map((row) =>
      order.map((column) =>
        isEmpty(values[row]![column]) ? null : { formula: `=${fixedArea(cellIn(area, row, column), sheet)}` },
      ),
    ),
    cells: [pick(top), ...lines.map(pick)],
  };
}

const isEmpty = (cell: Cell | undefined): boolean => cell === undefined || cell === null || cell === "";

const textOf = (cell: Cell | undefined): string | null =>
  typeof cell === "string" && cell.trim() !== "" ? cell : null;

const is = (cell: Cell | undefined, name: string): boolean =>
  typeof cell === "string" && cell.trim().toLowerCase() === name.trim().toLowerCase();
