// Takes the pictures of the guide in both languages, after `npm run build`: node scripts/docs/guide-pictures.mjs
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { provideChromium } from "../lib/chromium.mjs";
import { root } from "../lib/run.mjs";

const words = {
  "en-US": { insert: "Insert formula", show: "Show me", next: "Continue", workbook: "Workbook" },
  "zh-TW": { insert: "插入公式", show: "前往查看", next: "繼續", workbook: "活頁簿" },
};
/** What "More" offers, and what the tab of the workbook has, in their order. */
const [ASSUMPTIONS, REPORT, FREEZE] = [1, 2, 1];

const server = createServer(sirv(process.env.DIST ?? join(root, "dist"), { dev: true }));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const executablePath = provideChromium();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const locale of Object.keys(words)) await takeAll(locale);
} finally {
  await browser.close();
  server.close();
}

async function takeAll(locale) {
  const page = await browser.newPage({ viewport: { width: 1120, height: 640 }, locale });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.locator("#aif-search").waitFor();
  const say = words[locale];
  const button = (name) => page.locator("#pane").getByRole("button", { name, exact: true });
  const settle = () => page.waitForTimeout(1000);
  const take = async (name) => {
    await settle();
    await page.screenshot({ path: join(root, `docs/images/${name}.${locale}.png`) });
  };
  const goTo = async (cell) => {
    await page.locator('[data-u-comp="defined-name"] input').fill(cell);
    await page.keyboard.press("Enter");
    await settle();
  };
  const type = async (cell, text) => {
    await goTo(cell);
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  const newSheet = async () => {
    await page.locator("footer button").first().click();
    await settle();
  };
  const more = async (index) => {
    await page.locator("#aif-menu-button").click();
    await page.getByRole("menuitem").nth(index).click();
    await page.locator('#aif-panel fluent-button[appearance="primary"]').click();
    await page.locator('fluent-message-bar[intent="success"]').waitFor();
  };
  const back = () => page.locator("#aif-panel button").first().click();

  await newSheet();
  await type("A1", '=AIENERGY("DGX A100",1250,720)');
  await type("A2", '=AICOST("DGX A100",1250,720)');
  await type("A3", '=AIRANGE("energy","DGX A100",1250,720)');
  await type("A4", '=AIENERGY("H100",8,720)');
  await page.evaluate(asThousands);
  await goTo("A1");
  await page.locator(".aif-cell summary").first().click();
  await take("first-formula");

  await newSheet();
  await goTo("A1");
  await page.locator("#aif-search").fill("DGX H100");
  await page.locator("#aif-search").press("Enter");
  await page.locator("#aif-quantity").fill("40");
  await page.locator("#aif-site").fill("Ireland");
  await page.keyboard.press("Enter");
  await more(ASSUMPTIONS);
  await back();
  await goTo("A18");
  await page.locator("#aif-scenario").selectOption({ label: "AI_Assumptions" });
  await button(say.insert).click();
  await goTo("A18");
  await take("assumptions");

  await more(REPORT);
  await button(say.show).click();
  await settle();
  await goTo("A1");
  await take("report");
  await back();

  await page.getByRole("tab", { name: say.workbook }).click();
  await page.locator(".aif-cards button").nth(FREEZE).click();
  await button(say.next).click();
  await page.locator(".aif-places").waitFor();
  await take("freeze");
  await page.close();
}

/** What a user does with figures: separators of thousands, and columns that are wide enough. In the page. */
async function asThousands() {
  const { workbench } = window;
  const area = await workbench.resolve("A1:C4", await workbench.selection());
  const edits = [
    { kind: "format", area, format: { number: "#,##0" } },
    { kind: "width", area, characters: 14 },
  ];
  await workbench.apply({ title: "", expect: [], edits });
}
