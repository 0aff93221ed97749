import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Frame } from "playwright-core";
import type { Workbook } from "../../src/workbook/workbook";
import { answerIn, remoteWorkbook } from "../workbook/remote";

/** What the bundle leaves in the frame. */
interface Hosted {
  readonly hosted: { officeWorkbook(): Workbook };
}

/** Excel's workbook as the pane has it, called from here but working in the add-in's frame on the real Office.js. */
export async function officeWorkbookIn(frame: Frame): Promise<Workbook> {
  await frame.evaluate(bundle());
  const workbook = await frame.evaluateHandle(() => (window as unknown as Hosted).hosted.officeWorkbook());
  const can = await workbook.evaluate((one) => one.can);
  return remoteWorkbook(can, (question) => workbook.evaluate(answerIn, question));
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
