import type { InEach } from "../locales/language";
import { exitCodes } from "./changing";

interface Help {
  readonly description: string;
  readonly json: string;
  readonly edition: string;
  readonly after: string;
}

const EXAMPLES = `
  ai-footprint upgrade budget.xlsx -o pinned.xlsx
  ai-footprint upgrade budget.xlsx --edition 2026.11 --in-place`;

export const upgradeHelp: InEach<Help> = {
  "en-US": {
    description: "show each value before and after an edition with the reason, then pin the edition",
    json: "tell in JSON what changes",
    edition: "the edition to pin; the newest if left out",
    after: `
Examples:${EXAMPLES}

${exitCodes["en-US"]}`,
  },
  "zh-TW": {
    description: "列出每個值在換版前後的差異與原因，再固定版次",
    json: "以 JSON 列出更改",
    edition: "要固定的版次；省略時為最新版次",
    after: `
範例：${EXAMPLES}

${exitCodes["zh-TW"]}`,
  },
};
