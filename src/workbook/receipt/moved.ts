import { cellKey } from "../area";
import type { Source } from "../evaluation";
import { formulaAt } from "../relative";
import { sameCell } from "../same";
import { sharedFormula } from "../snapshot";
import type { Area } from "../workbook";
import { computed, rounded, type Match } from "./match";

/**
 * Looks for single cells that were edited at their place: after a sort their value stands in another row of the column,
 * where no other frozen cell is at home. If the formula gives it there, too, it may go back there.
 */
export async function findMoved(matches: readonly Match[], source: Source): Promise<readonly Match[]> {
  const taken = new Set(
    matches.filter(({ verdict }) => verdict === "same").map(({ area }) => cellKey(area!.sheet, area!)),
  );
  const columns = new Map<string, ReadonlyMap<string, readonly Area[]>>();
  const found: Match[] = [];
  for (const match of matches) {
    const { area, verdict, entry, was, r1c1 } = match;
    if (verdict !== "edited" || area === null || entry.values.flat().length !== 1) {
      found.push(match);
      continue;
    }
    const key = `${area.column}\n${area.sheet}`;
    const column = columns.get(key) ?? valuesIn(area, source);
    columns.set(key, column);
    const places = (column.get(rounded(was)) ?? []).filter(
      (place) => !taken.has(cellKey(place.sheet, place)),
    );
    const [place] = places;
    if (place === undefined) {
      found.push(match);
      continue;
    }
    const gives = await computed(
      { area: place, formula: formulaAt(r1c1, place), shared: sharedFormula(r1c1) },
      source,
    );
    const restorable = places.length === 1 && gives !== undefined && sameCell(gives, was);
    found.push({ ...match, verdict: "moved", area: place, now: was, gives, restorable });
  }
  return found;
}

/** Plain values of a column, and where each stands. */
function valuesIn({ sheet, column }: Area, { snapshot }: Source): ReadonlyMap<string, readonly Area[]> {
  const used = snapshot.sheets.find(({ name }) => name === sheet)?.used;
  const places = new Map<string, Area[]>();
  for (let row = used?.row ?? 0; row < (used ? used.row + used.rows : 0); row++) {
    const { formula, value } = snapshot.content(sheet, row, column);
    if (formula !== null || value === null) continue;
    const area = { sheet, row, column, rows: 1, columns: 1 };
    const known = places.get(rounded(value));
    if (known === undefined) places.set(rounded(value), [area]);
    else known.push(area);
  }
  return places;
}
