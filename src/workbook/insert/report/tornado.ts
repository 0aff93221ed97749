import type { Edit } from "../../change";
import type { Area } from "../../workbook";
import { formulaText } from "../formula";
import { AMOUNT, CENTRAL, CHANGE, HEADER, HIGH, NOTE, NUMBER_HEADER, SHARE } from "../looks";
import type { Put } from "../put";
import { overlay, type Shared } from "./shared";
import { inColumn, relative } from "../spelling";

const RANK = 8;

/** Where the bars stand. */
export interface Tornado {
  readonly top: number;
  readonly end: number;
  readonly labels: Area;
}

/** Which inputs move the measure most, and by how much to either side of its central value. */
export function putTornado({
  made,
  words,
  measure,
  asked,
  top,
  bars,
  central,
}: Shared & { readonly top: number; readonly bars: number; readonly central: string }): Tornado {
  const labels = made.area(top + 1, 0, bars);
  if (bars === 0) return { top, end: top, labels };
  made.put(top, 0, [[words.input]], HEADER);
  made.put(
    top,
    1,
    [
      [
        words.low,
        words.high,
        words.resultAtLow,
        words.resultAtHigh,
        words.changeAtLow,
        words.changeAtHigh,
        words.shareOfVariance,
        words.rank,
      ],
    ],
    NUMBER_HEADER,
  );
  const table = formulaText("AISENSITIVITY", [measure, ...asked]).slice(1);
  const rows = Array.from({ length: bars }, (_, at): readonly Put[] => {
    const row = top + 1 + at;
    const found = (column: number): Put => ({
      formula: `=IFERROR(INDEX(${table},${inColumn(row, RANK)}+1,${column}),"")`,
    });
    const change = (column: number): Put => {
      const result = relative(row, column);
      return { formula: `=IF(ISNUMBER(${result}),${result}-${central},0)` };
    };
    return [...[1, 2, 3, 4, 5].map(found), change(3), change(4), found(6), at + 1];
  });
  made.put(top + 1, 0, rows);
  made.format(made.area(top + 1, 1, bars, 4), { number: AMOUNT });
  made.format(made.area(top + 1, 5, bars, 2), { number: CHANGE });
  made.format(made.area(top + 1, 7, bars), { number: SHARE });
  made.format(made.area(top + 1, RANK, bars), NOTE);
  return { top, end: top + 1 + bars, labels };
}

export function tornadoChart({ made, measure, words, unit }: Shared, { labels, top }: Tornado): Edit {
  const column = (at: number): Area => ({ ...labels, column: at });
  return {
    kind: "chart",
    chart: {
      name: "AI_Tornado",
      kind: "stacked-bar",
      title: words.tornadoChart(words.measures[measure]),
      over: overlay(made, top - 1, 1),
      categories: labels,
      series: [
        { title: words.changeAtLow, values: column(5), color: CENTRAL },
        { title: words.changeAtHigh, values: column(6), color: HIGH },
      ],
      unit,
    },
  };
}
