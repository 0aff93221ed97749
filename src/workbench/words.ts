import { spokenLanguage } from "../locales";

const enUs = {
  workbench: "Workbench",
  language: "Language",
  dark: "Switch to dark",
  light: "Switch to light",
  showPane: "Show the pane",
  hidePane: "Hide the pane",
  failed: "The workbench could not be opened. Reload the page.",
};

const zhTw: typeof enUs = {
  workbench: "工作台",
  language: "語言",
  dark: "切換為深色",
  light: "切換為淺色",
  showPane: "顯示窗格",
  hidePane: "隱藏窗格",
  failed: "工作台無法開啟，請重新載入頁面。",
};

/** The words of the page around the grid and the pane. */
export const wordsFor = (language: string): typeof enUs =>
  spokenLanguage(language) === "zh-TW" ? zhTw : enUs;
