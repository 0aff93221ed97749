import type { Words } from "./en-US";

/** What the pane writes into a workbook, in American English. Every other language has the same keys. */
export const insertedEnUs = {
  tableTitle: "Insert table",
};

/** What every language must provide. */
export type InsertedStrings = Words<typeof insertedEnUs>;
