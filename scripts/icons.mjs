// Draws assets/icon-*.png from the two marks: `node scripts/icons.mjs`. Run it after changing a mark, and look.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { provideChromium } from "./lib/chromium.mjs";
import { root } from "./lib/run.mjs";

const sizes = [16, 32, 64, 80, 128];
/** Below this many pixels the detailed mark turns to mud. */
const smallestDetailed = 64;

const browser = await chromium.launch({ executablePath: provideChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const size of sizes) {
  const mark = size < smallestDetailed ? "mark-small.svg" : "mark.svg";
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:100vw}</style>${readFileSync(join(root, "assets", mark))}`,
  );
  await page.screenshot({ path: join(root, "assets", `icon-${size}.png`), omitBackground: true });
}
await browser.close();
