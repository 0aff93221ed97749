import type { InsertedStrings } from "./inserted.en-US";

/** What the pane writes into a workbook, as written in Taiwan. */
export const insertedZhTw: InsertedStrings = {
  tableTitle: "插入表格",
};
