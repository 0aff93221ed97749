import type { Edition } from "../editions/registry";
import type { ActivityRecord, Figure, HardwareRecord, ModelRecord, SiteRecord } from "../editions/schema";
import { normal } from "../editions/shelf";
import { recipeOf } from "../estimate/recipe";

/** A preset that has fields: hardware, a model, a training run or a site. */
export type Fielded = ActivityRecord | SiteRecord;

/** What a field holds: a figure in the unit that people use, or a text. */
export type Field = { readonly figure: Figure; readonly per: number } | { readonly text: string };

/** Names that fields have where the method's own label is not what people look for. */
const NAMES: Readonly<Record<string, string>> = {
  list_price: "Hardware price",
  devices_per_unit: "Devices",
  run_pue: "PUE",
  peak_flops_fp8: "Peak FLOPs fp8",
  peak_ops_int8: "Peak OPs int8",
  training_flop: "Training FLOP",
  carbon_free_share: "Carbon-free share",
};

/** Figures that are asked for in a larger unit than the method counts in. */
const PER: Readonly<Record<string, number>> = {
  /** kWh in MWh */
  training_energy: 1000,
  /** kg in t */
  training_carbon: 1000,
};

const PRICES = ["list_price", "output_price", "input_price", "rental_price"];

/** Every field of a preset, by its name; figures first, in the order of the record. */
export function fieldsOf(preset: Fielded, edition: Edition): ReadonlyMap<string, Field> {
  const figures = Object.entries(preset.figures).map(([figure, value]): [string, Field] => [
    NAMES[figure] ?? edition.method[figure]?.label ?? titled(figure),
    { figure: value, per: PER[figure] ?? 1 },
  ]);
  const fields = new Map<string, Field>(figures);
  const { tdp } = preset.figures;
  if (preset.type === "accelerator" && tdp !== undefined) fields.set("Power", { figure: tdp, per: 1 });
  for (const [name, text] of textsOf(preset, edition)) if (text) fields.set(name, { text });
  return fields;
}

function textsOf(preset: Fielded, edition: Edition): readonly (readonly [string, string | undefined])[] {
  const { vendor, provider, released, site, hardware } = preset as Partial<
    HardwareRecord & ModelRecord & ActivityRecord
  >;
  const priced = PRICES.map((name) => preset.figures[name]?.date).find((date) => date !== undefined);
  const nameOf = (id: string | undefined, presets: readonly { id: string; name: string }[]) =>
    presets.find((each) => each.id === id)?.name;
  return [
    ["Released", released],
    ["Provider", vendor ?? provider],
    ["Site", nameOf(site, edition.sites.presets)],
    ["Hardware", nameOf(hardware, edition.hardware.presets)],
    ["Price date", priced],
    ["Usage unit", usageUnit(preset)],
  ];
}

/** What one unit of usage is, for presets that are used. */
function usageUnit({ type }: Fielded): string | undefined {
  const usage = recipeOf(type)?.usage ?? null;
  return usage === null
    ? undefined
    : { hours: "hours", output_tokens: "output tokens", input_tokens: "input tokens" }[usage];
}

/** "published_energy" → "Published energy". */
export const titled = (figure: string): string => {
  const words = figure.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A field by a name as people type it; undefined where the preset has none such. */
export const fieldNamed = (fields: ReadonlyMap<string, Field>, name: string): Field | undefined =>
  [...fields].find(([each]) => normal(each) === normal(name))?.[1];
