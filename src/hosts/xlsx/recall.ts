import { spotName, type Spot } from "./a1";
import type { Content } from "./cell-edit";
import type { XlsxSheet } from "./sheet";

/** What stood in cells before they were first written, so that a formula that comes back has its result again. */
const before = new WeakMap<XlsxSheet, Map<string, { readonly shown: string; readonly content: Content }>>();

/** Remembers a cell with a formula, before something else is written to it. */
export function remember(sheet: XlsxSheet, spot: Spot, content: Content): void {
  const known = before.get(sheet) ?? new Map<string, { shown: string; content: Content }>();
  before.set(sheet, known);
  const shown = sheet.content(spot).formula;
  if (shown !== null && content.value !== null) known.set(spotName(spot), { shown, content });
}

/** The cell as it was when it held this formula. */
export function recall(sheet: XlsxSheet, spot: Spot, formula: string): Content | null {
  const known = before.get(sheet)?.get(spotName(spot));
  return known?.shown === formula ? known.content : null;
}
