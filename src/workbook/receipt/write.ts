import type { Cell } from "../../functions/cells";
import type { ReceiptStrings } from "../../locales/receipt";
import { addressOf } from "../address";
import type { CellEdit, Edit } from "../change";
import { rowsMade } from "../plain/rows-made";
import { uniformRuns } from "../runs";
import type { Snapshot } from "../snapshot";
import type { Area } from "../workbook";
import { checksumOf, columnOf, COLUMNS, formulaText, RECEIPT, type Column, type Recorded } from "./entry";
import { receiptSheet, valuesSheet } from "./sheets";
import { countsFilled } from "./filled";
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
  const filledIn = countsFilled(snapshot);
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
    rows.push(rowOf(record, { ...stamp, words: receipt.words, recorded, filledIn }));
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

/** A formula with what it gives, where that is known. */
interface Live {
  readonly formula: string;
  readonly gives: Cell | undefined;
}

type Row = Readonly<Record<Column, Live | Cell>>;

/** The sum of the numbers, as SUM takes an area. */
const sumOf = (values: readonly (readonly Cell[])[]): number =>
  values.flat().reduce<number>((sum, cell) => (typeof cell === "number" ? sum + cell : sum), 0);

interface Noted extends Stamp {
  readonly recorded: Area;
  /** How many cells are filled that a formula of the receipt counts; undefined where that is left to be computed. */
  readonly filledIn: (carrier: string) => number | undefined;
}

function rowOf(record: Recorded, { words, version, date, recorded, filledIn }: Noted): Row {
  const { area, r1c1, values, by, fills, edition, pinned } = record;
  const pin = pinned ? words.pinned : words.unpinned;
  const named = edition === null ? "" : `${edition}, ${pin}`;
  const carrier = carrierOf(record.formula, area.sheet);
  const isPlain = by === "plain";
  const single = sizeOf(values) === 1;
  const cells = addressOf({ ...area, sheet: "S" }).slice(2);
  return {
    place: { formula: placeFormula(area), gives: cells },
    sheet: area.sheet,
    cells,
    formula: formulaText(r1c1),
    inputs: record.inputs,
    count: isPlain ? area.rows * area.columns : sizeOf(values),
    value: isPlain
      ? null
      : single
        ? values[0]![0]!
        : { formula: `=SUM(${fixed(recorded)})`, gives: sumOf(values) },
    unchanged: isPlain ? null : { formula: checkFormula(area, recorded), gives: true },
    by: words.by[by],
    state: words.states.frozen,
    edition: named,
    version,
    date,
    checksum: checksumOf(r1c1, values, named, version),
    carrier: carrier === null ? null : { formula: carrier, gives: filledIn(carrier) },
    fills: words.fills[fills],
  };
}

/** One edit for each column, since a formula and a value are not written alike. */
function editsOf(rows: readonly Row[], area: Area): CellEdit[] {
  return COLUMNS.flatMap((column, at): CellEdit[] => {
    const place = { ...area, column: at, columns: 1 };
    const cells = rows.map((row) => row[column]);
    const valueOf = (cell: Row[Column]): Cell => (isFormula(cell) ? null : cell);
    const values = rowsMade(cells.length, (index) => [valueOf(cells[index]!)]);
    const edits: CellEdit[] = cells.some((cell) => valueOf(cell) !== null)
      ? [{ kind: "values", area: place, values }]
      : [];
    const formulas = cells.flatMap((cell, index) =>
      isFormula(cell) ? [{ cell, area: { ...place, row: area.row + index, rows: 1 } }] : [],
    );
    for (const { area: part, members } of uniformRuns(formulas, () => "")) {
      const live = members.map((each) => each.cell);
      const results = live.map(({ gives }) => [gives]);
      edits.push({ kind: "formula", area: part, formulas: live.map(({ formula }) => [formula]), results });
    }
    return edits;
  });
}

const isFormula = (cell: Row[Column]): cell is Live =>
  typeof cell === "object" && cell !== null && "formula" in cell;
