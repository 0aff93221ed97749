import { combine } from "../estimate";
import type { Edition } from "../editions/registry";
import type { Figure } from "../editions/schema";
import { nearestOf, type Shelf } from "../editions/shelf";
import { editions } from "../editions/registry";
import { inEdition, isUnknownName } from "../estimate/choice";
import { editionWith, givenOf } from "../estimate/stated";
import type { Problem } from "../problem";
import type { Arguments } from "./ask";
import { isCellError, type Cell } from "./cells";
import { citationOf } from "./citation";
import { readBound } from "./measure";
import { fieldNamed, fieldsOf, type Field, type Fielded } from "./fields";
import { extentOf, isBlank, matrix, singleText, type Matrix } from "./matrix";
import { messageFor } from "./messages";
import { statedIn } from "./stated";

/** One figure or text of each preset, at a bound. */
export function presetField([presets, fields, bound, assumptions]: Arguments, language: string): Cell[][] {
  const at = readBound(singleText(matrix("bound", bound)));
  return eachField([presets, fields, assumptions], language, (field) =>
    "text" in field ? field.text : figureAt(field.figure, at) / field.per,
  );
}

/** Where a figure comes from: title, date, basis and note. */
export function presetSource([presets, fields, assumptions]: Arguments, language: string): Cell[][] {
  return eachField([presets, fields, assumptions], language, (field, { sources }) => {
    if ("text" in field) return "The preset's own record";
    const { basis, note } = field.figure;
    return [citationOf(field.figure, sources), basis, note].filter((each) => each !== undefined).join("; ");
  });
}

/**
 * By the edition that is pinned, else by the earliest that knows the presets and fields, for all cells of a call. Presets
 * of the user's own stand among the assumptions; nothing else there changes what a preset says.
 */
function eachField(
  [presets, fields, assumptions]: Arguments,
  language: string,
  read: (field: Field, edition: Edition) => Cell,
): Cell[][] {
  const preset = matrix("preset", presets);
  const field = matrix("field", fields);
  const extent = extentOf([preset, field]);
  const { cells } = inEdition(
    statedIn(assumptions),
    (shipped, stated) => {
      const edition = editionWith(shipped, stated);
      givenOf(edition, stated); // A name that nobody knows is refused here as elsewhere.
      let unknown = 0;
      const cells = Array.from({ length: extent.rows }, (_, row) =>
        Array.from({ length: extent.columns }, (__, column) => {
          const [name, wanted] = [textAt(preset, row, column), textAt(field, row, column)];
          if (typeof name !== "string") return messageFor(name, language);
          if (typeof wanted !== "string") return messageFor(wanted, language);
          const found = lookUp(name, wanted, edition);
          if (!("kind" in found)) return read(found, edition);
          if (isUnknownName(found)) unknown++;
          return messageFor(found, language);
        }),
      );
      return { cells, unknown };
    },
    ({ unknown }) => unknown,
  );
  return cells;
}

/** The name in a cell, "" for a blank one; or what stands there instead. */
function textAt({ argument, rows, columns, cells }: Matrix, row: number, column: number): string | Problem {
  const cell = cells[rows === 1 ? 0 : row]![columns === 1 ? 0 : column] ?? null;
  if (isCellError(cell)) return { kind: "cell", error: cell.error, message: cell.message ?? null };
  if (isBlank(cell)) return "";
  if (typeof cell === "string" || typeof cell === "number") return String(cell);
  return { kind: "not-text", argument, given: String(cell).toUpperCase() };
}

function lookUp(name: string, wanted: string, edition: Edition): Field | Problem {
  if (name.trim() === "") return { kind: "blank" };
  const preset = find(name, edition);
  if ("kind" in preset) return preset;
  if (wanted.trim() === "") return { kind: "absent", argument: "field" };
  const fields = fieldsOf(preset, edition);
  return (
    fieldNamed(fields, wanted) ?? {
      kind: "no-field",
      given: wanted,
      of: preset.name,
      fields: [...fields.keys()],
      nearest: nearestOf(wanted, [...fields.keys()]),
      ...(!editions.includes(edition) && { own: true }),
    }
  );
}

/** A preset that can be asked an estimate for, else a site. */
function find(name: string, { presets, sites }: Edition): Fielded | Problem {
  const found = presets.find(name);
  if (typeof found === "number") return presets.presets[found]!;
  const site = (sites as Shelf<Fielded>).find(name);
  if (typeof site === "number") return sites.presets[site]!;
  return found.ambiguous
    ? { kind: "ambiguous", what: "preset", given: name, candidates: found.candidates }
    : { kind: "unknown", what: "preset", given: name, nearest: found.candidates };
}

function figureAt({ low, central, high }: Figure, bound: ReturnType<typeof readBound>): number {
  const effect = { name: "", atLow: low ?? central, atHigh: high ?? central };
  return { low: effect.atLow, central, high: effect.atHigh, mean: combine(central, [effect], []).mean }[
    bound
  ];
}
