import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { CellContent } from "../../src/workbook/workbook";
import type { Change } from "../../src/workbook/change";
import { openChromium } from "./chromium";
import { serveDist } from "./serve";

/** The built workbench in Chromium, as a user meets it. */
export interface Bench {
  readonly page: Page;
  /** Errors on the console, uncaught errors and requests to other machines, since the page was opened. */
  readonly problems: readonly string[];
  /** Goes to a cell by the name box. */
  goTo(address: string): Promise<void>;
  /** Types into a cell and presses Enter. */
  type(address: string, text: string): Promise<void>;
  /** What stands at an address of the sheet. */
  read(address: string): Promise<readonly (readonly CellContent[])[]>;
  /** The value of one cell, once `accept` holds for it. */
  value(address: string, accept: (value: CellContent["value"]) => boolean): Promise<CellContent["value"]>;
  apply(change: Change): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 20_000;

/** Opens the workbench and waits until the example is computed. */
export async function openBench(options: BrowserContextOptions = {}): Promise<Bench> {
  const site = await serveDist();
  const browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-US", ...options });
  const problems = watch(page, site.address);
  await page.goto(site.address);

  const read: Bench["read"] = (address) =>
    page.evaluate(async (reference) => {
      const workbook = window.workbench!;
      const area = await workbook.resolve(reference, await workbook.selection());
      return workbook.read(area!);
    }, address);

  const value: Bench["value"] = async (address, accept) => {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = (await read(address))[0]?.[0]?.value ?? null;
      if (accept(found)) return found;
      if (Date.now() > until) throw new Error(`${address} stays ${JSON.stringify(found)}`);
      await page.waitForTimeout(50);
    }
  };

  const goTo: Bench["goTo"] = async (address) => {
    await page.locator('[data-u-comp="defined-name"] input').fill(address);
    await page.keyboard.press("Enter");
  };

  await page.waitForFunction(() => window.workbench !== undefined, null, { timeout: PATIENCE_MS });
  await value("C2", (cell) => typeof cell === "number");
  return {
    page,
    problems,
    goTo,
    read,
    value,
    async type(address, text) {
      await goTo(address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    async apply(change) {
      await page.evaluate(async (wanted) => {
        await window.workbench!.apply(wanted);
      }, change);
    },
    close: () => closeAll(browser, site),
  };
}

function watch(page: Page, address: string): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
      problems.push(request.url());
  });
  return problems;
}

async function closeAll(browser: Browser, site: { close(): Promise<void> }): Promise<void> {
  await browser.close();
  await site.close();
}
