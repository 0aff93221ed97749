import type { Edition } from "../editions/registry";
import { estimate, forEachRow, sensitivityOf } from "../estimate";
import { UNSAID } from "../estimate/locate";
import { combine, type Effect } from "../method/combine";
import { namesIn } from "../method/formula";
import { classesOf } from "./classes";
import type { Form, Powers } from "./form";
import { PAIRED, pairUnit, RANGED } from "./ends";
import { kindsOf, type KindOfRow } from "./kinds";
import { levelled } from "./levels";
import { lowered } from "./lowered";
import type { Entry, Table } from "./tables";
import { requestFor, waysOf, type Way } from "./ways";

/** Squares of how far a result lies below and above its central value, in logs. */
interface Spread {
  readonly down: number;
  readonly up: number;
}

/**
 * How far low and high lie from central: by preset with a usage said and without, and by place. Where a result is one
 * product of what the preset and what the place give, each input moves only one of the two, whatever the row's quantity
 * and usage; so the squares of all moves are the sum of the preset's and the place's. Where it is a sum whose parts all
 * follow quantity and usage alike, as the cost of own hardware, they stand for each pair. Where the parts do not, as with
 * the tokens that a request says, the moves differ by row, and nothing is given.
 */
export function spreadTablesOf(edition: Edition): readonly Table[] {
  const products = productsOf(edition);
  const found = RANGED.map((goal) => spreadsOf(goal, edition, products(goal)));
  return (["preset", "place", "pair"] as const).map((what) => {
    const goals = what === "pair" ? PAIRED : RANGED;
    const own = goals.map((goal) => found[RANGED.indexOf(goal)]![what]);
    const numbers = [...new Set(own.flatMap((each) => [...each.keys()]))].sort((a, b) => a - b);
    return {
      name: `ai_${what}_spread`,
      columns: [
        { name: "number", type: "integer" },
        ...goals.flatMap((goal) =>
          ["down", "up"].map((side) => ({ name: `${goal}_${side}`, type: "number" as const })),
        ),
      ],
      rows: numbers.map((number): Entry[] => [
        number,
        ...own.flatMap((each) => {
          const spread = each.get(number);
          return [spread?.down ?? null, spread?.up ?? null];
        }),
      ]),
    };
  });
}

type Spreads = Readonly<Record<"preset" | "place" | "pair", ReadonlyMap<number, Spread>>>;

function spreadsOf(goal: string, edition: Edition, productOf: ProductOf): Spreads {
  const { presets, sites } = edition;
  const everyUse = presets.presets.flatMap((_, preset) =>
    [false, true].map((usageSaid): KindOfRow => ({ preset, site: UNSAID, usageSaid })),
  );
  const at =
    (site: number) =>
    (use: KindOfRow): KindOfRow => ({ ...use, site });
  const everySite = sites.presets.flatMap((_, site): readonly KindOfRow[] => {
    const row = everyUse.map(at(site)).find((each) => (productOf(each)?.place?.size ?? 0) > 0);
    return row === undefined ? [] : [row];
  });
  const pairs = sites.presets.flatMap((_, site) =>
    everyUse.map(at(site)).filter((each) => productOf(each)?.place === null),
  );
  const rows = [...everyUse, ...everySite, ...pairs];
  const products = rows.map(productOf);
  const byPlace = products.some((product) => (product?.place?.size ?? 0) > 0);
  const [preset, place, pair] = [
    new Map<number, Spread>(),
    new Map<number, Spread>(),
    new Map<number, Spread>(),
  ];
  const { parts, known } = estimate(requestFor(goal, edition, { rows }, []));
  for (const part of parts)
    forEachRow(part.group.rows, (row) => {
      const [each, product] = [rows[row]!, products[row]!];
      if (product === null || (byPlace && product.place?.size === 0)) return;
      const { central, effects } = sensitivityOf(part, row, known);
      // Nothing lies around nothing in logs.
      if (!(central > 0)) return;
      const spread = (side: ReadonlySet<string>): Spread =>
        squares(
          central,
          effects.filter(({ name }) => side.has(name)),
          edition,
        );
      const use = 2 * (each.preset + 1) + Number(each.usageSaid);
      const where = each.site === UNSAID ? each.preset + 1 : presets.presets.length + each.site + 1;
      if (product.place === null) pair.set(use * pairUnit(edition) + where, spread(product.preset));
      else {
        if (each.site === UNSAID) preset.set(use, spread(product.preset));
        if (byPlace) place.set(where, spread(product.place));
      }
    });
  const everywhere = presets.presets.length + sites.presets.length;
  if (!byPlace) for (let each = 1; each <= everywhere; each++) place.set(each, { down: 0, up: 0 });
  return { preset, place, pair };
}

