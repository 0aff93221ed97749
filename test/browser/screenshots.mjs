// Takes pictures after `npm run build`: `node test/browser/screenshots.mjs` those that README shows, into docs/images;
// `node test/browser/screenshots.mjs FOLDER` every state of the pane in both languages and themes, to be looked at;
// further words choose among "STATE-LANGUAGE-THEME", such as zh-TW-light or figures.
import { createServer } from "node:http";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { states, words } from "./pane-states.mjs";

const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const quiet = ["quic", "background-networking", "component-update", "sync", "gpu"].map(
  (part) => `--disable-${part}`,
);
const [folder, ...wanted] = process.argv.slice(2);

/** How each state is looked at. */
const themes = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
};
const widths = [320, 350, 450];

const server = createServer(sirv(process.env.DIST ?? root("dist"), { dev: true }));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--no-first-run", ...quiet],
});
try {
  if (folder === undefined) await forReadme(root("docs/images"));
  else await everyState(folder);
} finally {
  await browser.close();
  server.close();
}

async function forReadme(into) {
  mkdirSync(into, { recursive: true });
  for (const colorScheme of ["light", "dark"]) {
    const page = await open({ colorScheme });
    await page.locator("#aif-search").fill("DGX A100");
    await page.keyboard.press("Enter");
    await goTo(page, "C10");
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(into, `workbench-${colorScheme}.png`) });
    await page.close();
  }
}

async function everyState(into) {
  mkdirSync(into, { recursive: true });
  for (const locale of Object.keys(words))
    for (const [name, { alone = false, withhold, reach }] of Object.entries(states)) {
      const looks = Object.keys(themes).flatMap((theme) =>
        widths
          .map((width) => ({ theme, width, file: `${name}-${locale}-${theme}-${width}` }))
          .filter(({ file }) => isWanted(file)),
      );
      if (looks.length === 0) continue;
      const page = await open({ locale, alone, withhold });
      await reach({ page, words: words[locale], goTo: (cell) => goTo(page, cell) });
      for (const { theme, width, file } of looks) {
        await page.emulateMedia(themes[theme]);
        if (alone) await page.setViewportSize({ width, height: 900 });
        else await page.locator("#pane").evaluate((pane, wide) => (pane.style.width = `${wide}px`), width);
        await page.waitForTimeout(300);
        await (alone ? page : page.locator("#pane")).screenshot({ path: join(into, `${file}.png`) });
      }
      await page.close();
    }
}

/** Each word must be in the name, or one of its parts between commas. */
function isWanted(file) {
  return wanted.every((word) => word.split(",").some((part) => `-${file}-`.includes(`-${part}-`)));
}

/** The workbench with its example computed, or the pane's own page without a workbook; `withhold` is how the pane fails to come. */
async function open({ locale = "en-US", alone = false, colorScheme = "light", withhold }) {
  const viewport = { width: alone ? 360 : 1440, height: 900 };
  const page = await browser.newPage({ viewport, locale, colorScheme });
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  if (withhold) await page.route("**/pane.js", (route) => (withhold === "abort" ? route.abort() : undefined));
  const waitUntil = withhold ? "domcontentloaded" : "load";
  await page.goto(address + (alone ? "taskpane.html" : ""), { waitUntil });
  if (!alone) await page.waitForFunction(() => window.workbench !== undefined);
  if (!withhold) await page.locator("#aif-search").waitFor();
  return page;
}

async function goTo(page, cell) {
  await page.locator('[data-u-comp="defined-name"] input').fill(cell);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
}
