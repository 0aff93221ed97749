import { isDay, lastDayOf, monthsLater } from "./day";
import type { Edition } from "./edition";
import { recordsOf, type Kind } from "./records";
import type { Figure, PresetRecord } from "./schema";
import { SHELF_LIFE } from "./shelf-life";

/** Older than its kind lasts; without any date; recalled and not looked up; not there, though its like has it. */
export type Fault = "old" | "undated" | "recalled" | "missing";

export interface Finding {
  readonly fault: Fault;
  /** "method" for a default of the method. */
  readonly kind: Kind | "method";
  readonly id: string;
  readonly field: string;
  /** As the figure or its source says it. */
  readonly date: string | null;
  readonly source: string | null;
  readonly why: string;
}

/**
 * What of an edition should be looked up again.
 *
 * @param asOf a day, written YYYY-MM-DD
 * @throws {RangeError} for anything else
 */
export function staleFigures(edition: Edition, asOf: string): readonly Finding[] {
  if (!isDay(asOf)) throw new RangeError(`${asOf} is no day`);
  const presets = recordsOf(edition).flatMap(([kind, records]) => [
    ...records.flatMap((record) =>
      Object.entries(record.figures).flatMap(([field, figure]) => [
        ...(isHistory(kind, record) ? [] : aged(edition, asOf, { kind, id: record.id, field }, figure)),
        ...recalled(edition, { kind, id: record.id, field }, figure),
      ]),
    ),
    ...missing(kind, records),
  ]);
  const defaults = Object.entries(edition.method).flatMap(([id, { fallback }]) =>
    fallback === undefined ? [] : recalled(edition, { kind: "method", id, field: "default" }, fallback),
  );
  return [...presets, ...defaults];
}

type Place = Pick<Finding, "kind" | "id" | "field">;

/** What a paper, a scenario or a training run says of its own time does not age. */
const isHistory = (kind: Kind, { type }: PresetRecord): boolean =>
  kind === "training" || kind === "scenario" || type === "paper";

function aged(edition: Edition, asOf: string, place: Place, figure: Figure): readonly Finding[] {
  const life = SHELF_LIFE[place.field];
  if (life === undefined) return [];
  const { source } = figure;
  const date = figure.date ?? edition.sources[source]?.date ?? null;
  const why = `${life.months} months: ${life.why}`;
  if (date === null) return [{ fault: "undated", ...place, date, source, why }];
  return monthsLater(lastDayOf(date), life.months) < asOf
    ? [{ fault: "old", ...place, date, source, why }]
    : [];
}

function recalled(edition: Edition, place: Place, { source, date }: Figure): readonly Finding[] {
  const { title, read } = edition.sources[source]!;
  return read ? [] : [{ fault: "recalled", ...place, date: date ?? null, source, why: title }];
}

/** Of so many presets at least, the share that must have a field for its absence to be noted. */
const LIKE = 4;
const USUAL = 0.75;

function missing(kind: Kind, records: readonly PresetRecord[]): readonly Finding[] {
  const types = [...new Set(records.map(({ type }) => type))];
  return types.flatMap((type) => {
    const like = records.filter((record) => record.type === type && !record.id.startsWith("custom"));
    if (like.length < LIKE) return [];
    const fields = [...new Set(like.flatMap(fieldsOf))];
    return fields.flatMap((field) => {
      const without = like.filter((record) => !fieldsOf(record).includes(field));
      const share = 1 - without.length / like.length;
      if (share < USUAL) return [];
      const why = `${Math.floor(100 * share)} % of ${like.length} of its type have it`;
      const absent = { fault: "missing", kind, field, date: null, source: null, why } as const;
      return without.map(({ id }) => ({ ...absent, id }));
    });
  });
}

const fieldsOf = ({ figures, ...record }: PresetRecord): readonly string[] => [
  ...Object.keys(figures),
  ...Object.keys(record),
];
