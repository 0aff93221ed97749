import type { InsertedStrings } from "../../locales/inserted";
import type { Draft } from "../draft";
import type { Workbook } from "../workbook";
import type { TableRequest } from "./requests";

/** A table of estimates at the selection: presets with their totals. */
export function insertTable(_workbook: Workbook, _request: TableRequest, _words: InsertedStrings): Promise<Draft> {
  return Promise.reject(new Error("insertTable is not finished"));
}
