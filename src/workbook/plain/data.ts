import type { WorkedInput, WorkedRow } from "../../functions/workings";
import { NAMED, reads, standingOf, type Block, type What } from "./blocks";

/** A figure of a preset as it stands on the sheet of data. */
export interface Datum {
  readonly value: number;
  readonly source: string;
}

/** The presets of one kind that the workings use: a row each, a column a figure. */
export interface Shelf {
  readonly what: What;
  /** Names of figures with the words and the unit above their column. */
  readonly figures: ReadonlyMap<string, { readonly title: string; readonly unit: string }>;
  readonly presets: ReadonlyMap<string, Preset>;
}

export interface Preset {
  readonly name: string;
  readonly figures: Map<string, Datum>;
  /** Names of its own site and hardware, where a row leaves these to the preset. */
  site: string | null;
  hardware: string | null;
}

/** A figure that is the same for all rows: of the method, or of a scenario. */
export type Constant = WorkedInput;

/** All figures that the workings use. */
export interface Data {
  readonly shelves: Readonly<Record<What, Shelf>>;
  readonly constants: ReadonlyMap<string, Constant>;
  /** What a row's preset, site or hardware is called there. */
  readonly nameOf: (worked: WorkedRow, what: What) => string;
}

/** Tells constants apart: scenarios may differ in what they say of the same quantity. */
export const constantKey = ({ name, origin, value, source }: WorkedInput): string =>
  JSON.stringify([name, origin, value, source]);

/** Gathers the figures of all rows, and of all names that a block understands. */
export function dataOf(blocks: readonly Block[]): Data {
  const shelves = {
    preset: emptyShelf("preset"),
    site: emptyShelf("site"),
    hardware: emptyShelf("hardware"),
  };
  const constants = new Map<string, Constant>();
  const several = new Set(blocks.map(({ sample }) => sample.edition)).size > 1;
  const nameOf: Data["nameOf"] = (worked, what) => {
    const { name } = worked[what]!.record;
    return several ? `${name} (${worked.edition})` : name;
  };
  const gathered = new Set<WorkedRow>();
  const gather = (worked: WorkedRow): void => {
    if (gathered.has(worked)) return;
    gathered.add(worked);
    for (const input of worked.inputs) {
      const standing = standingOf(input);
      if (standing === "constant") constants.set(constantKey(input), input);
      else if (standing !== "cell") {
        const { title, unit, value, source } = input;
        const { figures, presets } = shelves[standing];
        figures.set(input.figure, { title, unit });
        presetIn(presets, nameOf(worked, standing)).figures.set(input.figure, { value, source });
      }
    }
    const { site, hardware } = worked;
    const own = presetIn(shelves.preset.presets, nameOf(worked, "preset"));
    if (site.place === null && reads(worked, "site")) own.site = nameOf(worked, "site");
    if (hardware?.place === null && reads(worked, "hardware")) own.hardware = nameOf(worked, "hardware");
  };
  for (const { rows, names } of blocks) {
    for (const { worked } of rows) if (worked !== null) gather(worked);
    for (const what of NAMED) names[what].forEach(gather);
  }
  return { shelves, constants, nameOf };
}

type WritableShelf = Omit<Shelf, "figures" | "presets"> & {
  readonly figures: Map<string, { readonly title: string; readonly unit: string }>;
  readonly presets: Map<string, Preset>;
};

const emptyShelf = (what: What): WritableShelf => ({ what, figures: new Map(), presets: new Map() });

function presetIn(presets: Map<string, Preset>, name: string): Preset {
  const known = presets.get(name) ?? { name, figures: new Map<string, Datum>(), site: null, hardware: null };
  presets.set(name, known);
  return known;
}
