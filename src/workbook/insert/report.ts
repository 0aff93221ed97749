import type { InsertedStrings } from "../../locales/inserted";
import type { Draft } from "../draft";
import type { Workbook } from "../workbook";
import { tableOf, textOf } from "./answers";
import { putAsked, putAssumed } from "./asked";
import { currencyOf, measureUnit, rowsOf } from "./assumed";
import { cellsIn } from "./blocks";
import { draftOf } from "./drafting";
import { HEADING, NOTE } from "./looks";
import { freeSheetName } from "../naming";
import { page } from "./page";
import { breakdownChart, putBreakdown } from "./report/breakdown";
import type { Line } from "./report/shared";
import { putSources } from "./report/sources";
import { putTornado, tornadoChart } from "./report/tornado";
import { CannotInsert, type ReportRequest } from "./requests";

/** More inputs than these move a result by next to nothing. */
const MOST_BARS = 10;

/**
 * A sheet that explains one estimate: inputs on top, to which every formula below refers; the parts of the four measures
 * with their ranges; what moves one of them most; and every input with its source. Nothing spills, so that it works in
 * every host.
 */
export async function insertReport(
  workbook: Workbook,
  { asked, measure }: ReportRequest,
  words: InsertedStrings,
): Promise<Draft> {
  const answered = await answersTo(workbook, { asked, measure });
  const made = page(freeSheetName(await workbook.sheets(), words.reportSheet));
  made.put(0, 0, [[words.reportHeading]], HEADING);
  made.put(1, 0, [[words.rangeNote]], NOTE);
  const inputs = putAsked(made, 3, asked, words);
  const assumed = putAssumed(made, { row: inputs.end, column: 0, explained: true }, asked.assumed, words);
  const unit = measureUnit(measure, answered.currency, words);
  const shared = { made, measure, words, unit, asked: [...inputs.cells, assumed.argument] as const };

  const breakdown = putBreakdown({ ...shared, top: inputs.end + assumed.rows + 1, lines: answered.lines });
  const tornado = putTornado({
    ...shared,
    top: breakdown.end + 1,
    bars: answered.bars,
    central: breakdown.central,
  });
  putSources({ ...shared, top: tornado.end + 1, count: answered.inputs });
  made.widths(0, [34, 18, 16, 18, 18, 18, 18, 18, 6]);

  const charts = workbook.can.chart
    ? [breakdownChart(shared, breakdown), ...(answered.bars > 0 ? [tornadoChart(shared, tornado)] : [])]
    : [];
  return draftOf(workbook, words.reportTitle, [{ page: made, added: true }], charts);
}

/** What the functions answer now, which says how many rows the sheet has. */
async function answersTo(workbook: Workbook, { asked, measure }: ReportRequest) {
  const { preset, quantity, usage, site, assumed } = asked;
  const given =
    "block" in assumed ? await cellsIn(workbook, assumed.block) : rowsOf(assumed).map((row) => [...row]);
  const ask = (name: string, ...item: string[]): ReturnType<typeof tableOf> =>
    tableOf(name, [...item, preset, quantity, usage, site, given]);
  const lines = ask("AIREPORT").map(([item, , central, , unit]): Line => ({
    item: textOf(item),
    unit: textOf(unit),
    known: typeof central === "number",
  }));
  if (!lines.some(({ item, known }) => item === measure && known))
    throw new CannotInsert("preset", `${preset} has no ${measure} to report`);
  return {
    lines,
    currency: currencyOf("block" in assumed ? { ...assumed, cells: given } : assumed),
    bars: Math.min(MOST_BARS, ask("AISENSITIVITY", measure).length),
    inputs: ask("AIEXPLAIN", measure).filter(([, formula]) => formula === "").length,
  };
}
