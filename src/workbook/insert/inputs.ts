import { textOf, tableOf } from "./answers";
import { rowsOf } from "./assumed";
import type { AssumptionsRequest, Named } from "./requests";

/** What an estimate takes for one of its inputs, and why. */
export interface Input {
  readonly value: number;
  readonly basis: string;
  readonly source: string;
}

/** The inputs of an estimate by the method's names, and their ends by the names that users state. */
export interface Inputs {
  readonly values: ReadonlyMap<string, Input>;
  readonly ends: ReadonlyMap<string, readonly [low: number, high: number]>;
}

const MEASURES = ["energy", "water", "cost", "carbon"] as const;

/** Hardware of which nothing matters but what any hardware shares. */
const ANY: Named["stated"] = [
  ["Power", 1],
  ["Hardware price", 1],
];

/** What all four measures of an estimate lean on. */
export function inputsOf({ preset, site, assumed }: AssumptionsRequest): Inputs {
  const rows = rowsOf({ ...assumed, stated: [...(preset === null ? ANY : []), ...assumed.stated] });
  // A model or a run would take 1 hour for 1 token, or refuse it.
  const ask = (name: string): ReturnType<typeof tableOf> =>
    MEASURES.flatMap((measure) => {
      const [bare, used] = [null, 1].map((usage) =>
        tableOf(name, [measure, preset ?? "custom", 1, usage, site, rows]),
      );
      return bare!.length > 0 ? bare! : used!;
    });
  const values = ask("AIEXPLAIN").flatMap(([step, formula, value, , basis, source]) =>
    formula === "" && typeof value === "number"
      ? [[textOf(step), { value, basis: textOf(basis), source: textOf(source) }] as const]
      : [],
  );
  const ends = ask("AISENSITIVITY").flatMap(([input, low, high]) =>
    typeof low === "number" && typeof high === "number" ? [[textOf(input), [low, high]] as const] : [],
  );
  return { values: new Map(values), ends: new Map(ends) };
}
