import { call } from "../functions/call";
import type { Argument, Cell } from "../functions/cells";
import { isCellError } from "../functions/cells";

/** A preset as the list of presets names it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Calls whose answers together tell presets apart. */
type Probe = (spelling: string) => readonly (readonly [name: string, values: readonly Argument[]])[];

const hardwareProbe: Probe = (spelling) => [
  ["AICAPEX", [spelling, 1]],
  ...["low", "central", "high"].map((bound) => ["AIENERGY", [spelling, 1, 1, null, null, bound]] as const),
];

const siteProbe = (hardware: string): Probe => {
  const measures = ["AIENERGY", "AIWATER", "AICOST", "AICARBON"];
  return (spelling) =>
    measures.flatMap((name) =>
      ["low", "central", "high"].map((bound) => [name, [hardware, 1, 1, spelling, null, bound]] as const),
    );
};

/** The shortest readable spelling of a piece of hardware that formulas understand as just that piece. */
export const hardwareSpelling = (preset: Named): string => shortest(preset, hardwareProbe);

/** The same for a site. Any hardware that resolves will do to compare sites with. */
export const siteSpelling = (site: Named, hardware: string): string => shortest(site, siteProbe(hardware));

/**
 * Tries ever shorter beginnings of the name, with and without its first word (the maker). A spelling counts only when
 * it gives the very figures of the id: "DGX A100" is the 320 GB system, so it will not do for the 640 GB one.
 */
function shortest({ id, name }: Named, probe: Probe): string {
  const meant = fingerprint(id, probe);
  const candidates = [...beginnings(name), id].filter((spelling) => /\p{L}/u.test(spelling));
  const [best] = candidates
    .sort((a, b) => a.length - b.length)
    .filter((spelling) => fingerprint(spelling, probe) === meant);
  return best ?? id;
}

function beginnings(name: string): readonly string[] {
  const words = name.replace(/\s*\(.*$/u, "").split(/\s+/u);
  return [words, words.slice(1)].flatMap((kept) =>
    kept.map((_, index) => kept.slice(0, index + 1).join(" ")),
  );
}

/** The answers to the probe as text. One error tells nothing about identity, so it never equals the id's answers. */
function fingerprint(spelling: string, probe: Probe): string {
  const answers = probe(spelling).map(([name, values]): Cell | Cell[][] => call(name, values));
  return answers.some(isCellError) ? `${spelling}: not understood` : JSON.stringify(answers);
}