/** How the result of a kind of row is made up of what its preset and its place give. */
type ProductOf = (row: KindOfRow) => Product | null;

function productsOf(edition: Edition): (goal: string) => ProductOf {
  const told = kindsOf(edition);
  const { kinds, ways, presetClass, siteClass } = classesOf(told, waysOf(edition, told, []));
  const { forms } = lowered(edition.method, kinds, ways, levelled(kinds, ways));
  const wayBy = new Map(kinds.rows.map(({ use, place }, row) => [`${use} ${place}`, ways.wayOf[row]!]));
  const wayIn = ({ preset, site, usageSaid }: KindOfRow): number => {
    const own = presetClass.get(told.presetKinds[preset]!)!;
    const place = site === UNSAID ? kinds.ownPlaces + own : siteClass.get(told.siteKinds[site]!)!;
    return wayBy.get(`${2 * own + Number(usageSaid)} ${place}`)!;
  };
  return (goal) => {
    const products = ways.ways.map((each, way) => productIn(goal, way, each, forms));
    return (row) => products[wayIn(row)]!;
  };
}

function squares(central: number, effects: readonly Effect[], { correlations }: Edition): Spread {
  const { low, high } = combine(central, effects, correlations);
  return { down: Math.log(low / central) ** 2, up: Math.log(high / central) ** 2 };
}

/** Inputs of a product: those behind what the preset gives, and behind what the place gives; null: not to be told apart. */
interface Product {
  readonly preset: ReadonlySet<string>;
  readonly place: ReadonlySet<string> | null;
}

/** null where a quantity does not follow one power of a row's quantity and usage. */
function productIn(
  goal: string,
  way: number,
  { variants }: Way,
  forms: ReadonlyMap<string, readonly (Form | undefined)[]>,
): Product | null {
  const form = forms.get(goal)?.[way];
  if (form === undefined) return null;
  const others = [...form.of.keys()];
  const inner = others.map((other) => forms.get(other)?.[way]);
  if (inner.some((each) => each === undefined || each.of.size > 0)) return null;
  const own = powersIn(form);
  if (new Set([...own, ...inner.flatMap((each) => powersIn(each!))]).size !== 1) return null;
  const all = behind(goal, null);
  if (others.length === 0) return { preset: all, place: new Set() };
  const [other] = others as [string];
  const [preset, place] = [behind(other, null), behind(goal, other)];
  const isProduct = others.length === 1 && own.length === 0 && ![...place].some((name) => preset.has(name));
  return isProduct ? { preset, place } : { preset: all, place: null };

  /** Inputs that a quantity follows from, but for those behind `without`. */
  function behind(name: string, without: string | null): ReadonlySet<string> {
    const inputs = new Set<string>();
    const seen = new Set<string>();
    const visit = (each: string): void => {
      if (each === without || seen.has(each)) return;
      seen.add(each);
      const variant = variants.get(each);
      if (variant?.kind === "load") inputs.add(each);
      else if (variant !== undefined) namesIn(variant.step.expression).forEach(visit);
    };
    visit(name);
    return inputs;
  }
}

/** Powers of quantity and usage that have a factor. */
const powersIn = ({ own }: Form): readonly Powers[] =>
  [...own].flatMap(([powers, factor]) => (factor.kind !== "number" || factor.value !== 0 ? [powers] : []));
