import type { Figure } from "../method/method";

/** What figures share, once: unit, basis, source, date and note. */
type Provenance = Omit<Figure, "low" | "central" | "high">;

/** A figure as the build packs it: position of its provenance, central, and its ends where it has any. */
type PackedFigure = readonly [provenance: number, central: number, low?: number, high?: number];

/** One column a name, with a cell for each record: null where the record has none. */
type Columns<Cell> = Readonly<Record<string, readonly (Cell | null)[]>>;

export interface Packed {
  readonly fields: Columns<unknown>;
  readonly figures: Columns<PackedFigure>;
  readonly provenance: Columns<unknown>;
}

/** Presets as their files have them, out of what scripts/webpack/pack-edition.cjs made of these for the bundles. */
export function unpack({ fields, figures, provenance: columns }: Packed): readonly object[] {
  const provenance = rows(columns, (cell) => cell) as readonly Provenance[];
  const unpacked = rows(figures, ([shared, central, low, high]) =>
    low === undefined ? { central, ...provenance[shared] } : { low, central, high, ...provenance[shared] },
  );
  return rows(fields, (field) => field).map((record, row) => ({ ...record, figures: unpacked[row]! }));
}

/** Columns → rows that name the cells they have. */
function rows<Cell>(columns: Columns<Cell>, unpackCell: (cell: Cell) => unknown): readonly object[] {
  const entries = Object.entries(columns);
  const count = entries[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(
      entries.flatMap(([name, column]) => {
        const cell = column[row] ?? null;
        return cell === null ? [] : [[name, unpackCell(cell)]];
      }),
    ),
  );
}
