import { firstCell } from "../area";
import { mentionsCall } from "../calls";
import type { Source } from "../evaluation";
import { outermostCalls } from "../plain/calls-in";
import { formulaAt } from "../relative";
import type { Area } from "../workbook";
import type { Entry } from "./entry";
import type { Match, Verdict } from "./match";

/**
 * Compares cells that were made plain formulas with their receipt. An AI formula may go back where the cell still holds
 * that very formula around references to the workings: they give the same, so no value is compared.
 */
export function matchPlain(entry: Entry, place: Area, r1c1: string, { snapshot }: Source): readonly Match[] {
  const cells = Array.from({ length: place.rows * place.columns }, (_, at): Area => ({
    ...firstCell(place),
    row: place.row + Math.floor(at / place.columns),
    column: place.column + (at % place.columns),
  }));
  const judge = (area: Area): Verdict => {
    const { formula } = snapshot.content(area.sheet, area.row, area.column);
    if (formula === null) return "edited";
    if (mentionsCall(formula)) return "live";
    const at = entry.fills === "spill" ? firstCell(place) : area;
    return plainShape(formulaAt(r1c1, at)).test(formula) ? "same" : "occupied";
  };
  const matchOf = (area: Area, cell: Area, verdict: Verdict): Match => {
    const { value } = snapshot.content(cell.sheet, cell.row, cell.column);
    const common = { entry, area, r1c1, was: value, now: value, gives: undefined };
    // They give the same, as long as the plain formula is computed.
    const shows = verdict === "same" && entry.fills === "cells" && value !== null ? value : undefined;
    return { ...common, verdict, shows, restorable: verdict === "same" };
  };
  if (entry.fills === "spill") {
    const changed = cells.find((cell) => judge(cell) !== "same");
    return [matchOf(place, changed ?? firstCell(place), changed ? judge(changed) : "same")];
  }
  // Rows that were inserted among them are passed over.
  return cells
    .filter(({ sheet, row, column }) => snapshot.content(sheet, row, column).formula !== null)
    .map((cell) => matchOf(cell, cell, judge(cell)));
}

/** A formula whose calls of ours are references to cells of another sheet, or lists of them. */
function plainShape(formula: string): RegExp {
  const cell = String.raw`\$[A-Z]+\$\d+`;
  const reference = String.raw`(?:'(?:[^']|'')+'|[\w.]+)!${cell}(?::${cell})?`;
  let pattern = "";
  let from = 0;
  for (const { start, end } of outermostCalls(formula)) {
    pattern += `${escaped(formula.slice(from, start))}${reference}(?:,${reference})*`;
    from = end;
  }
  return new RegExp(`^${pattern}${escaped(formula.slice(from))}$`);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
