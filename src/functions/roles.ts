import { itemNamed } from "./ask";

/** Which argument of a function says what; undefined where it has no such argument. */
export interface Roles {
  readonly item?: number;
  readonly preset: number;
  readonly quantity: number;
  readonly usage?: number;
  readonly site?: number;
  readonly assumptions: number;
  readonly bound: number;
  readonly overrides?: number;
}

const MEASURE: Roles = { preset: 0, quantity: 1, usage: 2, site: 3, assumptions: 4, bound: 5, overrides: 6 };
const CAPEX: Roles = { preset: 0, quantity: 1, assumptions: 2, bound: 3 };
/** The same behind an item. */
const VALUE: Roles = {
  item: 0,
  preset: 1,
  quantity: 2,
  usage: 3,
  site: 4,
  assumptions: 5,
  bound: 6,
  overrides: 7,
};
const VALUE_OF_CAPEX: Roles = { item: 0, preset: 1, quantity: 2, assumptions: 3, bound: 4, overrides: 5 };

const ITEMS: Readonly<Record<string, string>> = {
  AIENERGY: "energy",
  AIWATER: "water",
  AICOST: "cost",
  AICARBON: "carbon",
  AICAPEX: "capex",
};

/** A function that gives one line item of a preset and a quantity: the item, and what its arguments say. */
export interface Measured {
  readonly item: string;
  readonly roles: Roles;
}

/**
 * What a call of a function measures; null for functions that measure something else.
 *
 * @param first the first argument, which names the item of AIVALUE
 */
export function measured(name: string, first: unknown): Measured | null {
  const own = ITEMS[name];
  if (own !== undefined) return { item: own, roles: own === "capex" ? CAPEX : MEASURE };
  if (name !== "AIVALUE" || typeof first !== "string") return null;
  const item = itemNamed(first);
  if (item === undefined || item === "devices" || item === "trainhours") return null;
  return { item, roles: item === "capex" ? VALUE_OF_CAPEX : VALUE };
}
