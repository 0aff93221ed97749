import type { Edit } from "../../change";
import type { Area } from "../../workbook";
import { formulaText } from "../formula";
import { AMOUNT, CENTRAL, HEADER, HIGH, LOW, NUMBER_HEADER, TOTAL, UNIT, UNIT_HEADER } from "../looks";
import type { Put } from "../put";
import { overlay, type Line, type Shared } from "./shared";
import { fixed } from "../spelling";

const BOUNDS = ["low", "central", "high"] as const;

/** Where the parts of the reported measure stand. */
export interface Breakdown {
  readonly end: number;
  /** The measure's own central value. */
  readonly central: string;
  readonly labels: Area;
}

/** Every part of the four measures at its low, central and high: one formula a cell, each of the inputs alone. */
export function putBreakdown({
  made,
  words,
  measure,
  asked,
  top,
  lines,
}: Shared & { readonly top: number; readonly lines: readonly Line[] }): Breakdown {
  made.put(top, 0, [[words.item]], HEADER);
  made.put(top, 1, [[words.low, words.central, words.high]], NUMBER_HEADER);
  made.put(top, 4, [[words.unit]], UNIT_HEADER);
  const rows = lines.map(({ item, unit, known }): readonly Put[] => [
    words.items[item] ?? item,
    ...BOUNDS.map((bound) => {
      const formula = formulaText("AIVALUE", [item, ...asked, bound]);
      return { formula: known ? formula : `=IFERROR(${formula.slice(1)},"${words.notStated}")` };
    }),
    words.units[unit] ?? unit,
  ]);
  made.put(top + 1, 0, rows);
  made.format(made.area(top + 1, 4, rows.length), UNIT);
  made.format(made.area(top + 1, 1, rows.length, BOUNDS.length), { number: AMOUNT, align: "right" });
  lines.forEach(({ item }, at) => {
    if (!item.includes(".") && item !== "device_hours") made.format(made.area(top + 1 + at, 0, 1, 5), TOTAL);
  });
  const own = lines.flatMap(({ item }, at) =>
    item === measure || item.startsWith(`${measure}.`) ? [top + 1 + at] : [],
  );
  const whole = top + 1 + lines.map(({ item }) => item).lastIndexOf(measure);
  return {
    end: top + 1 + rows.length,
    central: fixed(whole, 2),
    labels: made.area(own[0]!, 0, own.length),
  };
}

export function breakdownChart({ made, measure, words, unit }: Shared, { labels, end }: Breakdown): Edit {
  const column = (at: number): Area => ({ ...labels, column: at });
  return {
    kind: "chart",
    chart: {
      name: "AI_Breakdown",
      kind: "bar",
      title: words.breakdownChart(words.measures[measure]),
      over: overlay(made, end, 0),
      categories: labels,
      series: [
        { title: words.low, values: column(1), color: LOW },
        { title: words.central, values: column(2), color: CENTRAL },
        { title: words.high, values: column(3), color: HIGH },
      ],
      unit,
    },
  };
}
