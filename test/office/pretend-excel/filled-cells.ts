import type { Area } from "../../../src/workbook/workbook";
import { cellAt, type Stored } from "./book";

const isEmpty = (stored: Stored | undefined) =>
  (stored?.formula ?? null) === null && (stored?.value ?? null) === null;

/** The cells of a book by their places, which knows where those of each sheet end without looking through all. */
export class FilledCells extends Map<string, Stored> {
  readonly #used = new Map<string, Area | null>();

  override set(place: string, stored: Stored): this {
    if (isEmpty(this.get(place)) !== isEmpty(stored)) this.#used.clear();
    return super.set(place, stored);
  }

  override delete(place: string): boolean {
    this.#used.clear();
    return super.delete(place);
  }

  override clear(): void {
    this.#used.clear();
    super.clear();
  }

  /** The smallest area with everything in it that a sheet holds; null for an empty one. */
  usedOf(sheet: string): Area | null {
    const known = this.#used.get(sheet);
    if (known !== undefined) return known;
    const used = this.#look(sheet);
    this.#used.set(sheet, used);
    return used;
  }

  #look(sheet: string): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [place, stored] of this) {
      if (isEmpty(stored) || !place.startsWith(`${sheet}!`)) continue;
      const at = cellAt(place);
      [top, left] = [Math.min(top, at.row), Math.min(left, at.column)];
      [bottom, right] = [Math.max(bottom, at.row), Math.max(right, at.column)];
    }
    if (bottom < 0) return null;
    return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
