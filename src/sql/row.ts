import { PLAIN, powersOf } from "./form";
import { named } from "./step";
import type { Sum, Term } from "./sums";

/** A sum in SQL, over columns of the row, of its preset and of its place. */
export function sumText({ own, of }: Sum): string {
  const byQuantity = new Map<number, [usage: number, factor: string][]>();
  for (const [powers, factor] of own) {
    const [quantity, usage] = powersOf(powers);
    byQuantity.set(quantity, [...(byQuantity.get(quantity) ?? []), [usage, factor]]);
  }
  const powered = [...byQuantity].map(([quantity, terms]) => {
    const inner = inUsage(terms.sort(([one], [other]) => one - other));
    return [...Array<string>(quantity).fill("ai_given_quantity"), inner].join(" * ");
  });
  return [...powered, ...of.map(termText)].join(" + ");
}

/** Powers of usage from the inside out: a + usage × (b + usage × c). */
function inUsage(terms: readonly (readonly [usage: number, factor: string])[]): string {
  const text = (from: number): string => {
    const [[usage, factor], ...others] = terms.slice(from) as [[number, string]];
    const before = from === 0 ? 0 : terms[from - 1]![0];
    const times = Array<string>(usage - before)
      .fill("ai_row_usage * ")
      .join("");
    const rest = others.length === 0 ? named(factor) : `(${named(factor)} + ${text(from + 1)})`;
    return `${times}${rest}`;
  };
  return text(0);
}

function termText({ name, factor, has }: Term): string {
  const product = name === PLAIN ? named(factor) : `${named(name)} * ${named(factor)}`;
  return has === null ? product : `CASE WHEN ${named(has)} = 1.0 THEN ${product} ELSE 0.0 END`;
}
