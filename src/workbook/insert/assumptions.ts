import type { InsertedStrings } from "../../locales/inserted";
import type { Draft } from "../draft";
import type { Workbook } from "../workbook";
import type { AssumptionsRequest } from "./requests";

/** A named block of assumptions at the selection. */
export function insertAssumptions(_workbook: Workbook, _request: AssumptionsRequest, _words: InsertedStrings): Promise<Draft> {
  return Promise.reject(new Error("insertAssumptions is not finished"));
}

/** Names of the blocks of assumptions that a workbook keeps, the newest last: what formulas may assume. */
export function assumptionBlocks(_workbook: Workbook): Promise<readonly string[]> {
  return Promise.resolve([]);
}
