import type { Change, Edit } from "../../workbook/change";
import type { Area, Contents } from "../../workbook/workbook";
import { restore } from "../inverse";
import { aftermathOf, type Aftermath } from "./aftermath";
import { carryOut } from "./edits";
import type { XlsxFile } from "./file";

/**
 * All edits or none.
 *
 * @returns the change that takes them back, which must be looked at before anything else is written; and what they leave
 *   to be computed
 */
export function applyAll(
  file: XlsxFile,
  { title, edits }: Change,
  read: (area: Area) => Contents,
): { readonly undo: Change; readonly aftermath: Aftermath } {
  const unwritten = file.parts.mark();
  const frames = new Map(file.sheets.map((sheet) => [sheet, sheet.frame]));
  /** Edit by edit. */
  const back: Edit[][] = [];
  const backwards = (): Edit[] => back.reverse().flat();
  /** Sheets that the change adds: with them goes what is written there. */
  const added = new Set<string>();
  const left: Aftermath[] = [];
  try {
    for (const edit of edits) {
      if (edit.kind === "sheet") added.add(edit.name);
      const writes = edit.kind === "formula" || edit.kind === "values" || edit.kind === "table";
      const area = writes && !added.has(edit.area.sheet) ? edit.area : null;
      const removed =
        edit.kind === "remove" && edit.what === "sheet" ? (file.find(edit.name)?.used() ?? null) : null;
      const touched = edit.kind === "table" ? { ...edit.area, rows: 1 } : area;
      const there = [touched, removed].flatMap((each) =>
        each && file.find(each.sheet) ? { area: each, cells: read(each) } : [],
      );
      left.push(aftermathOf(edit, touched && there[0] ? there[0].cells : null));
      const before = there.flatMap(({ area: each, cells }) => restore(each, cells));
      back.push([...carryOut(file, edit), ...before]);
    }
  } catch (problem) {
    for (const edit of backwards())
      if (edit.kind === "formula" || edit.kind === "values") undoQuietly(file, edit);
    for (const sheet of [...file.sheets]) {
      const frame = frames.get(sheet);
      if (frame === undefined) file.sheets.splice(file.sheets.indexOf(sheet), 1);
      else sheet.frame = frame;
    }
    unwritten();
    file.refresh();
    throw problem;
  }
  const written = edits.flatMap((edit) =>
    edit.kind === "formula" || edit.kind === "values" ? [edit.area] : [],
  );
  let after: Change["expect"] | null = null;
  const undo: Change = {
    title,
    get expect() {
      return (after ??= written
        .filter(({ sheet }) => file.find(sheet))
        .map((area) => ({ area, cells: read(area) })));
    },
    edits: backwards(),
  };
  return {
    undo,
    aftermath: {
      changed: left.flatMap(({ changed }) => changed),
      known: left.flatMap(({ known }) => known),
    },
  };
}

function undoQuietly(file: XlsxFile, edit: Edit): void {
  try {
    carryOut(file, edit);
  } catch {
    // What could not be written cannot be taken back either.
  }
}
