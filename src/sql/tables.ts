import type { Edition } from "../editions/registry";
import type { PresetRecord } from "../editions/schema";
import { normal, type Shelf } from "../editions/shelf";
import { UNSAID } from "../estimate/locate";
import { placesOf } from "../estimate/places";
import { kindsOf } from "./kinds";

export type Entry = string | number | null;

/** A table as the engines read it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: "text" | "number" | "integer" }[];
  readonly rows: readonly (readonly Entry[])[];
}

/** The tables that the query joins with usage, and beside them where every figure comes from. */
export function tablesOf(edition: Edition): readonly Table[] {
  const { presets, hardware, sites } = edition;
  const places = placesOf(edition);
  const { presetKinds, siteKinds } = kindsOf(edition);
  const idOf = ({ presets: all }: Shelf<PresetRecord>, position: number): string | null =>
    position === UNSAID ? null : all[position]!.id;
  return [
    wide("ai_preset", presets, {
      number: (at) => at + 1,
      kind: (at) => presetKinds[at]!,
      own_site: (at) => idOf(sites, places.site[at]!),
      hardware: (at) => idOf(hardware, runsOn(at, places)),
    }),
    wide("ai_hardware", hardware, {}),
    wide("ai_site", sites, { number: (at) => at + 1, kind: (at) => siteKinds[at]! }),
    spellings("ai_preset_name", presets),
    spellings("ai_site_name", sites),
    figures(edition),
    sources(edition),
  ];
}

/** Models are served on accelerators: where a system is named, they run on what is inside it. */
const runsOn = (at: number, { hardware, accelerator, served }: ReturnType<typeof placesOf>): number => {
  const own = hardware[at]!;
  return own === UNSAID || served[at] !== 1 ? own : accelerator[own]!;
};

/** A row for each preset, a column for each figure. */
function wide(
  name: string,
  { presets }: Shelf<PresetRecord>,
  more: Readonly<Record<string, (at: number) => Entry>>,
): Table {
  const all = [...new Set(presets.flatMap(({ figures: own }) => Object.keys(own)))].sort();
  return {
    name,
    columns: [
      ...["id", "name", "type"].map((each) => ({ name: each, type: "text" as const })),
      ...Object.keys(more).map((each) => ({
        name: each,
        type: each === "number" || each === "kind" ? ("integer" as const) : ("text" as const),
      })),
      ...all.map((each) => ({ name: each, type: "number" as const })),
    ],
    rows: presets.map((preset, at) => [
      preset.id,
      preset.name,
      preset.type ?? null,
      ...Object.values(more).map((of) => of(at)),
      ...all.map((each) => preset.figures[each]?.central ?? null),
    ]),
  };
}

/**
 * Every spelling that means one preset and no other: as its record has it, by which most rows are found at once, and in
 * the form in which all others are compared, small letters without spaces.
 */
function spellings(name: string, shelf: Shelf<PresetRecord>): Table {
  const forms = new Set(
    shelf.presets.flatMap(({ id, name: own, aliases }) =>
      [id, own, ...aliases].flatMap((each) => [each, normal(each), normal(each).replace(/[-‐‑–_]/gu, "")]),
    ),
  );
  const rows = [...forms].flatMap((form): Entry[][] => {
    const found = shelf.find(form, false);
    return typeof found === "number" ? [[form, shelf.presets[found]!.id]] : [];
  });
  return { name, columns: NAME_COLUMNS, rows };
}

export const NAME_COLUMNS: Table["columns"] = [
  { name: "spelling", type: "text" },
  { name: "id", type: "text" },
];

const text = (name: string) => ({ name, type: "text" as const });
const number = (name: string) => ({ name, type: "number" as const });

/** Every figure by itself, with its ends and its source. */
function figures({ presets, sites, hardware }: Edition): Table {
  const shelves: readonly (readonly [string, Shelf<PresetRecord>])[] = [
    ["preset", presets],
    ["hardware", hardware],
    ["site", sites],
  ];
  return {
    name: "ai_figure",
    columns: [
      ...["shelf", "id", "figure"].map(text),
      ...["low", "central", "high"].map(number),
      ...["unit", "basis", "source", "date", "note"].map(text),
    ],
    rows: shelves.flatMap(([shelf, { presets: all }]) =>
      all.flatMap(({ id, figures: own }) =>
        Object.entries(own).map(([figure, { low, central, high, unit, basis, source, date, note }]) => [
          ...[shelf, id, figure, low ?? central, central, high ?? central],
          ...[unit, basis, source, date ?? null, note ?? null],
        ]),
      ),
    ),
  };
}

function sources({ sources: all }: Edition): Table {
  return {
    name: "ai_source",
    columns: ["source", "title", "url", "date", "license"].map(text),
    rows: Object.entries(all).map(([key, { title, url, date, license }]) => [
      ...[key, title, url, date ?? null, license ?? null],
    ]),
  };
}

/** A table as CSV: a header, commas, texts in quotes where they need it, nothing for what is not there. */
export const csvOf = ({ columns, rows }: Table): string =>
  [columns.map(({ name }) => name), ...rows].map(csvLine).join("");

export const csvLine = (row: readonly Entry[]): string => `${row.map(csvCell).join(",")}\n`;

const csvCell = (entry: Entry): string => {
  const written = String(entry ?? "");
  return /[",\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
};
