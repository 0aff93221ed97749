import { namesIn } from "../method/formula";
import type { Quantity } from "./levels";
import type { Sum } from "./sums";

/**
 * The quantities that goals follow from, what follows behind what it follows from, each with how deep it lies among
 * those of its level.
 */
export function neededFor(
  goals: readonly string[],
  quantities: readonly Quantity[],
  sums: ReadonlyMap<string, Sum>,
): readonly Quantity[] {
  const byName = new Map(quantities.map((quantity) => [quantity.name, quantity]));
  const needed = new Map<string, Quantity>();
  function visit(name: string): void {
    const quantity = byName.get(name);
    if (quantity === undefined || needed.has(name)) return;
    const behind = namesBehind(quantity, sums.get(name));
    behind.forEach(visit);
    const depths = behind.map((each) => {
      const other = needed.get(each);
      return other?.level === quantity.level ? other.depth + 1 : 0;
    });
    needed.set(name, { ...quantity, depth: Math.max(0, ...depths) });
  }
  goals.forEach(visit);
  return [...needed.values()];
}

function namesBehind({ cases }: Quantity, sum: Sum | undefined): readonly string[] {
  if (sum === undefined)
    return cases.flatMap(({ variant }) => (variant.kind === "step" ? namesIn(variant.step.expression) : []));
  const factors = [
    ...sum.own.map(([, factor]) => factor),
    ...sum.of.flatMap(({ name, factor, has }) => [name, factor, has]),
  ];
  return factors.filter((factor) => factor !== null);
}
