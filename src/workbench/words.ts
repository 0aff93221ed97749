import { spokenLanguage, type InEach } from "../locales/language";

const enUs = {
  workbench: "Workbench",
  language: "Language",
  dark: "Switch to dark",
  light: "Switch to light",
  pane: "Task pane",
  showPane: "Show the pane",
  hidePane: "Hide the pane",
  failed: "The workbench could not be opened. Reload the page.",
  open: "Open…",
  save: "Save a copy",
  examples: "Examples",
  openExample: "Open",
  asFile: "Download as",
  live: "Live formulas",
  frozen: "Values",
  plain: "Plain formulas",
  versions:
    "Live formulas need the add-in. Values come with a receipt of the formulas they were; plain formulas stay live anywhere, for central values.",
  making: "Computing…",
  close: "Close",
  drop: "Drop an .xlsx file to open it",
  replace: "Open another workbook? What you changed since you last saved a copy is lost.",
  notOpened: "The file could not be opened.",
  notSaved: "The copy could not be saved.",
};

const zhTw: typeof enUs = {
  workbench: "工作台",
  language: "語言",
  dark: "切換為深色",
  light: "切換為淺色",
  pane: "工作窗格",
  showPane: "顯示窗格",
  hidePane: "隱藏窗格",
  failed: "工作台無法開啟，請重新載入頁面。",
  open: "開啟…",
  save: "另存複本",
  examples: "範例",
  openExample: "開啟",
  asFile: "下載為",
  live: "AI 公式",
  frozen: "凍結數值",
  plain: "一般公式",
  versions:
    "AI 公式需要增益集；凍結數值附有存根，記錄原來的公式；一般公式在任何試算表都能繼續計算，只含中間值。",
  making: "計算中…",
  close: "關閉",
  drop: "將 .xlsx 檔案拖放到這裡即可開啟",
  replace: "要開啟另一個活頁簿嗎？上次另存複本之後的變更將會遺失。",
  notOpened: "無法開啟這個檔案。",
  notSaved: "無法另存複本。",
};

const words: InEach<typeof enUs> = { "en-US": enUs, "zh-TW": zhTw };

/** The words of the page around the grid and the pane. */
export const wordsFor = (language: string): typeof enUs => words[spokenLanguage(language)];
