import type { InsertedStrings } from "../../locales/inserted";
import type { Draft } from "../draft";
import type { Workbook } from "../workbook";
import type { ComparisonRequest } from "./requests";

/** A sheet with one estimate under several sets of assumptions. */
export function insertComparison(_workbook: Workbook, _request: ComparisonRequest, _words: InsertedStrings): Promise<Draft> {
  return Promise.reject(new Error("insertComparison is not finished"));
}
