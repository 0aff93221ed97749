import type { Cell } from "../../functions/cells";
import type { WorkingsStrings } from "../../locales/workings";
import { columnLetters } from "../address";
import { isLive, NAMED, reads, standingOf, type Block, type What } from "./blocks";
import type { PlainRow } from "./collect";
import { conditionsOf } from "./conditions";
import type { DataSheet } from "./data-sheet";
import { givenIn, type Given } from "./given";
import { inputColumn } from "./input-column";
import { native } from "./native";

/** What stands in a cell of the workings: a value, or a formula without "=" and what it gives, if that is known. */
export type Content =
  | { readonly value: Cell; readonly formula?: never }
  | { readonly formula: string; readonly gives?: Cell | undefined };

/** One column of a block. */
export interface Column {
  readonly title: string;
  readonly unit: string;
  /** How it comes about, in words. */
  readonly how: string;
  readonly source: string;
  /** How its numbers are written; null for texts. */
  readonly format: string | null;
  readonly content: (row: PlainRow, line: number) => Content;
}

/** Where the fixed columns stand; inputs and steps follow. */
export const PLACES = { cell: 0, call: 1, preset: 2, site: 3, hardware: 4, result: 5, valid: 6 } as const;
export const FIRST_INPUT = 7;

/** Stands for the number of the line in formulas that are the same in every line of a block. */
const LINE = "\0";

/** The cell of a column in whatever line. */
export const cellIn = (column: number): string => columnLetters(column) + LINE;

/** A formula for every line, spelled once. Lines count from 0. */
export function inLine(formula: string): (line: number) => string {
  const pieces = formula.split(LINE);
  return (line) => pieces.join(String(line + 1));
}

const text = (value: Cell): Content => ({ value });

/** The columns of a block: where it stands, what it names, its result, then inputs and steps. */
export function columnsOf(
  block: Block,
  data: DataSheet,
  nameOf: (row: PlainRow, what: What) => string,
  words: WorkingsStrings,
): readonly Column[] {
  const { sample, rows } = block;
  const plain = { unit: "", how: "", source: "", format: null };
  const none: Column = { title: "", ...plain, content: () => text(null) };
  const inputs = sample.inputs.filter((input) => standingOf(input) !== "constant");
  const columns = new Map(
    [...inputs, ...sample.steps].map(({ name }, at) => [name, FIRST_INPUT + at] as const),
  );
  const constants = new Map(
    sample.inputs
      .filter((input) => standingOf(input) === "constant")
      .map((input) => [input.name, data.constant(input)]),
  );
  const spelled = (name: string): string => constants.get(name) ?? cellIn(columns.get(name)!);
  const given = latest((row) => (row.isKnown ? givenIn(row.worked!, row.source) : NOTHING));
  const gives = (row: PlainRow, name: string): Cell | undefined => given(row).get(name);

  const named = NAMED.map((what): Column => {
    const shown = what === "preset" || reads(sample, what);
    if (!shown) return none;
    const own = what === "preset" ? null : inLine(data.own(what, cellIn(PLACES.preset)));
    const meaning = data.meaning(block, what);
    return {
      title: words[what],
      ...plain,
      content(row, line) {
        const name = row.isKnown ? nameOf(row, what) : undefined;
        if (isLive(row, what))
          return { formula: meaning(row.source(row.worked![what]!.place!).live!()), gives: name };
        if (row.worked![what]!.place === null && own !== null) return { formula: own(line), gives: name };
        return text(row.isKnown ? nameOf(row, what) : (row.source(row.worked![what]!.place!).value ?? null));
      },
    };
  });
  const conditions = latest((row) => conditionsOf(row, block));
  const conditional = rows.some((row) => conditions(row).length > 0);
  const goal = spelled(sample.goal.name);
  const [checked, unchecked] = [`IF(${cellIn(PLACES.valid)},${goal},NA())`, goal].map(inLine) as [
    (line: number) => string,
    (line: number) => string,
  ];
  const last =
    sample.steps.at(-1)?.value ?? sample.inputs.find(({ name }) => name === sample.goal.name)?.value;
  return [
    { title: words.cell, ...plain, content: (row) => text(row.place) },
    { title: words.call, ...plain, content: (row) => text(row.text) },
    ...named,
    {
      title: words.result,
      ...plain,
      unit: sample.goal.unit,
      how: sample.goal.title,
      format: formatFor(last ?? 0),
      content(row, line) {
        const sure = (conditions(row).length > 0 ? checked : unchecked)(line);
        const preset = row.preset.live;
        const formula = preset === null ? sure : `IF(TRIM(${preset()})="","",${sure})`;
        return { formula, gives: row.shows };
      },
    },
    conditional
      ? {
          title: words.valid,
          ...plain,
          how: words.validHow,
          content(row) {
            const all = conditions(row);
            if (all.length === 0) return text(true);
            return { formula: `AND(${all.join(",")})`, gives: row.isKnown ? true : undefined };
          },
        }
      : none,
    ...inputs.map((input) => inputColumn(input, sample.inputs.indexOf(input), data, { words, gives })),
    ...sample.steps.map((step): Column => {
      const formula = inLine(native(step.expression, spelled));
      return {
        title: step.title,
        unit: step.unit,
        how: legible(native(step.expression, (name) => titleOf(name, block))),
        source: step.source,
        format: formatFor(step.value),
        content: (row, line) => ({ formula: formula(line), gives: gives(row, step.name) }),
      };
    }),
  ];
}

const NOTHING: Given = new Map();

/** Remembers only what was asked last: rows are written one after the other, column by column. */
function latest<T>(of: (row: PlainRow) => T): (row: PlainRow) => T {
  let last: { readonly row: PlainRow; readonly value: T } | null = null;
  return (row) => {
    if (last?.row !== row) last = { row, value: of(row) };
    return last.value;
  };
}

/** Words and signs as people write them; an exponent's sign stays. */
const legible = (formula: string): string =>
  formula.replace(/(?<![0-9]E)[-+*/]/g, (sign) => ` ${{ "*": "×", "/": "÷", "-": "−" }[sign] ?? sign} `);

const titleOf = (name: string, { sample: { inputs, steps } }: Block): string =>
  [...inputs, ...steps].find((each) => each.name === name)?.title ?? name;

/** Enough digits to see what a column of such numbers says. */
function formatFor(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return "#,##0";
  if (size >= 1 || size === 0) return "#,##0.00##";
  return size >= 1e-3 ? "0.0000##" : "0.000E+00";
}
