import { editions } from "../editions/registry";
import type { Source } from "../editions/schema";
import { fieldsOf, type Fielded } from "./fields";

/** One figure of a preset with all that stands behind it, for a card. */
export interface Fact {
  /** As AIPRESET knows the field. */
  readonly name: string;
  readonly low: number | null;
  readonly central: number;
  readonly high: number | null;
  readonly unit: string;
  readonly basis: string;
  readonly date: string | null;
  readonly source: Pick<Source, "title" | "url">;
  readonly note: string | null;
}

/** Units that figures are given in where AIPRESET gives them in a larger one. */
const LARGER: Readonly<Record<string, string>> = { kWh: "MWh", kg: "t" };

/** The figures of a preset of the newest edition, in the order of AIPRESET's fields; none for an unknown id. */
export function factsOf(id: string): readonly Fact[] {
  const edition = editions.at(-1)!;
  const all: readonly Fielded[] = [...edition.presets.presets, ...edition.sites.presets];
  const preset = all.find((each) => each.id === id);
  if (preset === undefined) return [];
  return [...fieldsOf(preset, edition)].flatMap(([name, field]): Fact[] => {
    if ("text" in field) return [];
    const { figure, per } = field;
    const { title, url, date } = edition.sources[figure.source]!;
    const [, base = figure.unit, rest = ""] = /^(kWh|kg)(.*)$/.exec(figure.unit) ?? [];
    return [
      {
        name,
        low: figure.low === undefined ? null : figure.low / per,
        central: figure.central / per,
        high: figure.high === undefined ? null : figure.high / per,
        unit: per === 1 ? figure.unit : (LARGER[base] ?? base) + rest,
        basis: figure.basis,
        date: figure.date ?? date ?? null,
        source: { title, url },
        note: figure.note ?? null,
      },
    ];
  });
}
