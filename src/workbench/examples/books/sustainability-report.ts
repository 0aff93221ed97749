import type { Edit } from "../../../workbook/change";
import { CENTRAL, HIGH, LOW } from "../../../workbook/insert/looks";
import { page, type Page } from "../../../workbook/insert/page";
import { ASSUMPTIONS, EDITION, type Book } from "./book";
import { inventory, OWN, SERVICES } from "./inventory";
import { edited, putBlock, putHead, type Block } from "./layout";
import { putReport } from "./report-lines";
import { figuresOf, sourcesSheet } from "./sources";

export const sustainabilityReport: Book = {
  id: "sustainability-report",
  title: { "en-US": "Sustainability report", "zh-TW": "永續報告" },
  about: {
    "en-US":
      "A year's energy, carbon and water of servers and model services, in the order of ESRS E1 and E3.",
    "zh-TW": "伺服器與模型服務全年的用電量、碳排放與水足跡，依 ESRS E1、E3 的順序排列。",
  },
  edits: async (workbook) => {
    const empty = (await workbook.sheets())[0]!.name;
    const made = page("Report");
    const top = putHead(made, 7, HEAD);
    const { own, services } = putBlocks(made, top);
    const lines = putReport(made, services.end + 1);
    made.widths(0, [11, 46, 13, 13, 13, 10, 120]);
    return edited(
      empty,
      [made, inventory(), sources()],
      [own.named, services.named, chartOf(made, lines.emissions)],
    );
  },
};

const HEAD = {
  title: "Energy, carbon and water of AI, year 2026",
  purpose:
    "An example for an invented company. Working figures for a report, not a statement of conformity with any standard.",
  how: [
    "Lines stand in the order that ESRS E1 and E3 (set of 2023) ask for them; check the numbering of the set that you apply.",
    "Low, central and high are sums over the sheet Inventory; inputs that rows share move together. Low and high are 5% and 95%.",
    "They cover the uncertainty of factors, not the choice of method. Replace what is blue by meters, invoices and contracts.",
    "Location-based and market-based carbon are two accounts of the same electricity and are never added.",
    `Own servers assume ${ASSUMPTIONS}, services AI_Assumptions_2; both are pinned to edition ${EDITION}.`,
  ],
};

/** Blocks begin in the second column, below the wide names of lines. */
function putBlocks(made: Page, top: number): { readonly own: Block; readonly services: Block } {
  const own = putBlock(made, { row: top, column: 1 }, ASSUMPTIONS, [
    ["Occupancy", 0.75, "", "Stated by you: share of powered hours busy, from the scheduler", [0.65, 0.85]],
    ["Hardware life", 5, "years", "Stated by you: over which making the servers is spread"],
    [
      "Market carbon intensity",
      120,
      "g/kWh",
      "Stated by you: of contracts and residual mix; name the instruments in your report",
    ],
  ]);
  const services = putBlock(made, { row: own.end + 1, column: 1 }, "AI_Assumptions_2", []);
  return { own, services };
}

const sources = (): Page =>
  sourcesSheet([
    ...OWN.flatMap(([preset]) =>
      (
        [
          ["Power", "kW"],
          ["Load", ""],
          ["Embodied carbon", "kg"],
        ] as const
      ).map(([field, unit]) => [preset, field, unit] as const),
    ),
    ...[...new Set(OWN.map(([, , , site]) => site))].flatMap(figuresOf),
    ...SERVICES.map(([model]) => [model, "Active parameters", "billion"] as const),
  ]);

function chartOf(made: Page, { row, rows }: { readonly row: number; readonly rows: number }): Edit {
  const column = (at: number) => made.area(row, at, rows);
  return {
    kind: "chart",
    chart: {
      name: "AI_Emissions",
      kind: "bar",
      title: "Greenhouse gases: low, central and high",
      over: made.area(row + 18, 1, 20, 5),
      categories: column(1),
      series: [
        { title: "Low", values: column(2), color: LOW },
        { title: "Central", values: column(3), color: CENTRAL },
        { title: "High", values: column(4), color: HIGH },
      ],
      unit: "t CO2e",
    },
  };
}
