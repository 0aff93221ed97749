import type { Cell } from "../../functions/cells";
import type { WorkingsStrings } from "../../locales/workings";
import { columnLetters } from "../address";
import { NAMED, reads, standingOf, type Block, type What } from "./blocks";
import { conditionsOf } from "./conditions";
import type { DataSheet } from "./data-sheet";
import { givenIn, type Given } from "./given";
import { inputColumn } from "./input-column";
import { native } from "./native";
import { latest, placeOf, presetOf, sourceOf, textOf, type PlainRow } from "./row";

/** What stands in the cells of a column. A value among formulas is written as one. */
export type Kind = "formula" | "values" | null;

/** One column of a block. */
export interface Column {
  readonly title: string;
  readonly unit: string;
  /** How it comes about, in words. */
  readonly how: string;
  readonly source: string;
  /** How its numbers are written; null for texts. */
  readonly format: string | null;
  /** What all its cells hold: values, nothing, or formulas; where the cells decide, it is left out. */
  readonly kind?: Kind;
  /** Without "="; null for a value. */
  readonly formula: (row: PlainRow, line: number) => string | null;
  /** The value, or what the formula gives, if that is known. */
  readonly shows: (row: PlainRow) => Cell | undefined;
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

/** For columns of values. */
export const noFormula = (): null => null;

/** The columns of a block: where it stands, what it names, its result, then inputs and steps. */
export function columnsOf(
  block: Block,
  data: DataSheet,
  nameOf: (row: PlainRow, what: What) => string,
  words: WorkingsStrings,
): readonly Column[] {
  const { sample, rows } = block;
  const plain = { unit: "", how: "", source: "", format: null };
  const none: Column = { title: "", ...plain, kind: null, formula: noFormula, shows: () => null };
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
  const given = latest((row: PlainRow) =>
    row.isKnown ? givenIn(row.worked!, (place) => sourceOf(row, place)) : NOTHING,
  );
  const gives = (row: PlainRow, name: string): Cell | undefined => given(row)(name);

  const named = NAMED.map((what): Column => {
    const shown = what === "preset" || reads(sample, what);
    if (!shown) return none;
    const own = what === "preset" ? null : inLine(data.own(what, cellIn(PLACES.preset)));
    const meaning = data.meaning(block, what);
    return {
      title: words[what],
      ...plain,
      formula(row, line) {
        const { place } = row.worked![what]!;
        if (place === null) return own?.(line) ?? null;
        const { live } = sourceOf(row, place);
        return live === null ? null : meaning(live());
      },
      shows(row) {
        if (row.isKnown) return nameOf(row, what);
        const { place } = row.worked![what]!;
        if (place === null) return undefined;
        const { live, value = null } = sourceOf(row, place);
        return live === null ? value : undefined;
      },
    };
  });
  const conditions = latest((row: PlainRow) => conditionsOf(row, block));
  const conditional = rows.some((row) => conditions(row).length > 0);
  const goal = spelled(sample.goal.name);
  const [checked, unchecked] = [`IF(${cellIn(PLACES.valid)},${goal},NA())`, goal].map(inLine) as [
    (line: number) => string,
    (line: number) => string,
  ];
  const last =
    sample.steps.at(-1)?.value ?? sample.inputs.find(({ name }) => name === sample.goal.name)?.value;
  return [
    { title: words.cell, ...plain, kind: "values", formula: noFormula, shows: placeOf },
    { title: words.call, ...plain, kind: "values", formula: noFormula, shows: textOf },
    ...named,
    {
      title: words.result,
      ...plain,
      unit: sample.goal.unit,
      how: sample.goal.title,
      format: formatFor(last ?? 0),
      kind: "formula",
      formula(row, line) {
        const sure = (conditions(row).length > 0 ? checked : unchecked)(line);
        const preset = presetOf(row).live;
        return preset === null ? sure : `IF(TRIM(${preset()})="","",${sure})`;
      },
      shows: (row) => row.shows,
    },
    conditional
      ? {
          title: words.valid,
          ...plain,
          how: words.validHow,
          formula(row) {
            const all = conditions(row);
            return all.length === 0 ? null : `AND(${all.join(",")})`;
          },
          shows: (row) => row.isKnown || conditions(row).length === 0 || undefined,
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
        kind: "formula",
        formula: (_, line) => formula(line),
        shows: (row) => gives(row, step.name),
      };
    }),
  ];
}

const NOTHING: Given = () => undefined;

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
