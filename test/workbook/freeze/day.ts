import { call } from "../../../src/functions/call";
import type { Cell } from "../../../src/functions/cells";
import type { CellContent } from "../../../src/workbook/workbook";

/** Handles that tests of long work need. */
export const job = { signal: new AbortController().signal, progress: () => undefined };

export const value = (cell: Cell): CellContent => ({ formula: null, value: cell });
export const formula = (text: string, shown: Cell = null): CellContent => ({ formula: text, value: shown });

export const kwh = (preset: string, quantity: number, hours: number): number =>
  call("AIENERGY", [preset, quantity, hours]) as number;
