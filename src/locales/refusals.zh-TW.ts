import type { RefusalStrings } from "./refusals.en-US";

const things = { sheet: "工作表", table: "表格", name: "名稱", chart: "圖表" } as const;

export const refusalsZhTw: RefusalStrings = {
  protected: (sheet) => `工作表「${sheet}」受到保護，請先取消保護。`,
  sealed: "活頁簿的結構受到保護，無法新增或移除工作表。",
  hidden: (sheet) => `工作表「${sheet}」已隱藏，請先取消隱藏。`,
  missing: (what, name) => `找不到${things[what]}「${name}」。`,
  taken: (what, name) => `已經有${things[what]}「${name}」。`,
  tooOld: (set) => `這個版本的 Excel 無法這麼做：缺少 ${set}。`,
  validated: (place) => `${place} 已設有其他的資料驗證。`,
  altered: (place) => `Excel 在 ${place} 放入的公式與所給的不同。`,
  halfDone: (cause, places) => `Excel 中途停止（${cause}）。請檢查 ${places.join("、")}。`,
};
