import { parseA1Ref } from "@borgar/fx";
import type { Cell } from "../../functions/cells";
import { receiptLanguages, type ReceiptStrings } from "../../locales/receipt";
import type { Snapshot } from "../snapshot";
import type { Area } from "../workbook";
import {
  checksumOf,
  columnOf,
  COLUMNS,
  formulaIn,
  HEADINGS_ROW,
  type By,
  type Column,
  type Entry,
  type Fills,
  type State,
} from "./entry";
import { textOf } from "../same";
import { carried } from "./references";

/** Sheets that are receipts, whatever they are called now: their headings tell. */
export function receiptsIn(
  snapshot: Snapshot,
): readonly { readonly sheet: string; readonly words: ReceiptStrings }[] {
  return snapshot.sheets.flatMap(({ name }) => {
    const headings = COLUMNS.map((_, column) => snapshot.content(name, HEADINGS_ROW, column).value);
    const words = receiptLanguages.find((each) =>
      each.headings.every((heading, at) => heading === headings[at]),
    );
    return words === undefined ? [] : [{ sheet: name, words }];
  });
}

/** All entries of all receipts of a workbook. */
export function readReceipts(snapshot: Snapshot): readonly Entry[] {
  return receiptsIn(snapshot).flatMap(({ sheet, words }) => {
    const used = snapshot.sheets.find(({ name }) => name === sheet)?.used ?? null;
    const last = used === null ? 0 : used.row + used.rows;
    const rows = Array.from(
      { length: Math.max(last - HEADINGS_ROW - 1, 0) },
      (_, at) => HEADINGS_ROW + 1 + at,
    );
    return rows.flatMap((row) => entryIn(snapshot, sheet, row, words) ?? []);
  });
}

/** null for a row that records nothing, such as a blank one. */
function entryIn(snapshot: Snapshot, sheet: string, row: number, words: ReceiptStrings): Entry | null {
  const at = (column: Column) => snapshot.content(sheet, row, columnOf(column));
  const text = (column: Column): string => textOf(at(column).value);
  const r1c1 = formulaIn(at("formula").value);
  if (r1c1 === null) return null;
  const here = { sheet, row, column: 0, rows: 1, columns: 1 };
  const [place = null] = carried(at("place").formula ?? "");
  const values = recordedValues(snapshot, here);
  return {
    receipt: sheet,
    row,
    place: place === null ? null : snapshot.place(place, here),
    recordedAt: firstCellOf(text("sheet"), text("cells")),
    r1c1,
    carrier: at("carrier").formula,
    values,
    fills: keyOf(words.fills, text("fills"), "cells") as Fills,
    by: keyOf(words.by, text("by"), "display") as By,
    state: keyOf(words.states, text("state"), "frozen") as State,
    intact: text("checksum") === checksumOf(r1c1, values, text("edition"), text("version")),
  };
}

/** A single value stands in the row itself, the values of an area in a block that the check refers to. */
function recordedValues(snapshot: Snapshot, here: Area): readonly (readonly Cell[])[] {
  const check = snapshot.content(here.sheet, here.row, columnOf("unchanged")).formula ?? "";
  const recorded = carried(check)[1] ?? null;
  const area = recorded === null ? null : snapshot.place(recorded, here);
  return area === null ? [] : snapshot.contents(area).map((row) => row.map(({ value }) => value));
}

function firstCellOf(sheet: string, cells: string): Area | null {
  const parsed = parseA1Ref(cells);
  if (!parsed || !("range" in parsed)) return null;
  return { sheet, row: parsed.range.top ?? 0, column: parsed.range.left ?? 0, rows: 1, columns: 1 };
}

const keyOf = (words: Readonly<Record<string, string>>, text: string, otherwise: string): string =>
  Object.keys(words).find((key) => words[key] === text) ?? otherwise;
