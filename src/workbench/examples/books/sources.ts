import { AMOUNT, HEADING, NOTE } from "../../../workbook/insert/looks";
import { page, type Page } from "../../../workbook/insert/page";
import { ASSUMPTIONS } from "./book";
import { formula, putTable } from "./layout";

/** A figure that a workbook leans on: what it is of, its name, its unit. */
export type Figure = readonly [preset: string, field: string, unit: string];

/** Which figures of a place matter to all four measures. */
export const figuresOf = (site: string): readonly Figure[] => [
  [site, "PUE", ""],
  [site, "WUE", "L/kWh"],
  [site, "EWIF", "L/kWh"],
  [site, "Carbon intensity", "g/kWh"],
  [site, "Electricity price", "USD/kWh"],
];

/** A sheet with the figures a workbook leans on, each with its range and source as the edition tells them. */
export function sourcesSheet(figures: readonly Figure[], assumptions = ASSUMPTIONS): Page {
  const made = page("Sources");
  made.put(0, 0, [["Sources"]], HEADING);
  made.put(
    1,
    0,
    [
      [
        "Every figure below is looked up by formula in the edition that is pinned. AIEXPLAIN tells the sources of any other cell.",
      ],
    ],
    NOTE,
  );
  const asked = (row: number, bound: string): string => `AIPRESET(A${row},B${row},${bound},${assumptions})`;
  putTable(
    made,
    { row: 3 },
    [
      { heading: "Of" },
      { heading: "Figure" },
      { heading: "Low", number: AMOUNT },
      { heading: "Central", number: AMOUNT },
      { heading: "High", number: AMOUNT },
      { heading: "Unit", look: "unit" },
      { heading: "Source and basis", look: "note" },
    ],
    figures.map(([preset, field, unit], at) => {
      const row = at + 5;
      return [
        preset,
        field,
        formula(`=${asked(row, '"low"')}`),
        formula(`=${asked(row, '"central"')}`),
        formula(`=${asked(row, '"high"')}`),
        unit,
        formula(`=AISOURCE(A${row},B${row},${assumptions})`),
      ];
    }),
  );
  made.widths(0, [30, 20, 13, 13, 13, 10, 110]);
  return made;
}
