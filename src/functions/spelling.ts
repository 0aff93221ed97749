import { editions } from "../editions/registry";
import type { PresetRecord } from "../editions/schema";
import type { Shelf } from "../editions/shelf";

/**
 * How a formula best names a preset of the newest edition: the shortest part of its name that means it and nothing
 * else, such as "DGX A100" of "NVIDIA DGX A100 320 GB (8x A100 40GB)"; where no part does, its shortest other spelling.
 *
 * @param id as AIPRESETS lists it; an unknown one comes back as it is
 */
export function shortSpelling(kind: "hardware" | "site", id: string): string {
  const newest = editions.at(-1);
  if (newest === undefined) return id;
  return kind === "hardware" ? among(newest.hardware, id, spans) : among(newest.sites, id, beginnings);
}

type Parts = (words: readonly string[]) => readonly string[];

/** Any neighboring words: devices go by a word inside their name. */
const spans: Parts = (words) => words.flatMap((_, start) => beginnings(words.slice(start)));

/** Words from the start on: inside a region's name stand places that mean something else. */
const beginnings: Parts = (words) => words.map((_, index) => words.slice(0, index + 1).join(" "));

function among(shelf: Shelf<PresetRecord>, id: string, parts: Parts): string {
  const position = shelf.presets.findIndex((preset) => preset.id === id);
  const preset = shelf.presets[position];
  if (preset === undefined) return id;
  const means = (spelling: string): boolean => /\p{L}/u.test(spelling) && shelf.find(spelling) === position;
  const names = [preset.name, preset.name.replace(CLOUD, "")];
  return (
    shortest(names.flatMap((name) => parts(nameWords(name))).filter(means)) ??
    shortest([...preset.aliases, preset.name, id].filter(means)) ??
    id
  );
}

/** A region's code says its cloud already. */
const CLOUD = /^(AWS|Azure|Google Cloud) /u;

/** The words of a name without what stands in brackets or after a comma. */
const nameWords = (name: string): readonly string[] =>
  name
    .replace(/[(,].*$/u, "")
    .trim()
    .split(/\s+/u);

const shortest = (spellings: readonly string[]): string | undefined =>
  [...spellings].sort((a, b) => a.length - b.length)[0];
