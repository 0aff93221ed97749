import type { InsertedStrings } from "../../locales/inserted";
import type { Draft } from "../draft";
import type { Workbook } from "../workbook";
import type { ReportRequest } from "./requests";

/** A sheet that explains one estimate. */
export function insertReport(_workbook: Workbook, _request: ReportRequest, _words: InsertedStrings): Promise<Draft> {
  return Promise.reject(new Error("insertReport is not finished"));
}
