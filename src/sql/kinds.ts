import type { Edition } from "../editions/registry";
import { UNSAID } from "../estimate/locate";
import { placesOf } from "../estimate/places";

/** A row of usage that stands for all of its kind, by positions on the edition's shelves. */
export interface KindOfRow {
  readonly preset: number;
  /** UNSAID: where the preset runs when nobody says. */
  readonly site: number;
  readonly usageSaid: boolean;
}

/** A row of usage that stands for all of its kind, with the numbers of what decides how it is computed. */
export interface Kind extends KindOfRow {
  readonly presetKind: number;
  /** 0: not said. */
  readonly siteKind: number;
  /** Kind of preset, and whether a usage is said: even where it is not. */
  readonly use: number;
  /** Kind of site; behind these, for each kind of preset, the place where it runs when nobody says. */
  readonly place: number;
}

/** What can decide how a row is computed, each once. */
export interface Kinds {
  /** The first number of places that are a preset's own. */
  readonly ownPlaces: number;
  /** Every combination. */
  readonly rows: readonly Kind[];
}

/** The kinds of an edition's presets and sites, by their positions. */
export interface KindsOfEdition extends Kinds {
  /** For each preset, a number that it shares with presets of the same figures, place and hardware. */
  readonly presetKinds: readonly number[];
  /** For each site, a number from 1 that it shares with sites of the same figures; 0 is left for "not said". */
  readonly siteKinds: readonly number[];
}

export function kindsOf(edition: Edition): KindsOfEdition {
  const { presets, sites, hardware } = edition;
  const places = placesOf(edition);
  const presetKinds = numbered(
    presets.presets.map((_, at) => {
      const [site, device] = [places.site[at]!, places.hardware[at]!];
      return [
        presets.signatureOf[at],
        sites.signatureOf[site],
        device === UNSAID ? UNSAID : hardware.signatureOf[device],
      ].join();
    }),
  );
  const siteKinds = [...sites.signatureOf].map((signature) => signature + 1);
  const first = (kinds: readonly number[]): readonly (readonly [kind: number, position: number])[] =>
    [...new Set(kinds)].map((kind) => [kind, kinds.indexOf(kind)]);
  const ownPlaces = Math.max(...siteKinds) + 1;
  const rows = first(presetKinds).flatMap(([presetKind, preset]) =>
    [[0, UNSAID] as const, ...first(siteKinds)].flatMap(([siteKind, site]) =>
      [false, true].map((usageSaid) => ({
        ...{ presetKind, siteKind, preset, site, usageSaid },
        use: 2 * presetKind + Number(usageSaid),
        place: siteKind === 0 ? ownPlaces + presetKind : siteKind,
      })),
    ),
  );
  return { presetKinds, siteKinds, ownPlaces, rows };
}

/** The same number for equal texts, in the order in which they come. */
export function numbered(texts: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>();
  return texts.map((text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
