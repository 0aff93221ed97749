import { tokenize, type Token } from "@borgar/fx";
import { addressOf } from "../../workbook/address";
import { lies } from "../../workbook/area";
import { ownName } from "../../workbook/calls";
import { resolveReference, type Places } from "../../workbook/references";
import { bodyOf, resolveStructured, tableNamed } from "../../workbook/structured";
import type { Area } from "../../workbook/workbook";

/** What a formula is seen from. */
export interface Surroundings {
  readonly at: Area;
  readonly places: Places;
  /** The area that a cell's formula fills, for "A1#". */
  readonly spillOf: (cell: Area) => Area | null;
}

/** Files mark what is younger than their format, and functions of add-ins, by these beginnings of names. */
const MARKS = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;
const ADD_IN_MARK = /^_xldudf_/i;

/** Whether a formula asks for all that another one fills. */
export const mentionsSpill = (formula: string): boolean => /\d#|ANCHORARRAY\(/i.test(formula);

/**
 * A formula as the engine reads it: without the marks that files put before names, structured references as plain ones,
 * "A1#" as the area that it fills, and "@" carried out.
 */
export function engineSpelling(formula: string, around: Surroundings): string {
  if (!needsSpelling(formula, around)) return formula;
  const tokens = withoutBookNumbers(tokenize(formula, { allowTernary: false }));
  return tokens.map((token, index) => spelled(token, index, { ...around, tokens })).join("");
}

const needsSpelling = (formula: string, { places: { tables } }: Surroundings): boolean =>
  /[[@#]|_xl/i.test(formula) || tables.some(({ name }) => formula.toUpperCase().includes(name.toUpperCase()));

/** "[2]!_xldudf_AIENERGY(": another add-in once took the function for one of another workbook. */
function withoutBookNumbers(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((_, index) => {
    const opening = [0, 1, 2, 3].map((back) => index - back).find((start) => tokens[start]?.value === "[");
    const callee = opening === undefined ? undefined : tokens[opening + 4];
    return callee === undefined || !ADD_IN_MARK.test(callee.value);
  });
}

interface Within extends Surroundings {
  readonly tokens: readonly Token[];
}

function spelled({ type, value }: Token, index: number, within: Within): string {
  const { tokens, at, places, spillOf } = within;
  const before = tokens[index - 1]?.value;
  // Files spell "A1#" as _xlfn.ANCHORARRAY(A1) and "@A1:A9" as _xlfn.SINGLE(A1:A9); the brackets may stay.
  const mark = before === "(" ? tokens[index - 2]?.value.replace(MARKS, "").toUpperCase() : undefined;
  switch (type) {
    case "func":
      return /^_xlfn\.(ANCHORARRAY|SINGLE)$/i.test(value) ? "" : functionNamed(value);
    case "structured":
      return addressed(resolveStructured(value, at, places.tables)) ?? "#REF!";
    case "operator":
      return value === "@" || value === "#" ? "" : value;
    case "range_named": {
      const bare = value.replace(MARKS, "");
      const table = tableNamed(bare, places.tables);
      return (table && addressed(bodyOf(table))) ?? bare;
    }
    case "range": {
      const area = resolveReference(value, at, places);
      if (area === null) return value;
      if (tokens[index + 1]?.value === "#" || mark === "ANCHORARRAY")
        return addressed(spillOf(area)) ?? value;
      return before === "@" || mark === "SINGLE" ? (addressed(crossing(area, at)) ?? "#VALUE!") : value;
    }
    default:
      return value;
  }
}

const addressed = (area: Area | null): string | null => area && addressOf(area);

function functionNamed(value: string): string {
  const bare = value.replace(MARKS, "");
  const unmarked = bare.replace(ADD_IN_MARK, "");
  if (unmarked === bare) return bare;
  // An older build of the add-in may have had a namespace of its own before the function's name.
  return ownName(unmarked) ?? ownName(unmarked.replace(/^[^_]+_/, "")) ?? unmarked;
}

/** Where the formula's own row or column crosses an area: what "@" takes of it. */
function crossing(area: Area, at: Area): Area | null {
  if (area.rows > 1 && area.columns > 1) return null;
  const row = area.rows === 1 ? area.row : at.row;
  const column = area.columns === 1 ? area.column : at.column;
  const cell = { sheet: area.sheet, row, column, rows: 1, columns: 1 };
  return lies(cell, area) ? cell : null;
}
