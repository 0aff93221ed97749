import type { Cell } from "../../functions/cells";
import { tableOf, textOf } from "./answers";
import { rowsOf } from "./assumed";
import type { Assumed, AssumptionsRequest, Named } from "./requests";

/** What an estimate takes for one of its inputs, and why. */
export interface Input {
  readonly value: number;
  readonly basis: string;
  readonly source: string;
}

/** Where an input comes from, as a note beside its value. */
export const noteOf = ({ source, basis }: Input): string => [source, basis].filter(Boolean).join("; ");

/** What an estimate leans on. */
export interface Inputs {
  /** Inputs by the method's names. */
  readonly values: ReadonlyMap<string, Input>;
  /** Every step by the method's names, inputs among them. */
  readonly steps: ReadonlyMap<string, number>;
  /** Ends of inputs by the names that users state. */
  readonly ends: ReadonlyMap<string, readonly [low: number, high: number]>;
}

type Leaning = Omit<AssumptionsRequest, "assumed"> & { readonly assumed: Assumed };

const MEASURES = ["energy", "water", "cost", "carbon"] as const;

/** Hardware of which nothing matters but what any hardware shares. */
const ANY: Named["stated"] = [
  ["Power", 1],
  ["Hardware price", 1],
];

/** What all four measures of an estimate lean on: of one device, request or run. */
export function inputsOf({ preset, site, assumed }: Leaning): Inputs {
  const rows =
    "block" in assumed
      ? (assumed.cells ?? [])
      : rowsOf({ ...assumed, stated: [...(preset === null ? ANY : []), ...assumed.stated] });
  // A model or a run would take 1 hour for 1 token, or refuse it.
  const ask = (name: string): ReturnType<typeof tableOf> =>
    MEASURES.flatMap((measure) => {
      const asked = (usage: number | null) =>
        tableOf(name, [measure, preset ?? "custom", 1, usage, site, rows]);
      const bare = asked(null);
      return bare.length > 0 ? bare : asked(1);
    });
  const explained = ask("AIEXPLAIN").flatMap((line) => (typeof line[2] === "number" ? [line] : []));
  const values = explained.flatMap(([step, formula, value, , basis, source]) =>
    formula === "" && typeof value === "number"
      ? [[textOf(step), { value, basis: textOf(basis), source: textOf(source) }] as const]
      : [],
  );
  const steps = new Map(explained.map(([step, , value]) => [textOf(step), Number(value)] as const));
  return consumed({ values: new Map(values), steps, ends: new Map(ask("AISENSITIVITY").flatMap(endsIn)) });
}

const endsIn = ([input, low, high]: readonly Cell[]) =>
  typeof low === "number" && typeof high === "number" ? [[textOf(input), [low, high] as const] as const] : [];

/** Some sites publish the water that they withdraw; who states a WUE states what is consumed. */
function consumed(inputs: Inputs): Inputs {
  const { values, steps, ends } = inputs;
  const [wue, water, energy] = [values.get("wue"), steps.get("water_onsite"), steps.get("it_energy")];
  if (wue === undefined || water === undefined || !energy || wue.value === 0) return inputs;
  const share = Number((water / energy / wue.value).toPrecision(12));
  const part = (value: number): number => Number((value * share).toPrecision(12));
  const [low, high] = ends.get("WUE") ?? [];
  return {
    steps,
    values: new Map([...values, ["wue", { ...wue, value: part(wue.value) }]]),
    ends:
      low === undefined || high === undefined ? ends : new Map([...ends, ["WUE", [part(low), part(high)]]]),
  };
}
