import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Frame } from "playwright-core";
import type { Area, Workbook } from "../../src/workbook/workbook";
import { remoteWorkbook, type Answer } from "../workbook/remote";

/** What the bundle leaves in the frame. */
interface Hosted {
  readonly hosted: { officeWorkbook(): Workbook };
}

/** Excel's workbook as the pane has it, called from here but working in the add-in's frame on the real Office.js. */
export async function officeWorkbookIn(frame: Frame): Promise<Workbook> {
  await frame.evaluate(bundle());
  return remoteWorkbook((method, args) => frame.evaluate(callInFrame, [method, args] as const));
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
