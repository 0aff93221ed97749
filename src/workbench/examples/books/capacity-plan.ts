import type { Edit } from "../../../workbook/change";
import { CENTRAL, HIGH, LOW } from "../../../workbook/insert/looks";
import { page, type Page } from "../../../workbook/insert/page";
import { ASSUMPTIONS, EDITION, type Book } from "./book";
import { ACCELERATOR, MODEL, putInputs, QUARTERS, REGIONS, SERVER } from "./capacity-inputs";
import { putQuarters, putRegions, putServers } from "./capacity-tables";
import { edited, putBlock, putHead } from "./layout";
import { figuresOf, sourcesSheet } from "./sources";

export const capacityPlan: Book = {
  id: "capacity-plan",
  title: { "en-US": "Capacity plan", "zh-TW": "容量規劃" },
  about: {
    "en-US":
      "From requests to devices, servers, racks, megawatts and sites, now and over two years of growth.",
    "zh-TW": "由請求數推估裝置、伺服器、機櫃、電力與地點，並推演兩年成長。",
  },
  edits: async (workbook) => {
    const empty = (await workbook.sheets())[0]!.name;
    const made = page("Capacity");
    const top = putHead(made, 14, HEAD);
    const block = putBlock(made, { row: top }, ASSUMPTIONS, [
      ["Peak factor", 2.5, "", "Stated by you: traffic at its peak ÷ mean traffic"],
      ["Headroom", 0.25, "", "Stated by you: share of the devices kept free for failures and updates"],
      ["Input tokens", 700, "tokens", "Stated by you: mean of a request"],
      [
        "Occupancy",
        0.5,
        "",
        "Stated by you: share of powered hours busy; sized for peaks, idle otherwise",
        [0.4, 0.6],
      ],
    ]);
    const inputs = putInputs(made, block.end + 1);
    const each = putServers(made, inputs.end + 1, inputs.at);
    const regions = putRegions(made, each.end + 1, inputs.at, each.first);
    const quarters = putQuarters(made, regions + 1, inputs.at, each.first);
    made.widths(0, [30, 16, 16, 14, 14, 14, 14, 14, 17, 11, 13, 14, 13, 15]);
    const sources = sourcesSheet([
      [MODEL, "Parameters", "billion"],
      [ACCELERATOR, "Memory", "GB"],
      [ACCELERATOR, "Bandwidth", "GB/s"],
      [SERVER, "Power", "kW"],
      [SERVER, "Load", ""],
      [SERVER, "Hardware price", "USD"],
      ...REGIONS.flatMap(([, site]) => figuresOf(site)),
    ]);
    return edited(empty, [made, sources], [block.named, chartOf(made, quarters)]);
  },
};

const HEAD = {
  title: "From requests to devices to sites",
  purpose: "An example. Traffic, growth and limits are invented: replace them by your own.",
  how: [
    "Read downwards: inputs, then each region's share of the requests and what it takes to serve it, then two years of growth.",
    "Devices come in whole replicas of the model, for the peak and with the headroom of the block. Low and high are 5% and 95%.",
    "The range is wide since batch and length of the traffic decide most of it: measure one replica and state Batch to narrow it.",
    "Provisioned power is the nameplate of the servers times the PUE of the place; energy is what they draw on average.",
    `All formulas assume ${ASSUMPTIONS}, pinned to edition ${EDITION}. Servers are bought whole; network and spares are left out.`,
  ],
};

function chartOf(made: Page, first: number): Edit {
  const column = (at: number) => made.area(first, at, QUARTERS);
  return {
    kind: "chart",
    chart: {
      name: "AI_Capacity",
      kind: "line",
      title: "Devices for the traffic",
      over: made.area(first + QUARTERS + 1, 0, 18, 8),
      categories: column(0),
      series: [
        { title: "Low", values: column(2), color: LOW },
        { title: "Central", values: column(3), color: CENTRAL },
        { title: "High", values: column(4), color: HIGH },
      ],
      unit: "devices",
    },
  };
}
