import { unfinished } from "../../src/hosts/unfinished";
import { WorkbookDiffers, type Area, type Workbook } from "../../src/workbook/workbook";

/** What can be called from outside a page; a listener cannot cross into it. */
export type Method = "selection" | "read" | "resolve" | "apply";

/** What comes out of the page: errors lose their class on the way, so facts travel instead. */
export type Answer = { readonly value: unknown } | { readonly differs: Area } | { readonly message: string };

/** A workbook that lives in a page or a frame, called from here. */
export function remoteWorkbook(call: (method: Method, args: unknown[]) => Promise<Answer>): Workbook {
  const on =
    (method: Method) =>
    async (...args: unknown[]): Promise<never> => {
      const answer = await call(method, args);
      if ("differs" in answer) throw new WorkbookDiffers(answer.differs);
      if ("message" in answer) throw new Error(answer.message);
      return answer.value as never;
    };
  return {
    ...unfinished,
    selection: on("selection"),
    read: on("read"),
    resolve: on("resolve"),
    apply: on("apply"),
    onSelection: () => {
      throw new Error("a listener cannot cross into the page; the pane's test covers it");
    },
  };
}
