import type { InEach } from "../locales/language";
import { exitCodes } from "./changing";

interface Help {
  readonly description: string;
  readonly json: string;
  readonly keep: string;
  readonly date: string;
  readonly after: string;
}

export const plainHelp: InEach<Help> = {
  "en-US": {
    description:
      "turn AI formulas into plain ones that stay live without the add-in, step by step on the sheet AI workings",
    json: "tell in JSON which cells became plain formulas or values, and which did not",
    keep: "keep AI formulas that plain ones cannot express; without it they become values",
    date: "the day that the receipt bears, such as 2026-11-24; today if left out",
    after: `
Examples:
  ai-footprint plain budget.xlsx -o plain.xlsx
  ai-footprint plain budget.xlsx -o plain.xlsx --keep

${exitCodes["en-US"]}
Central values only; other bounds and functions become values, so that nothing in the file needs the add-in. With
--keep they stay AI formulas, for readers who have it, and exit code 1 says that there are some. The sheet AI receipt
lists what was changed, and thaw puts the AI formulas back. The formulas need nothing newer than Excel 2016, and work in
LibreOffice and Google Sheets.`,
  },
  "zh-TW": {
    description: "將 AI 公式改為一般公式：沒有增益集也會重算，逐步列在「AI 計算過程」工作表",
    json: "以 JSON 列出改為一般公式或值的儲存格，以及未更改的儲存格",
    keep: "保留無法改為一般公式的 AI 公式；不加時會改為值",
    date: "記在存根上的日期，例如 2026-11-24；省略時為今天",
    after: `
範例：
  ai-footprint plain budget.xlsx -o plain.xlsx
  ai-footprint plain budget.xlsx -o plain.xlsx --keep

${exitCodes["zh-TW"]}
只提供中間值；其他界限與函數會改為值，整個檔案不再需要增益集。加上 --keep 則保留為 AI 公式，供有增益集的人
使用；結束代碼 1 表示檔案中有這類公式。「AI receipt」工作表列出所有更改，thaw 可還原 AI 公式。這些公式只需要
Excel 2016，在 LibreOffice 與 Google 試算表也能使用。`,
  },
};
