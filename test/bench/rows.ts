import type { Cell } from "../../src/functions/cells";

/** Columns of an inventory that mixes presets and sites, as a sheet hands them over. */
export interface Inventory {
  readonly preset: Cell[][];
  readonly quantity: Cell[][];
  readonly usage: Cell[][];
  readonly site: Cell[][];
}

const PRESETS = ["DGX A100", "H100 SXM", "dgx-h100", "l40s", "mi300x", "dgx-b200", "tpu-v4", "h20"];
const SITES = ["Ireland", "us-east-1", "Oregon", "us-east1", "global-average", "Taiwan", "westeurope"];

/** The same rows every time: no clock, no chance. */
export function inventory(rows: number): Inventory {
  const column = (cell: (row: number) => Cell): Cell[][] =>
    Array.from({ length: rows }, (_, row) => [cell(row)]);
  return {
    preset: column((row) => PRESETS[(row * 7) % PRESETS.length]!),
    quantity: column((row) => 1 + ((row * 13) % 1000)),
    usage: column((row) => 1 + ((row * 31) % 744)),
    site: column((row) => SITES[(row * 5) % SITES.length]!),
  };
}
