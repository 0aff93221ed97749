import type { Edition } from "../editions/registry";
import type { Classes } from "./classes";
import { stepLayers } from "./layers";
import type { Keys } from "./keys";
import type { Lacks } from "./lacks";
import type { Quantity } from "./levels";
import { spreadColumns } from "./ends";
import { chosen } from "./one-of";
import { textLiteral } from "./spell";
import { named, type Speller } from "./step";

/** What presets and places are told apart by. */
export interface Numbering {
  readonly classes: Classes;
  readonly figures: Figures;
  readonly lacks: Lacks;
  /** null: no row has to be told how it is computed. */
  readonly keys: Keys | null;
  /** Low and high are asked for. */
  readonly ranges: boolean;
}

/** Numbers of places: 0 is none; those of presets, where they run when nobody says; and behind them the sites. */
const sitesFrom = ({ presets }: Edition): number => presets.presets.length;

/** What every spelling means. */
export const spellingLayers = (edition: Edition): readonly string[] =>
  (["preset", "site"] as const).map(
    (what) => `ai_${what}_spelling AS (
  SELECT n.spelling AS ai_spelling, ${what === "site" ? `${sitesFrom(edition)} + ` : ""}t.number AS ai_number
  FROM ai_${what}_name AS n
  LEFT JOIN ai_${what} AS t ON t.id = n.id
)`,
  );

/** Figures as they stand in the tables, by the table, each once. */
export type Figures = Readonly<Record<"preset" | "hardware" | "site", readonly string[]>>;

export function figuresOf(quantities: readonly Quantity[]): Figures {
  const from = (origin: keyof Figures): readonly string[] => [
    ...new Set(
      quantities.flatMap(({ cases }) =>
        cases.flatMap(({ variant }) =>
          variant.kind === "load" && variant.load.origin === origin ? [variant.load.figure] : [],
        ),
      ),
    ),
  ];
  return { preset: from("preset"), hardware: from("hardware"), site: from("site") };
}

/** Every preset with a usage said and without, and a row of nothing for names that are unknown. */
export function presetLayers(
  quantities: readonly Quantity[],
  { classes, figures, lacks, keys, ranges }: Numbering,
  spelled: Speller,
): readonly string[] {
  const kind = chosen("p.kind", classes.presetClass, String);
  const columns = [
    "k.ai_use",
    "p.id AS ai_preset",
    "p.type AS ai_preset_type",
    `${kind} AS ai_preset_kind`,
    `2 * ${kind} + k.ai_use_said AS ai_use_kind`,
    ...figures.preset.map((figure) => `p.${figure} AS ${named(`preset_${figure}`)}`),
    ...figures.hardware.map((figure) => `h.${figure} AS ${named(`hardware_${figure}`)}`),
    ...(ranges ? spreadColumns("preset", "r").map(([from, name]) => `${from} AS ${name}`) : []),
  ];
  const base = `ai_presets AS (
  SELECT ${columns.join(",\n    ")}
  FROM (
    SELECT 0 AS ai_use, 0 AS ai_use_of, 0 AS ai_use_said
    UNION ALL SELECT 1, 0, 1
    UNION ALL SELECT 2 * number, number, 0 FROM ai_preset
    UNION ALL SELECT 2 * number + 1, number, 1 FROM ai_preset
  ) AS k
  LEFT JOIN ai_preset AS p ON p.number = k.ai_use_of
  LEFT JOIN ai_hardware AS h ON h.id = p.hardware${ranges ? "\n  LEFT JOIN ai_preset_spread AS r ON r.number = k.ai_use" : ""}
)`;
  const presets = stepLayers("ai_presets", "ai_presets", quantities, "preset", spelled);
  const uses = stepLayers(presets.last, "ai_uses", quantities, "use", spelled);
  const told = [
    `${chosen("ai_use_kind", lacks.byUse, textLiteral)} AS ai_use_lacks`,
    ...(keys === null ? [] : [`${chosen("ai_use_kind", keys.useStep, String)} AS ai_use_step`]),
  ];
  return [
    base,
    ...presets.layers,
    ...uses.layers,
    `ai_by_use AS (\n  SELECT *,\n    ${told.join(",\n    ")}\n  FROM ${uses.last}\n)`,
  ];
}

/** Every site, for every preset the place where it runs when nobody says, and a row of nothing. */
export function placeLayers(
  edition: Edition,
  quantities: readonly Quantity[],
  { classes, figures, lacks, keys, ranges }: Numbering,
  spelled: Speller,
): readonly string[] {
  const own = quantities.filter(({ level }) => level === "place");
  const spreads = ranges ? spreadColumns("place", "r") : [];
  const columns = [
    "k.ai_place",
    "s.id AS ai_site",
    `CASE WHEN p.id IS NULL THEN ${chosen("s.kind", classes.siteClass, String)} ELSE ${classes.kinds.ownPlaces} + ${chosen("p.kind", classes.presetClass, String)} END AS ai_place_kind`,
    ...figures.site.map((figure) => `s.${figure} AS ${named(`site_${figure}`)}`),
    ...figuresOf(own).preset.map((figure) => `p.${figure} AS ${named(`preset_${figure}`)}`),
    ...spreads.map(([from, name]) => `${from} AS ${name}`),
  ];
  const base = `ai_places AS (
  SELECT ${columns.join(",\n    ")}
  FROM (
    SELECT 0 AS ai_place, NULL AS ai_place_site, NULL AS ai_place_of
    UNION ALL SELECT number, own_site, id FROM ai_preset
    UNION ALL SELECT ${sitesFrom(edition)} + number, id, NULL FROM ai_site
  ) AS k
  LEFT JOIN ai_site AS s ON s.id = k.ai_place_site
  LEFT JOIN ai_preset AS p ON p.id = k.ai_place_of${ranges ? "\n  LEFT JOIN ai_place_spread AS r ON r.number = k.ai_place" : ""}
)`;
  const { layers, last } = stepLayers("ai_places", "ai_places", quantities, "place", spelled);
  const kept = [
    ...["ai_place", "ai_site", "ai_place_kind"],
    ...figures.site.map((figure) => named(`site_${figure}`)),
    ...own.map(({ name }) => named(name)),
    ...spreads.map(([, name]) => name),
    `${chosen("ai_place_kind", lacks.byPlace, textLiteral)} AS ai_place_lacks`,
    ...(keys === null ? [] : [`${chosen("ai_place_kind", keys.placeStep, String)} AS ai_place_step`]),
  ];
  return [base, ...layers, `ai_by_place AS (\n  SELECT ${kept.join(",\n    ")}\n  FROM ${last}\n)`];
}
