import type { Cell } from "../../functions/cells";
import type { ReceiptStrings } from "../../locales/receipt";
import { addressOf } from "../address";
import type { CellEdit, Edit } from "../change";
import type { Snapshot } from "../snapshot";
import type { Area } from "../workbook";
import { checksumOf, columnOf, COLUMNS, formulaText, RECEIPT, type Column, type Recorded } from "./entry";
import { receiptSheet, valuesSheet } from "./sheets";
import { carrierOf, checkFormula, fixed, placeFormula } from "./references";

/** What stands in every row of one freezing. */
export interface Stamp {
  readonly words: ReceiptStrings;
  /** As AIVERSION tells it. */
  readonly version: string;
  /** The day, such as "2026-11-24". */
  readonly date: string;
}

/** The edits that add rows to the workbook's receipt, which is made where there is none, and where they write. */
export function receiptEdits(
  records: readonly Recorded[],
  snapshot: Snapshot,
  stamp: Stamp,
): { readonly edits: readonly Edit[]; readonly writes: readonly Area[] } {
  const receipt = receiptSheet(snapshot, stamp.words);
  const many = records.filter(({ values }) => sizeOf(values) > 1);
  const store = many.length === 0 ? null : valuesSheet(snapshot, stamp.words);
  const edits: Edit[] = [...receipt.edits, ...(store?.edits ?? [])];
  const rows: Row[] = [];
  let free = store?.row ?? 0;
  for (const record of records) {
    const row = receipt.row + rows.length;
    let recorded = { sheet: receipt.sheet, row, column: columnOf("value"), rows: 1, columns: 1 };
    if (sizeOf(record.values) > 1) {
      recorded = { ...record.area, sheet: store!.sheet, row: free + 1, column: 0 };
      const title = { sheet: store!.sheet, row: free, column: 0, rows: 1, columns: 1 };
      edits.push(
        { kind: "values", area: title, values: [[`${RECEIPT} ${row + 1}`]] },
        { kind: "values", area: recorded, values: record.values },
      );
      free += record.area.rows + 2;
    }
    rows.push(rowOf(record, recorded, { ...stamp, words: receipt.words }));
  }
  const area = {
    sheet: receipt.sheet,
    row: receipt.row,
    column: 0,
    rows: rows.length,
    columns: COLUMNS.length,
  };
  return { edits: [...edits, ...editsOf(rows, area)], writes: [area] };
}

const sizeOf = (values: readonly (readonly Cell[])[]): number => values.length * (values[0]?.length ?? 0);

type Row = Readonly<Record<Column, { readonly formula: string } | Cell>>;

function rowOf(record: Recorded, recorded: Area, { words, version, date }: Stamp): Row {
  const { area, r1c1, values, by, fills, edition, pinned } = record;
  const pin = pinned ? words.pinned : words.unpinned;
  const named = edition === null ? "" : `${edition}, ${pin}`;
  const carrier = carrierOf(record.formula, area.sheet);
  const isPlain = by === "plain";
  const single = sizeOf(values) === 1;
  return {
    place: { formula: placeFormula(area) },
    sheet: area.sheet,
    cells: addressOf({ ...area, sheet: "S" }).slice(2),
    formula: formulaText(r1c1),
    inputs: record.inputs,
    count: isPlain ? area.rows * area.columns : sizeOf(values),
    value: isPlain ? null : single ? values[0]![0]! : { formula: `=SUM(${fixed(recorded)})` },
    unchanged: isPlain ? null : { formula: checkFormula(area, recorded) },
    by: words.by[by],
    state: words.states.frozen,
    edition: named,
    version,
    date,
    checksum: checksumOf(r1c1, values, named, version),
    carrier: carrier === null ? null : { formula: carrier },
    fills: words.fills[fills],
  };
}

/** One edit for each column, since a formula and a value are not written alike. */
function editsOf(rows: readonly Row[], area: Area): CellEdit[] {
  return COLUMNS.flatMap((column, at): CellEdit[] => {
    const place = { ...area, column: at, columns: 1 };
    const cells = rows.map((row) => row[column]);
    const values = cells.map((cell) => [isFormula(cell) ? null : cell]);
    const edits: CellEdit[] = values.some(([value]) => value !== null)
      ? [{ kind: "values", area: place, values }]
      : [];
    const formulas = cells.map((cell, index) => ({
      cell,
      area: { ...place, row: area.row + index, rows: 1 },
    }));
    if (cells.every(isFormula))
      return [{ kind: "formula", area: place, formulas: cells.map(({ formula }) => [formula]) }];
    for (const { cell, area: one } of formulas)
      if (isFormula(cell)) edits.push({ kind: "formula", area: one, formulas: [[cell.formula]] });
    return edits;
  });
}

const isFormula = (cell: Row[Column]): cell is { readonly formula: string } =>
  typeof cell === "object" && cell !== null && "formula" in cell;
