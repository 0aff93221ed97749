import type { Page } from "playwright-core";
import type { Workbook } from "../../src/workbook/workbook";
import type {} from "../../src/workbench/index";
import { answerIn, remoteWorkbook } from "../workbook/remote";

/** The workbook of the page's grid, called from here. */
export const workbookIn = (page: Page): Workbook =>
  remoteWorkbook({ evaluate: true, table: true, chart: true }, async (question) => {
    const workbook = await page.evaluateHandle(() => window.workbench as Workbook);
    return workbook.evaluate(answerIn, question);
  });
