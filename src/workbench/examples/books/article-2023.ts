import { findCalls } from "../../../workbook/calls";
import { page, type Page } from "../../../workbook/insert/page";
import { withArgument } from "../../../workbook/upgrade/rewrite";
import { chatGpt2023 } from "../chatgpt-2023";
import { ASSUMPTIONS, EDITION, type Book } from "./book";
import { edited, putBlock, putHead, type Block } from "./layout";
import { sheetOf } from "./sheet";
import { sourcesSheet } from "./sources";

const ARTICLE = "AI_Article_2023";
const RUN = "AI_GPT_3_run";

export const article2023: Book = {
  id: "article-2023",
  title: { "en-US": "ChatGPT, 2023", "zh-TW": "ChatGPT，2023 年" },
  about: {
    "en-US": "What an article of 2023 said of ChatGPT's energy, water and cost, claim by claim.",
    "zh-TW": "逐項查核 2023 年一篇文章對 ChatGPT 用電、用水與成本的說法。",
  },
  edits: async (workbook) => {
    const empty = (await workbook.sheets())[0]!.name;
    const { made, blocks } = about();
    const claims = chatGpt2023.sheets.map((sheet) => sheetOf(sheet, pinned));
    return edited(
      empty,
      [made, ...claims, sources()],
      blocks.map(({ named }) => named),
    );
  },
};

function about(): { readonly made: Page; readonly blocks: readonly Block[] } {
  const made = page("About");
  const top = putHead(made, 6, {
    title: "An article of 2023 on ChatGPT, checked",
    purpose: "Each claim stands beside a formula that restates it, and beside an estimate of our own.",
    how: [
      "Claims: servers, electricity, water. Training and traffic: GPT-3, questions, visits, Google. Sources: the figures behind.",
      '"Within 1%" says that the arithmetic of the article holds, not that its assumptions do: the estimates below each claim tell.',
      "Low and high are the 5% and 95% points. ChatGPT's serving was never disclosed: its ranges are wide and no measurement.",
      "Water is consumption, on site and off site where not said otherwise. Carbon is location-based.",
      `Formulas assume the blocks below, pinned to edition ${EDITION}: ${ARTICLE} restates the article, ${ASSUMPTIONS} is our own.`,
    ],
  });
  const ours = putBlock(made, { row: top }, ASSUMPTIONS, []);
  const article = putBlock(made, { row: ours.end + 1 }, ARTICLE, [
    [
      "Scenario",
      "article-2023",
      "",
      "Built-in scenario: nameplate power, no building, a gallon of water per kWh",
    ],
  ]);
  const run = putBlock(made, { row: article.end + 1 }, RUN, [
    ["Parameters", 175, "billion", "Brown et al. 2020"],
    ["Tokens", 300, "billion", "Brown et al. 2020"],
    ["Hardware", "V100 SXM2 32GB", "", "The accelerator it was trained on"],
  ]);
  made.widths(0, [30, 18, 12, 12, 12, 70]);
  return { made, blocks: [ours, article, run] };
}

/** Where each function takes its assumptions. */
const ASSUMED: Readonly<Record<string, number>> = { AICAPEX: 2, AIDEVICES: 5, AIRANGE: 5 };
const OTHERWISE = 4;

/** A formula of the example with the block that it assumes, in place of what it says itself. */
function pinned(text: string): string {
  return (findCalls(text) ?? []).reduce((written, { name, text: call }, at) => {
    const block = call.includes('"article-2023"')
      ? ARTICLE
      : call.includes('"custom run"')
        ? RUN
        : ASSUMPTIONS;
    return withArgument(written, { call: at, argument: ASSUMED[name] ?? OTHERWISE, text: block });
  }, text);
}

const sources = (): Page =>
  sourcesSheet([
    ["DGX A100", "Power", "kW"],
    ["DGX A100", "Load", ""],
    ["DGX A100", "Hardware price", "USD"],
    ["GPT-3 training", "Training energy", "MWh"],
    ["GPT-3 training", "Training cost", "USD"],
    ["LaMDA training", "Training energy", "MWh"],
    ["GPT-3.5 Turbo", "Parameters", "billion"],
    ["ChatGPT 2023", "Parameters", "billion"],
    ["A100 SXM 80GB", "Memory", "GB"],
    ["global-average", "PUE", ""],
    ["global-average", "WUE", "L/kWh"],
    ["global-average", "EWIF", "L/kWh"],
    ["global-average", "Carbon intensity", "g/kWh"],
  ]);
