import { editions } from "../editions/registry";
import type { PresetRecord } from "../editions/schema";
import type { Shelf } from "../editions/shelf";

/** Where a name is looked up: activities are hardware, models and training runs together, as the functions take them. */
type Kind = "hardware" | "site" | "activity";

/** The id of the preset that a text names by itself in the newest edition; null where it names none or several. */
export function presetNamed(kind: Kind, text: string): string | null {
  const shelf = newest(kind);
  const found = shelf?.find(text);
  return typeof found === "number" ? (shelf?.presets[found]?.id ?? null) : null;
}

/**
 * How a formula best names a preset of the newest edition: the shortest part of its name that means it and nothing
 * else, such as "DGX A100" of "NVIDIA DGX A100 320 GB (8x A100 40GB)"; where no part does, its shortest other spelling.
 *
 * @param id as AIPRESETS lists it; an unknown one comes back as it is
 */
export function shortSpelling(kind: Kind, id: string): string {
  const shelf = newest(kind);
  const position = shelf?.presets.findIndex((preset) => preset.id === id) ?? -1;
  const preset = shelf?.presets[position];
  if (shelf === undefined || preset === undefined) return id;
  const means = (spelling: string): boolean => /\p{L}/u.test(spelling) && shelf.find(spelling) === position;
  // Part of a model's name, such as "405B", says too little to a reader.
  if (kind === "activity" && means(preset.name)) return preset.name;
  return (
    shortest(parts(preset.name).filter(means)) ??
    shortest([...preset.aliases, preset.name, id].filter(means)) ??
    id
  );
}

function newest(kind: Kind): Shelf<PresetRecord> | undefined {
  const edition = editions.at(-1);
  if (kind === "activity") return edition?.presets;
  return kind === "hardware" ? edition?.hardware : edition?.sites;
}

/** Every run of neighboring words of a name, without what stands in brackets or after a comma. */
function parts(name: string): readonly string[] {
  const words = name
    .replace(/[(,].*$/u, "")
    .trim()
    .split(/\s+/u);
  return words.flatMap((_, start) =>
    words.slice(start).map((_, more) => words.slice(start, start + more + 1).join(" ")),
  );
}

const shortest = (spellings: readonly string[]): string | undefined =>
  [...spellings].sort((a, b) => a.length - b.length)[0];
