import type { Page } from "playwright-core";
import { WorkbookDiffers, type Area, type Workbook } from "../../src/workbook/workbook";
import type {} from "../../src/workbench/index";

type Method = "selection" | "read" | "resolve" | "apply";
type Answer = { readonly value: unknown } | { readonly differs: Area } | { readonly message: string };

/** The workbook of the page's grid, called from here. */
export function workbookIn(page: Page): Workbook {
  const on =
    (method: Method) =>
    async (...args: unknown[]): Promise<never> => {
      const answer = await page.evaluate(callInPage, [method, args] as const);
      if ("differs" in answer) throw new WorkbookDiffers(answer.differs);
      if ("message" in answer) throw new Error(answer.message);
      return answer.value as never;
    };
  return {
    selection: on("selection"),
    read: on("read"),
    resolve: on("resolve"),
    apply: on("apply"),
    onSelection: () => {
      throw new Error("a listener cannot cross into the page");
    },
  };
}

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
