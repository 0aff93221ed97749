import type { Edit } from "../../../workbook/change";
import { insertMonthPlan } from "../../../workbook/insert";
import {
  HEADER,
  MONEY,
  NUMBER_HEADER,
  PARTS,
  TOTAL,
  UNIT,
  UNIT_HEADER,
  WHOLE,
} from "../../../workbook/insert/looks";
import { page, type Page } from "../../../workbook/insert/page";
import type { Put } from "../../../workbook/insert/put";
import { inRow, relative } from "../../../workbook/insert/spelling";
import { ASSUMPTIONS, EDITION, type Book } from "./book";
import { FIRST_YEAR, GPUS, HARDWARE, request, SITE, SYSTEMS, words, YEARS } from "./gpu-plan";
import { edited, formula, putHead } from "./layout";
import { blockIn, labelled } from "./planned";
import { figuresOf, sourcesSheet } from "./sources";

type Line = keyof typeof words.lines;

const COSTS = ["depreciation", "electricity", "waterCost", "opex", "carbonCost"] as const;
/** Groups of lines below the costs, with their units. */
const GROUPS: readonly (readonly (readonly [line: Line, unit: string])[])[] = [
  [
    ["capex", "USD"],
    ["cashOut", "USD"],
    ["presentValue", "USD"],
  ],
  [
    ["energy", "kWh"],
    ["water", "L"],
    ["carbon", "kg CO2e"],
  ],
];
const TOTALS = 1 + YEARS;
const UNITS = TOTALS + 1;

export const gpuBudget: Book = {
  id: "gpu-budget",
  title: { "en-US": "GPU cluster budget, 36 months", "zh-TW": "GPU 叢集 36 個月預算" },
  about: {
    "en-US": "Capex, depreciation, power, water, carbon price and present value, month by month.",
    "zh-TW": "逐月列出資本支出、折舊、電費、水費、碳價與現值。",
  },
  edits: async (workbook) => {
    const empty = (await workbook.sheets())[0]!.name;
    const plan = (await insertMonthPlan(workbook, request, words)).change.edits;
    const line = labelled(plan, words.planSheet);
    const budget = page("Budget");
    const top = putHead(budget, 7, HEAD);
    const along = (key: Line): string => {
      const row = line(words.lines[key]) + 1;
      return `'${words.planSheet}'!$E$${row}:$AN$${row}`;
    };
    const rows = putYears(budget, top, along);
    putUnitCost(budget, rows, along, `'${words.planSheet}'!AN${line(words.lines.bookValue) + 1}`);
    budget.widths(0, [38, 16, 16, 16, 18, 12, 3]);
    const block: Edit = { kind: "name", name: ASSUMPTIONS, area: blockIn(plan, words.planSheet) };
    return edited(empty, [budget, plan, sources()], [block, chartOf(budget, top)]);
  },
};

const HEAD = {
  title: `GPU cluster budget: ${SYSTEMS} ${HARDWARE} in ${SITE}, 36 months`,
  purpose: "An example. Prices, dates and rates are assumptions: replace them by your own.",
  how: [
    "This sheet sums the sheet AI month plan by calendar year.",
    `Change what is blue there: the inputs on top, and the block ${ASSUMPTIONS}, which is pinned to edition ${EDITION}.`,
    "Three cells of the plan are AI formulas, for one device-hour; all else is plain arithmetic that can be traced.",
    "Costs are central estimates. Depreciation is straight-line; present value discounts each month's cash out from its start.",
    "Carbon is location-based and operational. The carbon price is an internal one, counted as if it were paid.",
  ],
};

const sources = (): Page =>
  sourcesSheet([
    [HARDWARE, "Power", "kW"],
    [HARDWARE, "Idle power", "kW"],
    [HARDWARE, "Load", ""],
    [HARDWARE, "Hardware price", "USD"],
    ...figuresOf(SITE),
    [SITE, "Water price", "USD/m3"],
  ]);

interface Rows {
  readonly depreciation: number;
  readonly total: number;
  readonly capex: number;
  readonly end: number;
}

/** The lines of the plan, summed by calendar year. */
function putYears(made: Page, top: number, along: (key: Line) => string): Rows {
  made.put(top, 0, [["By calendar year"]], HEADER);
  made.put(top, 1, [years((at) => FIRST_YEAR + at)], { ...NUMBER_HEADER, number: "0" });
  made.put(top, TOTALS, [["Total"]], NUMBER_HEADER);
  made.put(top, UNITS, [["Unit"]], UNIT_HEADER);
  const put = (row: number, lines: readonly (readonly [Line, string])[]): number => {
    made.put(
      row,
      0,
      lines.map(([key, unit], down): Put[] => [
        words.lines[key],
        ...years((at) => formula(`=SUMIF(${along("year")},${inRow(top, 1 + at)},${along(key)})`)),
        formula(`=SUM(${relative(row + down, 1)}:${relative(row + down, YEARS)})`),
        unit,
      ]),
    );
    return row + lines.length;
  };
  const depreciation = top + 1;
  const total = put(
    depreciation,
    COSTS.map((key) => [key, "USD"]),
  );
  const sums = Array.from({ length: TOTALS }, (_, at) =>
    formula(`=SUM(${relative(depreciation, 1 + at)}:${relative(total - 1, 1 + at)})`),
  );
  made.put(total, 0, [[words.lines.total, ...sums, "USD"]], TOTAL);
  const capex = total + 2;
  const end = GROUPS.reduce((row, group) => put(row, group) + 1, capex);
  made.format(made.area(depreciation, 1, end - depreciation, TOTALS), { number: WHOLE });
  made.format(made.area(depreciation, UNITS, end - depreciation), UNIT);
  return { depreciation, total, capex, end };
}

const years = <T>(make: (at: number) => T): T[] => Array.from({ length: YEARS }, (_, at) => make(at));

function putUnitCost(
  made: Page,
  { depreciation, total, capex, end }: Rows,
  along: (key: Line) => string,
  bookValue: string,
): void {
  const hours = `SUMPRODUCT(${along("devices")},${along("hoursInService")})`;
  const sum = (row: number): string => relative(row, TOTALS);
  made.put(end, 0, [["Unit cost and check", null, "Unit"]], HEADER);
  made.format(made.area(end, 2), UNIT_HEADER);
  const rows = made.put(end + 1, 0, [
    ["Cost of a GPU-hour in service", formula(`=${sum(total)}/(${hours}*${GPUS})`), "USD"],
    ["Net book value after 36 months", formula(`=${bookValue}`), "USD"],
    [
      "Capex − depreciation − book value",
      formula(`=ROUND(${sum(capex)}-${sum(depreciation)}-${relative(end + 2, 1)},2)`),
      "must be 0",
    ],
  ]);
  made.format({ ...rows, column: 1, columns: 1 }, { number: MONEY });
  made.format({ ...rows, column: 2, columns: 1 }, UNIT);
}

function chartOf(made: Page, top: number): Edit {
  return {
    kind: "chart",
    chart: {
      name: "AI_Budget",
      kind: "stacked-column",
      title: "Cost by calendar year",
      over: made.area(top, 7, 20, 8),
      categories: made.area(top, 1, 1, YEARS),
      series: COSTS.map((key, at) => ({
        title: words.lines[key],
        values: made.area(top + 1 + at, 1, 1, YEARS),
        color: PARTS[at]!,
      })),
      unit: "USD",
    },
  };
}
