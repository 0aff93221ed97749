import type { InsertedStrings } from "../../locales/inserted";
import type { Draft } from "../draft";
import type { Workbook } from "../workbook";
import type { Asked, MonthPlanRequest } from "./requests";

/** A sheet with a plan month by month. */
export function insertMonthPlan(_workbook: Workbook, _request: MonthPlanRequest, _words: InsertedStrings): Promise<Draft> {
  return Promise.reject(new Error("insertMonthPlan is not finished"));
}

/** A plan from the form: three years from a first month, with prices and factors of preset, site and edition. */
export function monthPlanOf(_asked: Asked, _start: string): MonthPlanRequest {
  throw new Error("monthPlanOf is not finished");
}
