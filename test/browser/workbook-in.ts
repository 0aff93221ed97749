import type { Page } from "playwright-core";
import type { Area, Workbook } from "../../src/workbook/workbook";
import type {} from "../../src/workbench/index";
import { remoteWorkbook, type Answer, type Method } from "../workbook/remote";

/** The workbook of the page's grid, called from here. */
export const workbookIn = (page: Page): Workbook =>
  remoteWorkbook((method, args) => page.evaluate(callInPage, [method, args] as const));

/** Errors lose their class on the way out of the page, so facts travel instead. */
async function callInPage([method, args]: readonly [Method, unknown[]]): Promise<Answer> {
  const methods = window.workbench as unknown as Record<Method, (...args: unknown[]) => Promise<unknown>>;
  try {
    return { value: await methods[method](...args) };
  } catch (error) {
    const { area, message } = error as Error & { area?: Area };
    return area ? { differs: area } : { message };
  }
}
