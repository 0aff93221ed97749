import type { Cell } from "../functions/cells";
import { assumptionBlocks, readOwnPresets } from "../workbook/insert";
import type { Workbook } from "../workbook/workbook";
import type { Preset } from "./presets";

/** A range of the workbook that stands in the place of assumptions: a block of them, or a table of own presets. */
export interface Lent {
  /** As formulas name it. */
  readonly reference: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** A preset that the workbook keeps, and the range that formulas must assume to know it. */
export interface OwnPreset extends Preset {
  readonly reference: string;
}

/** What the workbook keeps for formulas. */
export interface Kept {
  readonly own: readonly OwnPreset[];
  readonly blocks: readonly string[];
}

export const NOTHING_KEPT: Kept = { own: [], blocks: [] };

/** Looks for blocks of assumptions and own presets in the whole workbook. */
export async function readKept(workbook: Workbook): Promise<Kept> {
  const [tables, blocks] = [await readOwnPresets(workbook), await assumptionBlocks(workbook)];
  return {
    blocks,
    own: tables.flatMap(({ reference, presets }) =>
      presets.map(({ id, name, kind }) => ({
        id,
        name,
        kind: kindOf(kind),
        vendor: "",
        released: "",
        reference,
      })),
    ),
  };
}

/** An accelerator is hardware that is sold bare; the form asks the same of both. */
function kindOf(kind: string): string {
  const plain = kind.trim().toLowerCase();
  return plain === "accelerator" ? "hardware" : plain;
}

/** The cells that a reference names; null where there are none by now. */
export async function readLent(workbook: Workbook, reference: string): Promise<Lent | null> {
  const area = await workbook.resolve(reference, await workbook.selection());
  if (area === null) return null;
  const cells = (await workbook.read(area)).map((row) => row.map(({ value }) => value));
  return { reference, cells };
}
