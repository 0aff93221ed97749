import { call as answer } from "../../functions/call";
import { isCellError, type Argument, type Cell } from "../../functions/cells";
import { reasonsBetween, type Reason } from "../../functions/pin";
import type { ReceiptStrings } from "../../locales/receipt";
import { askEngine, type Source } from "../evaluation";
import { formulaAt } from "../relative";
import { said, shareSaid } from "../said";
import { gridOf, sameCell } from "../same";
import type { OurCell } from "../snapshot";
import type { Area, Asked, Job } from "../workbook";
import type { ReadCall } from "./read-call";

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

/** A call that comes to name the edition. */
export interface PinnedCall {
  readonly read: ReadCall;
  /** Which argument its assumptions are, and what they become. */
  readonly argument: number;
  readonly assumptions: Argument;
}

/** A cell with calls that come to name the edition. */
export interface PinnedCell {
  readonly cell: OurCell;
  /** With the edition; the same where nothing is written into the formula. */
  readonly r1c1: string;
  readonly calls: readonly PinnedCall[];
}

/**
 * What cells show before and after. What our functions cannot compute alone is asked of the engine, all at once; without
 * one, or where it does not know either, a cell is not verified.
 */
export async function changesOf(
  cells: readonly PinnedCell[],
  source: Source,
  job: Job,
): Promise<{ readonly changed: readonly Changed[]; readonly unverified: readonly Area[] }> {
  const { workbook, language } = source;
  const asked: Asked[] = [];
  const ask = (formula: string, at: Area): Question => {
    if (!workbook.can.evaluate) return null;
    return asked.push({ formula, at }) - 1;
  };
  const questions = cells.map((each) => questionsOf(each, ask));
  const answers = asked.length === 0 ? [] : await askEngine(workbook, asked, job);
  const told = (question: Question): Argument | undefined => {
    const result = question === null ? undefined : answers[question];
    // A name or a function that the engine does not know.
    return isCellError(result) && result.error === "#NAME?" ? undefined : result;
  };
  const outcomes = questions.map((each) => outcomeOf(each, told, language));
  return {
    changed: outcomes.flatMap((outcome) => (outcome === null || outcome === "unverified" ? [] : outcome)),
    unverified: cells.flatMap(({ cell }, at) => (outcomes[at] === "unverified" ? cell.area : [])),
  };
}

/** Which of all answers belongs here; null where nobody can be asked. */
type Question = number | null;

interface Questions extends PinnedCell {
  /** The whole formula before and after; null where the call alone says it all, or nobody can be asked. */
  readonly whole: readonly [Question, Question] | null;
  /** For each call, its arguments: as they are known, or what is asked for them. */
  readonly values: readonly (readonly ({ readonly value: Argument } | { readonly asked: Question })[])[];
}

function questionsOf(pinned: PinnedCell, ask: (formula: string, at: Area) => Question): Questions {
  const { cell, r1c1, calls } = pinned;
  const { area, formula, shared } = cell;
  // A call inside another's arguments changes what the other gives.
  const isAlone = shared.bare && calls.length === 1;
  const before = isAlone || r1c1 === shared.r1c1 ? null : ask(formula, area);
  return {
    ...pinned,
    whole: before === null ? null : [before, ask(formulaAt(r1c1, area), area)],
    values: calls.map(({ read: { values } }) =>
      values.map((each) =>
        "value" in each
          ? each
          : { asked: each.r1c1 === null ? null : ask(formulaAt(`=${each.r1c1}`, area), area) },
      ),
    ),
  };
}

/** A cell with two values, before it has words. */
interface Changed extends Omit<Upgrade, "reasons"> {
  /** The calls before and after. */
  readonly calls: readonly Made[];
}

interface Made {
  readonly name: string;
  readonly before: readonly Argument[];
  readonly after: readonly Argument[];
}

function outcomeOf(
  { cell: { area, shared }, whole, calls, values }: Questions,
  told: (question: Question) => Argument | undefined,
  language: string,
): Changed | "unverified" | null {
  const made = calls.map(({ read, argument, assumptions }, at): Made | null => {
    const before = values[at]!.map((each) => ("value" in each ? each.value : told(each.asked)));
    if (before.includes(undefined)) return null;
    const known = before as Argument[];
    const after = Array.from({ length: Math.max(known.length, argument + 1) }, (_, index) =>
      index === argument ? assumptions : (known[index] ?? null),
    );
    return { name: read.call.name, before: known, after };
  });
  const [first = null] = made;
  const [was, now] =
    whole !== null
      ? whole.map(told)
      : first === null
        ? []
        : [first.before, first.after].map((args) => answer(first.name, args, language));
  if (was === undefined || now === undefined) return "unverified";
  const [before, after] = [gridOf(was).flat(), gridOf(now).flat()];
  const at = after.findIndex((each, index) => !sameCell(each, before[index] ?? null));
  if (at < 0) return null;
  const ofCall = whole === null && !shared.bare;
  return {
    area,
    was: before[at] ?? null,
    now: after[at]!,
    ofCall,
    calls: made.flatMap((each) => each ?? []),
  };
}

/** Puts reasons into words; calls that differ only in amounts have the same. */
export function explainer(words: ReceiptStrings): (change: Changed) => Upgrade {
  const known = new Map<string, readonly string[]>();
  return ({ area, was, now, ofCall, calls }) => {
    const reasons = calls.flatMap(({ name, before, after }) => {
      const key = `${name}\n${JSON.stringify(before.map((each) => (typeof each === "number" ? "#" : each)))}`;
      const remembered = known.get(key);
      if (remembered !== undefined) return remembered;
      const sentences = reasonsBetween(name, before, after)
        .filter(({ was: one, now: other }) => typeof one === typeof other || one === "" || other === "")
        .map((reason) => sentence(reason, words));
      known.set(key, sentences);
      return sentences;
    });
    return { area, was, now, ofCall, reasons: [...new Set(reasons)] };
  };
}

const sentence = ({ name, was, now }: Reason, words: ReceiptStrings): string =>
  words.upgrade.figure(name, said(was, words), said(now, words), shareSaid(was, now, words));
