import type { Line } from "./explain";
import type { Effect } from "../method/combine";

/** How well a result is known: A measured, B disclosed, C modelled, D guessed. */
export type Tier = "A" | "B" | "C" | "D";

const TIERS: Readonly<Record<string, Tier>> = {
  measured: "A",
  disclosed: "B",
  "fleet average": "B",
  "disclosed (withdrawn)": "B",
  "fleet average (withdrawn)": "B",
  survey: "B",
  "location-based annual average": "B",
  "list price": "B",
  "launch price": "B",
  "list/street price": "B",
  "street price": "B",
  "median of list prices": "B",
  "median of street/list prices": "B",
  "press report": "C",
  "press estimate": "C",
  modelled: "C",
  derived: "C",
  estimate: "C",
  analogy: "D",
  judgement: "D",
  assumption: "D",
  convention: "D",
};

/** What users state, and what holds by definition or by a scenario's word, is not for us to grade. */
export const tierOf = (basis: string): Tier | null => TIERS[basis] ?? null;

/** An input is said to carry a result when a tenth of its variance comes from it. */
export const CARRIES = 0.1;

/** Share of the result's variance that each effect brings, in log space where there is a result to compare with. */
export function shares(central: number, effects: readonly Effect[]): ReadonlyMap<string, number> {
  const spread = ({ atLow, atHigh }: Effect): number => {
    if (central <= 0) return (atHigh - atLow) ** 2;
    const [least, most] = [
      Math.max(Math.min(atLow, atHigh), central * 1e-6),
      Math.max(atLow, atHigh, central * 1e-6),
    ];
    return Math.log(most / least) ** 2;
  };
  const spreads = effects.map((effect) => [effect.name, spread(effect)] as const);
  const sum = spreads.reduce((total, [, each]) => total + each, 0);
  return new Map(spreads.map(([name, each]) => [name, sum === 0 ? 0 : each / sum]));
}

/** The worst tier among the inputs that carry the result; where none is in doubt, the worst of all that were used. */
export function tierOfResult(lines: readonly Line[], share: ReadonlyMap<string, number>): Tier | null {
  const inputs = lines.filter(({ basis }) => basis !== null);
  const carrying = inputs.filter(({ name }) => (share.get(name) ?? 0) >= CARRIES);
  const tiers = (carrying.length > 0 ? carrying : inputs).flatMap(({ basis }) => tierOf(basis!) ?? []);
  return tiers.sort().at(-1) ?? null;
}
