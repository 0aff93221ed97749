import type { InsertedStrings } from "../../locales/inserted";
import { firstCell } from "../area";
import type { Edit } from "../change";
import type { Draft } from "../draft";
import type { Area, Workbook } from "../workbook";
import { aiData } from "./ai-data";
import { assumedArgument, currencyOf } from "./assumed";
import { textsIn } from "./blocks";
import { draftOf } from "./drafting";
import { formulaText, type Reference, type Written } from "./formula";
import type { Lists } from "./lists";
import { AMOUNT, countFormat, HEADER, INPUT, NUMBER_HEADER, TOTAL, UNIT } from "./looks";
import { freeName } from "../naming";
import { page, type Page } from "./page";
import type { Put } from "./put";
import { CannotInsert, type Assumed, type TableRequest } from "./requests";
import { asOffered } from "./shelves";
import { fixedArea, relative } from "./spelling";

const NAME = "AI_Estimates";
const MEASURES = ["AIENERGY", "AIWATER", "AICOST", "AICARBON"] as const;
/** A block that states all that a site would say leaves nothing for a row's own site. */
const OF_SITE = ["pue", "wue", "ewif", "carbon intensity", "electricity price", "water price"];

/** A table of estimates at the selection: presets, one uniform formula for each measure, and totals. */
export async function insertTable(
  workbook: Workbook,
  { rows, assumed }: TableRequest,
  words: InsertedStrings,
): Promise<Draft> {
  if (rows.length === 0) throw new CannotInsert("preset", "no preset is chosen");
  const start = firstCell(await workbook.selection());
  const { lists, added } = await aiData(workbook, words);
  const made = page(start.sheet);
  const columns = columnsOf(await sitesMatter(workbook, assumed));
  const pin = { reference: fixedArea(lists.pin, start.sheet) };
  const lines = rows.map((row, at) =>
    lineOf(row, { start, columns, lists, row: start.row + 1 + at, assumed: assumedArgument(assumed, pin) }),
  );

  made.put(start.row, start.column, [
    columns.map((column) => words.columns[column].replace("USD", currencyOf(assumed))),
  ]);
  made.put(start.row + 1, start.column, lines);
  made.put(start.row + 1 + rows.length, start.column, [totals(start, columns, rows.length, words)]);
  dress(made, start, columns, rows, lists);
  dressHeader(made, start, columns, workbook.can.table);
  made.format(made.area(start.row + 1 + rows.length, start.column, 1, columns.length), TOTAL);

  const over: Edit[] = workbook.can.table
    ? [{ kind: "table", name: await freeName(workbook, NAME), area: made.extent(), totals: true }]
    : [];
  const pages = [...(added === null ? [] : [{ page: added, added: true }]), { page: made, added: false }];
  return draftOf(workbook, words.tableTitle, pages, over);
}

type Column = "preset" | "quantity" | "usage" | "unit" | "site" | (typeof MEASURES)[number];

const columnsOf = (withSite: boolean): readonly Column[] => [
  ...(["preset", "quantity", "usage", "unit"] as const),
  ...(withSite ? (["site"] as const) : []),
  ...MEASURES,
];

async function sitesMatter(workbook: Workbook, assumed: Assumed): Promise<boolean> {
  const stated =
    "block" in assumed
      ? await textsIn(workbook, assumed.block)
      : new Set(assumed.stated.map(([name]) => name.toLowerCase()));
  return !OF_SITE.every((name) => stated.has(name));
}

interface Line {
  readonly start: Area;
  readonly columns: readonly Column[];
  readonly lists: Lists;
  readonly row: number;
  readonly assumed: Written;
}

function lineOf(
  { preset, quantity, usage, site }: TableRequest["rows"][number],
  { start, columns, lists, row, assumed }: Line,
): readonly Put[] {
  const cell = (column: Column): Reference | null => {
    const at = columns.indexOf(column);
    return at < 0 ? null : { reference: relative(row, start.column + at) };
  };
  const estimated = [cell("preset"), cell("quantity"), cell("usage"), cell("site"), assumed];
  return columns.map((column): Put => {
    switch (column) {
      case "preset":
        return asOffered(preset);
      case "quantity":
        return quantity;
      case "usage":
        return usage;
      case "unit":
        return unitOf(cell("preset")!.reference, lists, start.sheet);
      case "site":
        return site;
      case "AIENERGY":
      case "AIWATER":
      case "AICOST":
      case "AICARBON":
        return { formula: formulaText(column, estimated) };
    }
  });
}

/** What usage counts, looked up beside the preset; nothing for presets that are not in the list. */
function unitOf(preset: string, { presets, units }: Lists, from: string): Put {
  if (units === null) return null;
  const found = `MATCH(${preset},${fixedArea(presets, from)},0)`;
  return { formula: `=IFERROR(INDEX(${fixedArea(units, from)},${found})&"","")` };
}

function totals(
  { row, column }: Area,
  columns: readonly Column[],
  rows: number,
  words: InsertedStrings,
): readonly Put[] {
  return columns.map((each, at): Put => {
    if (at === 0) return words.total;
    if (!isMeasure(each)) return null;
    const [first, last] = [relative(row + 1, column + at), relative(row + rows, column + at)];
    return { formula: `=SUBTOTAL(109,${first}:${last})` };
  });
}

const isMeasure = (column: Column): boolean => MEASURES.some((measure) => measure === column);

function dress(
  made: Page,
  start: Area,
  columns: readonly Column[],
  rows: TableRequest["rows"],
  lists: Lists,
): void {
  const body = (column: Column, more = 0): Area =>
    made.area(start.row + 1, start.column + columns.indexOf(column), rows.length + more);
  const typed = columns.filter((column) => column !== "unit" && !isMeasure(column));
  for (const column of typed) made.format(body(column), INPUT);
  for (const column of ["quantity", "usage"] as const)
    made.format(body(column), { number: countFormat(rows.map((row) => row[column] ?? 0)) });
  for (const column of MEASURES) made.format(body(column, 1), { number: AMOUNT });
  made.list(body("preset"), lists.presets);
  if (columns.includes("site")) made.list(body("site"), lists.sites);
  made.widths(
    start.column,
    columns.map((column) => WIDTHS[column] ?? 16),
  );
}

const WIDTHS: Partial<Record<Column, number>> = {
  preset: 30,
  quantity: 14,
  usage: 12,
  unit: 15,
  site: 22,
  AICARBON: 18,
};

/** Numbers stand under headings at their side; where the host has no tables, the header gets the looks of one. */
function dressHeader(made: Page, { row, column }: Area, columns: readonly Column[], native: boolean): void {
  columns.forEach((each, at) => {
    const look = each === "preset" || each === "unit" || each === "site" ? HEADER : NUMBER_HEADER;
    if (!native) made.format(made.area(row, column + at), look);
    else if (look === NUMBER_HEADER) made.format(made.area(row, column + at), { align: "right" });
    if (each === "unit") made.format(made.area(row, column + at, made.extent().rows), UNIT);
  });
}
