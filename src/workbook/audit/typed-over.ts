import type { ReceiptStrings } from "../../locales/receipt";
import { cellIn, cellKey, lies } from "../area";
import { formulaAt } from "../relative";
import type { Entry } from "../receipt/entry";
import { computed } from "../receipt/match";
import { sharedFormula, type OurCell } from "../snapshot";
import type { Source } from "../evaluation";
import type { Area } from "../workbook";
import { finding, type Finding } from "./finding";

/** Values that stand side by side where a formula should. */
const LONGEST_GAP = 5;

interface Place {
  readonly area: Area;
  readonly r1c1: string;
  readonly thawed: boolean;
}

/**
 * Numbers that were typed over a formula: between neighbors that both have it, or where a receipt says that it was put
 * back. Frozen cells have findings of their own.
 */
export async function auditTypedOver(
  cells: readonly OurCell[],
  entries: readonly Entry[],
  source: Source,
  words: ReceiptStrings,
): Promise<readonly Finding[]> {
  const frozen = entries.flatMap(({ state, place }) => (state === "thawed" || place === null ? [] : [place]));
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { area, r1c1, thawed } of [...putBack(entries, source), ...betweenNeighbors(cells, source)]) {
    const key = cellKey(area.sheet, area);
    if (seen.has(key) || frozen.some((place) => lies(area, place))) continue;
    seen.add(key);
    const formula = formulaAt(r1c1, area);
    const now = source.snapshot.content(area.sheet, area.row, area.column).value;
    const was = (await computed({ area, formula, shared: sharedFormula(r1c1) }, source)) ?? null;
    const say = thawed ? words.finding.typedOverThawed : words.finding.typedOver;
    findings.push(finding("typed-over", area, { was, now }, say(formula)));
  }
  return findings;
}

function* betweenNeighbors(cells: readonly OurCell[], source: Source): Iterable<Place> {
  const formulas = new Map(cells.map(({ area, shared }) => [cellKey(area.sheet, area), shared.r1c1]));
  for (const { area, shared } of cells)
    for (const [down, across] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const gap: Area[] = [];
      for (let step = 1; step <= LONGEST_GAP + 1; step++) {
        const next = { ...area, row: area.row + step * down, column: area.column + step * across };
        if (formulas.get(cellKey(next.sheet, next)) === shared.r1c1) {
          for (const each of gap) yield { area: each, r1c1: shared.r1c1, thawed: false };
          break;
        }
        if (!isNumber(next, source)) break;
        gap.push(next);
      }
    }
}

function* putBack(entries: readonly Entry[], source: Source): Iterable<Place> {
  for (const { state, place, fills, r1c1 } of entries) {
    if (state !== "thawed" || place === null) continue;
    const rows = fills === "spill" ? 1 : place.rows;
    const columns = fills === "spill" ? 1 : place.columns;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const area = cellIn(place, row, column);
        if (isNumber(area, source)) yield { area, r1c1, thawed: true };
      }
  }
}

function isNumber({ sheet, row, column }: Area, { snapshot }: Source): boolean {
  const { formula, value } = snapshot.content(sheet, row, column);
  return formula === null && typeof value === "number";
}
