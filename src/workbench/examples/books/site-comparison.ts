import type { Edit } from "../../../workbook/change";
import {
  CENTRAL,
  HEADER,
  HIGH,
  INPUT,
  LOW,
  NOTE,
  PARTS,
  UNIT,
  UNIT_HEADER,
  WHOLE,
} from "../../../workbook/insert/looks";
import { page, type Page } from "../../../workbook/insert/page";
import type { Put } from "../../../workbook/insert/put";
import { ASSUMPTIONS, EDITION, type Book } from "./book";
import { edited, formula, putBlock, putHead, putTable, type Column } from "./layout";
import { figuresOf, sourcesSheet } from "./sources";

const SITES = [
  "Norway",
  "Sweden",
  "France",
  "Oregon",
  "Virginia",
  "Ireland",
  "Germany",
  "Japan",
  "Singapore",
  "Taiwan",
] as const;

export const siteComparison: Book = {
  id: "site-comparison",
  title: { "en-US": "Site comparison", "zh-TW": "地點比較" },
  about: {
    "en-US": "One cluster in ten places: electricity, carbon, water and cost, each with its range.",
    "zh-TW": "同一叢集置於十個地點的用電量、碳排放、水足跡與成本，各附上下限。",
  },
  edits: async (workbook) => {
    const empty = (await workbook.sheets())[0]!.name;
    const made = page("Comparison");
    const top = putHead(made, 15, HEAD);
    const block = putBlock(made, { row: top }, ASSUMPTIONS, [
      ["Occupancy", 0.8, "", "Stated by you: share of powered hours busy", [0.7, 0.9]],
      ["Hardware life", 5, "years", "Stated by you: accounting life of servers"],
      ["Opex share", 0.05, "per year", "Stated by you: support, staff and space, of the price of hardware"],
    ]);
    const inputs = putInputs(made, block.end + 1);
    const first = inputs.end + 2;
    putSites(made, first, inputs);
    made.widths(0, [24, ...COLUMNS.slice(1).map(() => 17)]);
    const sources = sourcesSheet([
      ["DGX H100", "Power", "kW"],
      ["DGX H100", "Load", ""],
      ["DGX H100", "Hardware price", "USD"],
      ...SITES.flatMap(figuresOf),
    ]);
    return edited(empty, [made, sources], [block.named, ...charts(made, first)]);
  },
};

const HEAD = {
  title: "One cluster in ten places, a year",
  purpose: "An example. The cluster is invented; the factors of places are those of the edition.",
  how: [
    "Blue cells are yours to change: the cluster, the assumptions, and the places themselves.",
    "Low and high are the 5% and 95% points. Places whose range overlaps that of the lowest are not told apart by these figures.",
    "Countries and states are averages of their grid; the building (PUE, WUE) is the same prior everywhere. A region's code knows more.",
    "Water is consumption. Off site is the water of making electricity, reservoirs of hydropower with it, which weighs on hydro grids.",
    `Carbon is location-based. All formulas assume ${ASSUMPTIONS}, pinned to edition ${EDITION}.`,
  ],
};

const COLUMNS: readonly Column[] = [
  { heading: "Place", look: "input" },
  { heading: "Grid, g/kWh", number: WHOLE },
  { heading: "USD/kWh", number: "0.000" },
  { heading: "MWh", number: WHOLE },
  { heading: "CO2e low, t", number: WHOLE },
  { heading: "CO2e, t", number: WHOLE },
  { heading: "CO2e high, t", number: WHOLE },
  { heading: "v. lowest", look: "unit" },
  { heading: "On site, m3", number: WHOLE },
  { heading: "Off site, m3", number: WHOLE },
  { heading: "Water low, m3", number: WHOLE },
  { heading: "Water, m3", number: WHOLE },
  { heading: "Water high, m3", number: WHOLE },
  { heading: "Electricity, kUSD", number: WHOLE },
  { heading: "Cost, kUSD", number: WHOLE },
];

interface Inputs {
  /** As formulas spell them: preset, quantity, hours. */
  readonly asked: string;
  readonly end: number;
}

function putInputs(made: Page, top: number): Inputs {
  made.put(top, 0, [["Inputs", null]], HEADER);
  made.put(top, 2, [["Unit"]], UNIT_HEADER);
  made.put(top + 1, 0, [
    ["Hardware", "DGX H100", null],
    ["Systems", 64, "systems"],
    ["Hours of a year", 8760, "h"],
  ]);
  made.format(made.area(top + 1, 1, 3), { ...INPUT, align: "right", number: WHOLE });
  made.format(made.area(top + 1, 2, 3), UNIT);
  const rows = [top + 2, top + 3, top + 4];
  return { asked: rows.map((row) => `$B$${row}`).join(","), end: top + 4 };
}

/** @param first the first row of sites, counted from 0 */
function putSites(made: Page, first: number, { asked }: Inputs): void {
  const [from, to] = [first + 1, first + SITES.length];
  const line = (site: string, at: number): readonly Put[] => {
    const row = from + at;
    const measured = (name: string, bound?: string): Put =>
      formula(`=${name}(${asked},$A${row},${ASSUMPTIONS}${bound === undefined ? "" : `,"${bound}"`})/1000`);
    const item = (id: string): Put => formula(`=AIVALUE("${id}",${asked},$A${row},${ASSUMPTIONS})/1000`);
    const figure = (field: string): Put => formula(`=AIPRESET($A${row},"${field}",,${ASSUMPTIONS})`);
    return [
      site,
      figure("Carbon intensity"),
      figure("Electricity price"),
      measured("AIENERGY"),
      measured("AICARBON", "low"),
      measured("AICARBON"),
      measured("AICARBON", "high"),
      formula(`=IF(E${row}<=MIN($G$${from}:$G$${to}),"overlaps","above")`),
      item("water.onsite"),
      item("water.offsite"),
      measured("AIWATER", "low"),
      measured("AIWATER"),
      measured("AIWATER", "high"),
      item("cost.electricity"),
      measured("AICOST"),
    ];
  };
  putTable(made, { row: first - 1 }, COLUMNS, SITES.map(line));
  made.put(
    to,
    0,
    [
      ["v. lowest: whether the range of carbon overlaps that of the place with the lowest high."],
      [
        "Hardware and building move all places together, so that their order is surer than the ranges show: see Sources.",
      ],
    ],
    NOTE,
  );
}

function charts(made: Page, first: number): readonly Edit[] {
  const column = (at: number) => made.area(first, at, SITES.length);
  const below = first + SITES.length + 3;
  const common = { categories: column(0) };
  return [
    {
      kind: "chart",
      chart: {
        ...common,
        name: "AI_Carbon_by_site",
        kind: "column",
        title: "Carbon of a year, location-based",
        over: made.area(below, 0, 18, 7),
        series: [
          { title: "Low", values: column(4), color: LOW },
          { title: "Central", values: column(5), color: CENTRAL },
          { title: "High", values: column(6), color: HIGH },
        ],
        unit: "t CO2e",
      },
    },
    {
      kind: "chart",
      chart: {
        ...common,
        name: "AI_Water_by_site",
        kind: "stacked-column",
        title: "Water consumed in a year, central",
        over: made.area(below, 7, 18, 8),
        series: [
          { title: "On site", values: column(8), color: PARTS[1] },
          { title: "Off site", values: column(9), color: PARTS[2] },
        ],
        unit: "m3",
      },
    },
  ];
}
