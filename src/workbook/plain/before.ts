import { workingsOf, type Arguments, type Roles } from "../../functions/workings";

/** How the results of a call come about. */
export type Before = (
  name: string,
  args: Arguments,
  roles: Roles | undefined,
) => ReturnType<typeof workingsOf>;

/** Counts in this range are refused by nothing, so that one of them is worked out like any other. */
const [LEAST, MOST] = [1e-6, 1e6];

/**
 * Works out calls, those that differ in nothing but how many and how long only once: columns of formulas have few presets
 * and thousands of quantities. Values of quantity and usage are then another call's; all else is the same.
 */
export function remembering(): Before {
  const known = new Map<string, ReturnType<typeof workingsOf>>();
  const blocks = new Map<object, number>();
  return (name, args, roles) => {
    let isAlike = roles !== undefined;
    const key = args.map((value, at) => {
      if (at === roles?.quantity || at === roles?.usage) {
        if (value === null) return null;
        isAlike &&= typeof value === "number" && value >= LEAST && value <= MOST;
        return true;
      }
      if (typeof value !== "object" || value === null) return value;
      isAlike &&= at === roles?.assumptions;
      const number = blocks.get(value) ?? blocks.size;
      blocks.set(value, number);
      return [number];
    });
    if (!isAlike) return workingsOf(name, args, "en-US");
    const text = JSON.stringify([name, key]);
    const before = known.get(text);
    if (before !== undefined) return before;
    const workings = workingsOf(name, args, "en-US");
    known.set(text, workings);
    return workings;
  };
}
