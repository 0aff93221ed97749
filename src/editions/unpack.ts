import type { Figure } from "../method/method";

/** What figures share, once: unit, basis, source, date and note. */
type Provenance = Omit<Figure, "low" | "central" | "high">;

/** A figure as the build packs it: position of its provenance, central, and its ends where it has any. */
type PackedFigure = readonly [provenance: number, central: number, low?: number, high?: number];

interface PackedRecord {
  readonly figures: Readonly<Record<string, PackedFigure>>;
}

export interface Packed {
  readonly provenance: readonly Provenance[];
  readonly records: readonly PackedRecord[];
}

/** Presets as their files have them, out of what scripts/webpack/pack-edition.cjs made of these for the bundles. */
export const unpack = ({ provenance, records }: Packed): readonly object[] =>
  records.map((record) => ({
    ...record,
    figures: Object.fromEntries(
      Object.entries(record.figures).map(([name, [shared, central, low, high]]) => [
        name,
        low === undefined
          ? { central, ...provenance[shared] }
          : { low, central, high, ...provenance[shared] },
      ]),
    ),
  }));
