import { call } from "../../functions/call";
import type { InsertedStrings } from "../../locales/inserted";
import { shown } from "../../locales/number";
import type { Edit, Format } from "../change";
import type { Draft } from "../draft";
import type { Workbook } from "../workbook";
import { draftOf } from "./drafting";
import {
  AMOUNT,
  FACTOR,
  HEADER,
  MONEY,
  MONTH,
  NUMBER_HEADER,
  PARTS,
  TOTAL,
  UNIT,
  UNIT_HEADER,
  WHOLE,
} from "./looks";
import { freeSheetName } from "../naming";
import { page, type Page } from "./page";
import type { Put } from "./put";
import { serialOf } from "./plan/day";
import { cellsAt } from "./plan/cells";
import { KEYS, LINES, type Key, type Sources } from "./plan/lines";
import { borrowedFrom } from "./own/borrowed";
import { FIRST_MONTH } from "./plan/block";
import { putHead } from "./plan/head";
import { CannotInsert, type MonthPlanRequest } from "./requests";
import { relative } from "./spelling";

export { monthPlanOf } from "./plan/defaults";

const MOST_MONTHS = 600;
/** Characters of a column, and of cents with some air. */
const NARROW = 13;
const CENTS = 5;
const UNITS = 1;
const TOTALS = 2;
/** Rows and columns that the chart covers, beside the inputs. */
const CHART = { row: 3, column: 11, rows: 20, columns: 7 };

/**
 * A sheet with a plan month by month, time running across as modellers have it: inputs and paths by year above, one uniform
 * formula a line below, all of it plain arithmetic on what one device-hour takes.
 */
export async function insertMonthPlan(
  workbook: Workbook,
  request: MonthPlanRequest,
  words: InsertedStrings,
): Promise<Draft> {
  if (!(Number.isInteger(request.months) && request.months >= 1 && request.months <= MOST_MONTHS))
    throw new CannotInsert("months", `a plan has 1 to ${MOST_MONTHS} months`);
  if (Number.isNaN(serialOf(request.start)) || Number.isNaN(serialOf(request.inService)))
    throw new CannotInsert("months", `${request.start} or ${request.inService} is no day`);
  const sheet = freeSheetName(await workbook.sheets(), words.planSheet);
  const { hardware: preset, site, own } = request;
  const borrowed = own === null ? null : await borrowedFrom(workbook, own, { preset, site, sheet });
  if (typeof call("AIENERGY", [preset, 1, 1, site, borrowed?.cells ?? null]) !== "number")
    throw new CannotInsert("preset", `a plan cannot compute ${preset} at ${site ?? "no site"}`);
  const made = page(sheet);
  const { sources, end } = putHead(made, { ...request, borrowed }, words);
  const top = end + 2;
  putLines(made, top, request.months, sources, words);
  const capex = Math.round(request.count * request.assumptions.hardwarePrice);
  const width = Math.max(NARROW, shown(capex).length + CENTS);
  made.widths(0, [34, 16, width + 2, 2, ...Array.from({ length: request.months }, () => width)]);
  return draftOf(
    workbook,
    words.planTitle,
    [{ page: made, added: true }],
    workbook.can.chart ? [chartOf(made, top, request.months, words)] : [],
  );
}

function putLines(made: Page, top: number, months: number, sources: Sources, words: InsertedStrings): void {
  const last = FIRST_MONTH + months - 1;
  made.put(top - 1, 0, [[words.monthly]], HEADER);
  made.put(top - 1, UNITS, [[words.unit]], UNIT_HEADER);
  made.put(top - 1, TOTALS, [[words.total]], NUMBER_HEADER);
  made.format(made.area(top, UNITS, KEYS.length), UNIT);
  KEYS.forEach((key, at) => {
    const row = top + at;
    const line = LINES[key];
    if (line === null) {
      made.put(row, 0, [[words.lines[key]]], { ...HEADER, fill: null });
      return;
    }
    made.put(row, 0, [[words.lines[key], line.unit === "" ? null : (words.units[line.unit] ?? line.unit)]]);
    const look: Format = { number: NUMBERS[line.look] };
    const columns = Array.from({ length: months }, (_, month) => FIRST_MONTH + month);
    const formulas = columns.map((column): Put => ({
      formula: `=${line.formula(cellsAt(column, { top, first: FIRST_MONTH }), sources)}`,
    }));
    made.put(row, FIRST_MONTH, [formulas], look);
    const [first, final] = [relative(row, FIRST_MONTH), relative(row, last)];
    if (line.total === "sum") made.put(row, TOTALS, [[{ formula: `=SUM(${first}:${final})` }]], look);
    if (line.total === "last") made.put(row, TOTALS, [[{ formula: `=${final}` }]], look);
    if (SUMS.includes(key)) made.format(made.area(row, 0, 1, FIRST_MONTH + months), TOTAL);
    if (key === "month")
      made.format(made.area(row, FIRST_MONTH, 1, months), { ...NUMBER_HEADER, number: MONTH });
  });
}

const SUMS: readonly Key[] = ["total", "presentValue", "bookValue"];

const NUMBERS = {
  day: MONTH,
  plain: "0",
  whole: WHOLE,
  money: MONEY,
  amount: AMOUNT,
  rate: FACTOR,
  factor: "0.0000",
} as const;

const PARTS_OF_TOTAL = ["depreciation", "electricity", "waterCost", "opex", "carbonCost"] as const;

function chartOf(made: Page, top: number, months: number, words: InsertedStrings): Edit {
  const along = (key: Key) => made.area(top + KEYS.indexOf(key), FIRST_MONTH, 1, months);
  return {
    kind: "chart",
    chart: {
      name: "AI_Month_plan",
      kind: "stacked-column",
      title: words.planChart,
      over: made.area(CHART.row, CHART.column, CHART.rows, CHART.columns),
      categories: along("month"),
      series: PARTS_OF_TOTAL.map((key, at) => ({
        title: words.lines[key],
        values: along(key),
        color: PARTS[at]!,
      })),
      unit: "USD",
    },
  };
}
