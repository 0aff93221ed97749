import { newest } from "../../src/estimate";

/** One row of a usage table. */
export interface UsageRow {
  readonly preset: string | null;
  readonly quantity: number | null;
  readonly usage: number | null;
  readonly site: string | null;
}

/** The same numbers from 0 to 1 every time. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Every preset, with and without a usage, at sites of every kind and where it runs when nobody says. */
export function everyKind(seed: number): readonly UsageRow[] {
  const next = random(seed);
  const { presets, sites } = newest;
  const spelt = (id: string): string => (next() < 0.3 ? ` ${id.toUpperCase()} ` : id);
  return presets.presets.flatMap(({ id }, at) =>
    sites.signatures.flatMap((_, signature) => {
      const like = sites.presets.filter((__, each) => sites.signatureOf[each] === signature);
      const site = (at + signature) % 4 === 0 ? null : spelt(like[Math.floor(next() * like.length)]!.id);
      const usage = next() < 0.5 ? null : Math.round(1 + next() * 20_000);
      return { preset: spelt(id), quantity: next() < 0.05 ? 0 : next() * 1e6, usage, site };
    }),
  );
}
