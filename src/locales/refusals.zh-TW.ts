import type { RefusalStrings } from "./refusals.en-US";

const things = { sheet: "工作表", table: "表格", name: "名稱", chart: "圖表" } as const;

export const refusalsZhTw: RefusalStrings = {
  protected: (sheet) => `工作表「${sheet}」受到保護，請先取消保護。`,
  sealed: "活頁簿的結構受到保護，無法新增或移除工作表。",
  hidden: (sheet) => `工作表「${sheet}」已隱藏，請先取消隱藏。`,
  typing: "有儲存格正在編輯中。請在該處按 Enter 或 Esc，然後再試一次。",
  merged: (place) => `${place} 已合併成一個儲存格，請先取消合併，或選擇其他位置。`,
  filtered: (place) => `篩選隱藏了 ${place} 的部分列，請先清除篩選。`,
  missing: (what, name) => `找不到${things[what]}「${name}」。`,
  taken: (what, name) => `已經有${things[what]}「${name}」。`,
  tooOld: (set) => `這個版本的 Excel 無法這麼做：缺少 ${set}。`,
  validated: (place) => `${place} 已設有其他的資料驗證。`,
  altered: (place) => `Excel 在 ${place} 放入的內容與所給的不同。表格的欄和文字格式的儲存格會如此。`,
  halfDone: (cause, places) => `Excel 中途停止（${cause}）。請檢查 ${places.join("、")}。`,
};
