import type { Spot } from "./a1";

/** A cell of a workbook as the key of a map. */
export const keyOf = (sheet: string, { row, column }: Spot): string => `${row},${column},${sheet}`;
