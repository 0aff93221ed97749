// Takes the pictures of the workbench that README shows: `node test/browser/screenshots.mjs` after `npm run build`.
import { createServer } from "node:http";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import sirv from "sirv";

const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const quiet = ["quic", "background-networking", "component-update", "sync", "gpu"].map(
  (part) => `--disable-${part}`,
);

const server = createServer(sirv(root("dist"), { dev: true }));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--no-first-run", ...quiet],
});
mkdirSync(root("docs/images"), { recursive: true });
try {
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: "en-US",
      colorScheme,
    });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => window.workbench !== undefined);
    await pick(page, "DGX A100");
    await goTo(page, "C10");
    await page.waitForTimeout(1500);
    await page.screenshot({ path: root(`docs/images/workbench-${colorScheme}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

/** Chooses a preset in the pane, as someone would. */
async function pick(page, name) {
  await page.locator("#pane input").first().fill(name);
  await page.locator("#pane").getByText(name).first().click();
}

async function goTo(page, address) {
  await page.locator('[data-u-comp="defined-name"] input').fill(address);
  await page.keyboard.press("Enter");
}
