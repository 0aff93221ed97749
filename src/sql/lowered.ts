import type { Method } from "../method/method";
import { formOf, nameOf, NONE, numberOf, ofPlace, ofRow, type Form } from "./form";
import type { Kinds } from "./kinds";
import type { Quantity } from "./levels";
import { byColumns, summed, type Sum } from "./sums";
import type { Variant, Ways } from "./ways";

/** What is left to compute in rows. */
export interface Lowered {
  readonly sums: ReadonlyMap<string, Sum>;
  /** Columns of factors, by preset and usage said, and by place. */
  readonly factors: readonly Quantity[];
  /** What each sum is in each way; undefined where rows do not have it. */
  readonly forms: ReadonlyMap<string, readonly (Form | undefined)[]>;
}

/**
 * Takes what a row need not compute out of its quantities. A quantity that is no sum of products with factors of preset
 * and place, such as a logarithm of what a column states, has no sum, and stays as its formula is.
 */
export function lowered(
  method: Method,
  kinds: Kinds,
  { ways, wayOf }: Ways,
  quantities: readonly Quantity[],
): Lowered {
  const levels = new Map(quantities.map(({ name, level }) => [name, level]));
  const sums = new Map<string, Sum>();
  const factors: Quantity[] = [];
  const all = new Map<string, readonly (Form | undefined)[]>();
  const numbers = new Map<string, Form>();
  const references = ways.map(() => new Map<string, Form>());

  function reference(way: number, name: string): Form | null {
    const level = levels.get(name);
    if (level === "preset") return ofRow(NONE, nameOf(name));
    if (level === "place") return ofPlace(nameOf(name));
    return (level === "number" ? numbers.get(name) : references[way]!.get(name)) ?? null;
  }

  const formIn = (way: number, variant: Variant): Form | null =>
    variant.kind === "load"
      ? formOfLoad(method, variant)
      : formOf(variant.step.expression, (name) => reference(way, name));

  for (const { name, level, cases } of quantities) {
    if (level === "number") numbers.set(name, formIn(0, cases[0]!.variant)!);
    if (level !== "row") continue;
    const forms = ways.map(({ variants }, way) => {
      const variant = variants.get(name);
      return variant === undefined ? undefined : formIn(way, variant);
    });
    if (forms.includes(null)) continue;
    const rows = kinds.rows.map(({ use, place }, row) => ({ use, place, way: wayOf[row]! }));
    const found = summed(name, rows, forms as (Form | undefined)[], (way, other) =>
      ways[way]!.variants.has(other),
    );
    if (found === null) continue;
    sums.set(name, found.sum);
    all.set(name, forms as (Form | undefined)[]);
    factors.push(...found.factors);
    forms.forEach((form, way) => {
      if (form) references[way]!.set(name, byColumns(name, form));
    });
  }
  return { sums, factors, forms: all };
}

function formOfLoad(
  method: Method,
  { load: { name, origin, figure } }: Extract<Variant, { kind: "load" }>,
): Form | null {
  switch (origin) {
    case "asked":
      return ofRow(figure === "quantity" ? "1 0" : "0 1");
    case "fallback":
      return ofRow(NONE, numberOf(method[name]!.fallback!.central));
    case "preset":
    case "hardware":
      return ofRow(NONE, nameOf(`${origin}_${figure}`));
    case "site":
      return ofPlace(nameOf(`site_${figure}`));
    // What a column states differs in each row.
    case "override":
    case "given":
      return null;
  }
}
