import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Frame } from "playwright-core";
import { WorkbookDiffers, type Area, type Workbook } from "../../src/workbook/workbook";

/** What the bundle leaves in the frame. */
interface Hosted {
  readonly hosted: { officeWorkbook(): Workbook };
}

type Answer = { readonly value: unknown } | { readonly differs: Area } | { readonly message: string };

/** Excel's workbook as the pane has it, called from here but working in the add-in's frame on the real Office.js. */
export async function officeWorkbookIn(frame: Frame): Promise<Workbook> {
  await frame.evaluate(bundle());
  const on =
    (method: "selection" | "read" | "resolve" | "apply") =>
    async (...args: unknown[]): Promise<never> => {
      const answer = await frame.evaluate(callInFrame, [method, args] as const);
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
      throw new Error("a listener cannot cross into the frame; the pane's test covers it");
    },
  };
}

/** Errors lose their class on the way out of the frame, so facts travel instead. */
async function callInFrame([method, args]: readonly [string, unknown[]]): Promise<Answer> {
  const workbook = (window as unknown as Hosted).hosted.officeWorkbook();
  try {
    const methods = workbook as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    return { value: await methods[method]!(...args) };
  } catch (error) {
    const { name, area, message } = error as Error & { area?: Area };
    return name === "WorkbookDiffers" && area ? { differs: area } : { message };
  }
}

function bundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, "../../src/hosts/office.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "hosted",
    target: "es2021",
  });
  // Evaluated, a declaration stays local; the frame must find it again at the next call.
  return `${outputFiles[0]!.text}\nwindow.hosted = hosted;`;
}
