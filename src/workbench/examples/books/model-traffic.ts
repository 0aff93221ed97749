import { PARTS, TOTAL, WHOLE } from "../../../workbook/insert/looks";
import { page, type Page } from "../../../workbook/insert/page";
import type { Put } from "../../../workbook/insert/put";
import { relative } from "../../../workbook/insert/spelling";
import type { Edit } from "../../../workbook/change";
import { ASSUMPTIONS, EDITION, type Book } from "./book";
import { breakEven } from "./break-even";
import { edited, formula, putBlock, putHead, putTable, type Column } from "./layout";
import { sourcesSheet } from "./sources";

/** Use, model, requests a month, then what differs by use: tokens of a request. */
const USES: readonly (readonly [string, string, number, number, number, number, number])[] = [
  ["Research assistant", "GPT-5", 400_000, 1_200, 0.4, 600, 2_500],
  ["Customer chat", "GPT-4o", 3_000_000, 800, 0.5, 300, 0],
  ["Document summaries", "Gemini 2.5 Flash", 5_000_000, 4_000, 0, 350, 0],
  ["Search and tagging", "Llama 3.3 70B", 12_000_000, 500, 0, 120, 0],
];
const MONTHS = 12;

export const modelTraffic: Book = {
  id: "model-traffic",
  title: { "en-US": "Model traffic budget", "zh-TW": "模型流量預算" },
  about: {
    "en-US": "Tokens by use, with cached and reasoning tokens; and when self-hosting costs less than an API.",
    "zh-TW": "依用途編列 token，含快取與推理 token；並比較 API 與自行架設的損益兩平點。",
  },
  edits: async (workbook) => {
    const empty = (await workbook.sheets())[0]!.name;
    const made = page("Traffic budget");
    const top = putHead(made, 13, HEAD);
    const block = putBlock(made, { row: top }, ASSUMPTIONS, [
      [
        "Peak factor",
        2.5,
        "",
        "Stated by you: traffic at its peak ÷ mean traffic; sizes what is self-hosted",
      ],
      ["Headroom", 0.2, "", "Stated by you: share of the devices kept free for failures and updates"],
      ["Hardware life", 4, "years", "Stated by you: accounting life of servers"],
    ]);
    const uses = putUses(made, block.end + 1);
    made.widths(0, [24, 18, 14, 14, 14, 15, 19, 18, 14, 14, 14, 14, 18]);
    const own = breakEven();
    return edited(empty, [made, own.page, sources()], [block.named, ...own.edits, chartOf(made, uses)]);
  },
};

const HEAD = {
  title: "Model traffic budget: four uses, month and year",
  purpose: "An example. Uses, requests and tokens are invented: replace them by what your logs count.",
  how: [
    "Blue cells are yours to change. Requests and tokens of a request drive everything; prices are the list prices of the edition.",
    "Cached share is the part of the input that the service still holds and sells for less; reasoning tokens are billed as output.",
    "Low and high are the 5% and 95% points. A token count that you state is taken as exact; energy of closed models stays wide.",
    `One formula a column answers all rows and takes the tokens of each row; all assume ${ASSUMPTIONS}, pinned to edition ${EDITION}.`,
    "Water is consumption, on site and off site together; carbon is location-based. Neither ranks the models: their ranges overlap.",
  ],
};

const COLUMNS: readonly Column[] = [
  { heading: "Use" },
  { heading: "Model", look: "input" },
  { heading: "Requests", number: WHOLE, look: "input" },
  { heading: "Input tokens", number: WHOLE, look: "input" },
  { heading: "Cached share", number: "0%", look: "input" },
  { heading: "Output tokens", number: WHOLE, look: "input" },
  { heading: "Reasoning tokens", number: WHOLE, look: "input" },
  { heading: "Tokens (million)", number: WHOLE },
  { heading: "Cost (USD)", number: WHOLE },
  { heading: "Energy (kWh)", number: WHOLE },
  { heading: "Energy, high", number: WHOLE },
  { heading: "Water (L)", number: WHOLE },
  { heading: "Carbon (kg CO2e)", number: WHOLE },
];
const [TOKENS, COST, CARBON] = [7, 8, 12];

/** @returns the row of the first use */
function putUses(made: Page, top: number): number {
  const first = top + 1;
  const [from, to] = [first + 1, first + USES.length];
  const over = (letter: string): string => `${letter}${from}:${letter}${to}`;
  // Tokens of each row stand under their names: overrides, which win over the block.
  const asked = (name: string, bound: string): Put =>
    formula(`=${name}(${over("B")},${over("C")},,,${ASSUMPTIONS},"${bound}",D${from - 1}:G${to})`);
  putTable(
    made,
    { row: top },
    COLUMNS,
    USES.map((use, at): Put[] => {
      const row = first + at + 1;
      return [
        ...use,
        formula(`=C${row}*(D${row}+F${row}+G${row})/1000000`),
        ...(at === 0
          ? [
              asked("AICOST", "central"),
              asked("AIENERGY", "central"),
              asked("AIENERGY", "high"),
              asked("AIWATER", "central"),
              asked("AICARBON", "central"),
            ]
          : []),
      ];
    }),
  );
  const columns = Array.from({ length: CARBON - TOKENS + 1 }, (_, at) => TOKENS + at);
  const sums = (times: number): Put[] =>
    columns.map((column) => {
      const sum = `SUM(${relative(first, column)}:${relative(first + USES.length - 1, column)})`;
      // Highs do not add up: their sum would be rarer than 5 %.
      return COLUMNS[column]!.heading === "Energy, high" ? null : formula(`=${sum}*${times}`);
    });
  const below = first + USES.length;
  made.put(below, 0, [["Month"], ["Year of 12 such months"]]);
  made.put(below, TOKENS, [sums(1), sums(MONTHS)], { number: WHOLE });
  made.format(made.area(below, 0, 2, COLUMNS.length), TOTAL);
  return first;
}

function chartOf(made: Page, first: number): Edit {
  return {
    kind: "chart",
    chart: {
      name: "AI_Traffic",
      kind: "bar",
      title: "Cost of a month by use",
      over: made.area(first + USES.length + 3, 0, 16, 6),
      categories: made.area(first, 0, USES.length),
      series: [{ title: "Cost", values: made.area(first, COST, USES.length), color: PARTS[1] }],
      unit: "USD",
    },
  };
}

const sources = (): Page =>
  sourcesSheet([
    ...["GPT-5", "GPT-4o", "Gemini 2.5 Flash"].flatMap((model) =>
      (["Input price", "Cached price", "Output price"] as const).map(
        (field) => [model, field, "USD/M tokens"] as const,
      ),
    ),
    ["Llama 3.3 70B", "Input price", "USD/M tokens"],
    ["Llama 3.3 70B", "Output price", "USD/M tokens"],
    ["Llama 3.3 70B", "Parameters", "billion"],
    ["H100 SXM", "Hardware price", "USD"],
    ["Virginia", "Electricity price", "USD/kWh"],
    ["Virginia", "Carbon intensity", "g/kWh"],
  ]);
