import { namesIn } from "../method/formula";
import { UNSAID } from "../estimate/locate";
import type { Kinds } from "./kinds";
import { isVain, textOf, type Variant, type Ways } from "./ways";

/**
 * How often a quantity has to be computed: never, since it is a number of the method; once for each preset; once for
 * each place, which is a site or where a preset runs when nobody says; or in each row. Factors of rows are computed once for
 * each preset with a usage said and without.
 */
export type Level = "number" | "preset" | "use" | "place" | "row";

/** A quantity with all ways in which it comes about. */
export interface Quantity {
  readonly name: string;
  readonly level: Level;
  readonly cases: readonly Case[];
  /** There are rows, or presets, or places, that do not have it. */
  readonly partial: boolean;
  /** Quantities of the same level that it follows from, at most one after the other. */
  readonly depth: number;
}

/** One way, and whose it is: kinds of presets, places, or ways of rows. */
export interface Case {
  readonly variant: Variant;
  readonly of: readonly number[];
}

const HOME: Readonly<Record<string, Level>> = {
  fallback: "number",
  preset: "preset",
  hardware: "preset",
  site: "place",
};

/** Every quantity that any way needs, what follows behind what it follows from. */
export function levelled(kinds: Kinds, { ways, wayOf }: Ways): readonly Quantity[] {
  const found = new Map<string, Quantity>();
  // A row of which nothing comes has no quantity, so nothing of it exists anyway.
  const sound = kinds.rows.map((_, row) => !isVain(ways[wayOf[row]!]!));
  const numbers = {
    preset: kinds.rows.map(({ presetKind }) => presetKind),
    use: kinds.rows.map(({ use }) => use),
    place: kinds.rows.map(({ place }) => place),
    row: wayOf,
    number: kinds.rows.map(() => 0),
  };

  /** The cases of a quantity where its level can tell them apart; else null. */
  function casesAt(name: string, level: Level): readonly Case[] | null {
    const of = new Map<number, Variant>();
    for (const [row, number] of numbers[level].entries()) {
      const variant = ways[wayOf[row]!]!.variants.get(name);
      if (variant === undefined) continue;
      const before = of.get(number);
      if (before !== undefined && textOf(before) !== textOf(variant)) return null;
      of.set(number, variant);
    }
    const cases = new Map<string, { variant: Variant; of: number[] }>();
    for (const [number, variant] of of) {
      const key = textOf(variant);
      const known = cases.get(key) ?? { variant, of: [] };
      cases.set(key, known);
      known.of.push(number);
    }
    return [...cases.values()];
  }

  function homeOf(variant: Variant): Level {
    if (variant.kind === "load") return HOME[variant.load.origin] ?? "row";
    const levels = namesIn(variant.step.expression).map((each) => found.get(each)!.level);
    return levels.reduce(joined, "number");
  }

  /** Figures of a preset are figures of the place where it runs when nobody says. */
  const isOfPlace = (name: string): boolean =>
    kinds.rows.every(({ site }, row) => {
      const variant = ways[wayOf[row]!]!.variants.get(name);
      if (variant === undefined) return true;
      const home = homeOf(variant);
      return (
        home === "place" ||
        home === "number" ||
        (home === "preset" && site === UNSAID && variant.kind === "load")
      );
    });

  for (const name of inOrder(ways)) {
    const variants = ways.flatMap((way) => way.variants.get(name) ?? []);
    const all = variants.map(homeOf).reduce(joined);
    const home = all === "row" && isOfPlace(name) ? "place" : all;
    // What the first cannot tell apart, the next may: a number of the method can depend on the preset.
    const level = [home, ...LEVELS.slice(LEVELS.indexOf(home) + 1)].find(
      (each) => joined(home, each) === each && casesAt(name, each) !== null,
    )!;
    const cases = casesAt(name, level)!;
    const covered = new Set(cases.flatMap(({ of }) => of));
    const depths = variants.flatMap((variant) =>
      variant.kind === "load"
        ? []
        : namesIn(variant.step.expression)
            .map((each) => found.get(each)!)
            .filter((each) => each.level === level)
            .map(({ depth }) => depth + 1),
    );
    found.set(name, {
      name,
      level,
      cases,
      partial: numbers[level].some((number, row) => sound[row] && !covered.has(number)),
      depth: Math.max(0, ...depths),
    });
  }
  return [...found.values()];
}

const LEVELS: readonly Level[] = ["number", "preset", "place", "row"];

const joined = (one: Level, other: Level): Level => {
  if (one === other || other === "number") return one;
  return one === "number" ? other : "row";
};

/** All names, each behind those that it follows from in any way. */
function inOrder(ways: Ways["ways"]): readonly string[] {
  const needs = new Map<string, Set<string>>();
  for (const [name, variant] of ways.flatMap(({ variants }) => [...variants])) {
    const own = needs.get(name) ?? new Set<string>();
    needs.set(name, own);
    if (variant.kind === "step") namesIn(variant.step.expression).forEach((each) => own.add(each));
  }
  const ordered = new Set<string>();
  const visit = (name: string): void => {
    if (ordered.has(name)) return;
    for (const each of needs.get(name)!) visit(each);
    ordered.add(name);
  };
  for (const name of needs.keys()) visit(name);
  return [...ordered];
}
