import type { WorkingsStrings } from "./workings.en-US";

/** What plain formulas write into a workbook, as written in Taiwan. */
export const workingsZhTw: WorkingsStrings = {
  changeTitle: "改為一般公式",
  workingsTitle: "AI 計算過程",
  workingsNote: (edition) =>
    `每一列以一般公式逐步計算一個 AI 公式，依據 AI Footprint ${edition} 版。輸入值參照活頁簿原有的儲存格；預設項目的數值，以及各列共用的數值，列於資料工作表。`,
  dataTitle: "AI 資料",
  dataNote:
    "計算過程所用的數值，並附來源。活頁簿中的名稱可以改成此處為該計算過程列出的其他名稱；其餘名稱會得到 #N/A。",

  cell: "儲存格",
  call: "AI 公式",
  preset: "預設項目",
  site: "地點",
  hardware: "硬體",
  result: "結果",
  valid: "條件不變",
  unit: "單位",
  how: "公式",
  source: "來源",
  ofPreset: "取自預設項目",
  ofSite: "取自地點",
  ofHardware: "取自硬體",
  ofWorkbook: "活頁簿的儲存格",
  fromCall: "公式的引數",
  fromAssumptions: "假設區塊所載",
  fromOverrides: "逐列指定",
  validHow: "文字未變，數值仍為數值",

  presets: "預設項目",
  sites: "地點",
  hardwares: "模型與訓練所用的硬體",
  name: "名稱",
  runsAt: "所在地點",
  runsOn: "所用硬體",
  constants: "各列共用的數值",
  quantity: "項目",
  value: "數值",
  from: "出處",
  method: "方法的預設值",
  definition: "定義",
  scenario: "情境",
  spellings: (block, kind) => `計算過程 ${block} 認得的名稱：${kind}`,
  spelling: "名稱（不含空格）",
  means: "代表",
  unplanned: "空白或不明的名稱",
};
