import { call as answer } from "../../functions/call";
import type { Cell } from "../../functions/cells";
import { reasonsBetween, type Reason } from "../../functions/pin";
import type { ReceiptStrings } from "../../locales/receipt";
import type { MadeCall, Source } from "../evaluation";
import { formulaAt } from "../relative";
import { said, shareSaid } from "../said";
import { gridOf, sameCell } from "../same";
import type { OurCell } from "../snapshot";
import type { Area } from "../workbook";

/** A cell whose value the new edition changes. */
export interface Upgrade {
  readonly area: Area;
  readonly was: Cell;
  readonly now: Cell;
  /** Inputs and rules that differ, each in a sentence. */
  readonly reasons: readonly string[];
  /** The values are those of the AI call alone: what stands around it only the spreadsheet can compute. */
  readonly ofCall: boolean;
}

/** A cell with two values, before it has words. */
export interface Changed {
  readonly area: Area;
  readonly was: Cell;
  readonly now: Cell;
  readonly ofCall: boolean;
  /** The calls before and after. */
  readonly calls: readonly { readonly made: MadeCall; readonly values: MadeCall["values"] }[];
}

/** What the cell shows before and after; where nothing can compute it, what its first call gives. */
export async function changeOf(
  { area, shared, formula }: OurCell,
  r1c1: string,
  calls: Changed["calls"],
  source: Source,
): Promise<Changed | null> {
  const [first] = calls;
  if (first === undefined) return null;
  const { made, values } = first;
  const whole = source.workbook.can.evaluate && r1c1 !== shared.r1c1 && !shared.bare;
  const [was, now] = whole
    ? [
        await source.workbook.evaluate(formula, area),
        await source.workbook.evaluate(formulaAt(r1c1, area), area),
      ]
    : [answer(made.call.name, made.values, source.language), answer(made.call.name, values, source.language)];
  const [before, after] = [gridOf(was).flat(), gridOf(now).flat()];
  const at = after.findIndex((cell, index) => !sameCell(cell, before[index] ?? null));
  if (at < 0) return null;
  return { area, was: before[at] ?? null, now: after[at]!, ofCall: !whole && !shared.bare, calls };
}

/** Puts reasons into words; calls that differ only in amounts have the same. */
export function explainer(words: ReceiptStrings): (change: Changed) => Upgrade {
  const known = new Map<string, readonly string[]>();
  return ({ area, was, now, ofCall, calls }) => {
    const reasons = calls.flatMap(({ made: { call, values: before }, values: after }) => {
      const key = `${call.name}\n${JSON.stringify(before.map((each) => (typeof each === "number" ? "#" : each)))}`;
      const remembered = known.get(key);
      if (remembered !== undefined) return remembered;
      const said = reasonsBetween(call.name, before, after)
        .filter(({ was: one, now: other }) => typeof one === typeof other || one === "" || other === "")
        .map((reason) => sentence(reason, words));
      known.set(key, said);
      return said;
    });
    return { area, was, now, ofCall, reasons: [...new Set(reasons)] };
  };
}

const sentence = ({ name, was, now }: Reason, words: ReceiptStrings): string =>
  words.upgrade.figure(name, said(was, words), said(now, words), shareSaid(was, now, words));
