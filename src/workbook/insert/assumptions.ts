import type { InsertedStrings } from "../../locales/inserted";
import { firstCell } from "../area";
import type { Draft } from "../draft";
import type { Workbook } from "../workbook";
import { rowsOf } from "./assumed";
import { BLOCK } from "./blocks";
import { draftOf } from "./drafting";
import { inputsOf, noteOf, type Inputs } from "./inputs";
import { FACTOR, HEADER, HEADING, INPUT, NOTE, NUMBER_HEADER, TEXT, UNIT, UNIT_HEADER } from "./looks";
import { freeName } from "../naming";
import { page } from "./page";
import type { Put } from "./put";
import type { AssumptionsRequest } from "./requests";
import { relative } from "./spelling";
import { bare, SHARED, unitOf, type Written } from "./vocabulary";

/**
 * A block of assumptions at the selection, under a name of its own that formulas can assume: what the form's estimate
 * leans on, each with its range, unit and source. A range keeps its distance when the value is typed over.
 */
export async function insertAssumptions(
  workbook: Workbook,
  request: AssumptionsRequest,
  words: InsertedStrings,
): Promise<Draft> {
  const { sheet, row, column } = firstCell(await workbook.selection());
  const name = await freeName(workbook, BLOCK);
  const made = page(sheet);
  made.put(row, column, [[words.assumptionsHeading(name)]], HEADING);
  made.put(row + 1, column, [[words.assumptionsNote]], NOTE);
  const [top, value] = [row + 2, column + 1];
  const spoken = words.meanings !== "";
  const beside = (label: string): readonly Put[] => (spoken ? [words.meaning(label)] : []);
  const meanings = spoken ? [words.meanings] : [];
  made.put(
    top,
    column,
    [[words.name, words.value, words.low, words.high, words.unit, ...meanings, words.source]],
    HEADER,
  );
  made.format(made.area(top, value, 1, 3), NUMBER_HEADER);
  made.format(made.area(top, column + 4), UNIT_HEADER);

  const inputs = inputsOf(request);
  const named = rowsOf(request.assumed);
  // Prices of the edition are in dollars, which a block in another currency cannot hold.
  const currency = String(named.find(([label]) => bare(label) === "currency")?.[1] ?? "USD");
  const stated = named.map(([label, given]): Put[] => [
    label,
    given,
    null,
    null,
    unitOf(label).replace("USD", currency),
    ...beside(label),
    noteOn(label, words),
  ]);
  const labels = new Set(named.map(([label]) => label));
  const shared = SHARED.filter(({ label }) => !labels.has(label))
    .filter(({ unit }) => currency === "USD" || !unit.startsWith("USD"))
    .filter(({ quantity }) => inputs.values.has(quantity));
  const assumed = shared.map((each, at) => {
    const line = lineOf(each, inputs, relative(top + 1 + stated.length + at, value));
    return [...line.slice(0, -1), ...beside(each.label), ...line.slice(-1)];
  });
  const body = made.put(top + 1, column, [...stated, ...assumed]);
  made.format({ ...body, column: value, columns: 1 }, { ...INPUT, align: "right" });
  made.format({ ...body, column: value, columns: 3 }, { number: FACTOR });
  made.format({ ...body, column: column + 4, columns: 1 }, UNIT);
  made.format({ ...body, column: column + 5, columns: body.columns - 5 }, NOTE);
  // An edition is a text, even one that ends in a zero.
  named.forEach(([, given], at) => {
    if (typeof given === "string") made.format(made.area(top + 1 + at, value), { number: TEXT });
  });
  made.widths(column, [24, 14, 12, 12, 12, ...(spoken ? [16] : []), 70]);
  const area = { ...body, row: top, rows: body.rows + 1 };
  return draftOf(
    workbook,
    words.assumptionsTitle,
    [{ page: made, added: false }],
    [{ kind: "name", name, area }],
  );
}

function lineOf(
  { label, quantity, unit, least, most }: Written,
  { values, ends }: Inputs,
  at: string,
): Put[] {
  const input = values.get(quantity)!;
  const { value } = input;
  const [low, high] = value > 0 ? (ends.get(label) ?? []) : [];
  const scaled = (end: number | undefined): Put => {
    if (end === undefined) return null;
    const formula = `${at}*${end}/${value}`;
    if (least !== undefined) return { formula: `=MAX(${least},${formula})` };
    return { formula: most === undefined ? `=${formula}` : `=MIN(${most},${formula})` };
  };
  return [label, value, scaled(low), scaled(high), unit, noteOf(input)];
}

function noteOn(label: string, words: InsertedStrings): string {
  if (label === "Edition") return words.editionNote;
  return label === "Scenario" ? words.scenarioNote : words.statedNote;
}
