import { namesIn, readFormula } from "../../../src/method/formula";
import type { Method } from "../../../src/method/method";

/** Quantities that no line item needs, by whatever rule: stating one would change nothing. */
export function unusedIn(method: Method, items: Readonly<Record<string, string>>): readonly string[] {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { formula } of method[name]?.rules ?? []) namesIn(readFormula(formula)).forEach(visit);
  };
  Object.values(items).forEach(visit);
  return Object.keys(method).filter((name) => !reached.has(name));
}

/** Quantities that have neither a rule nor a fallback, nor a label or a figure or an argument that could give them. */
export function unknowableIn(method: Method, given: ReadonlySet<string>): readonly string[] {
  return Object.entries(method)
    .filter(
      ([name, { rules, fallback, label }]) => !rules && !fallback && label === undefined && !given.has(name),
    )
    .map(([name]) => name);
}
