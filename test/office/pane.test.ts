import type { Browser, Frame } from "playwright-core";
import { openExcel, until, type PretendExcel } from "./pretend-excel/excel";
import { launch, openAlone } from "./pretend-excel/page";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 30_000);

afterAll(() => browser.close());

/** As a user does it: type, take the first proposal, fill in the numbers. */
async function estimateServers(pane: Frame): Promise<void> {
  const { keyboard } = pane.page();
  await pane.getByLabel("Search presets").click();
  await keyboard.type("DGX A100 320");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await pane.getByLabel("Quantity").fill("1250");
  await pane.getByLabel("Hours").fill("720");
  await pane.getByLabel("Scenario").selectOption("article-2023");
}

const insert = (pane: Frame) => pane.getByRole("button", { name: "Insert formula" });

describe("the pane in Excel", () => {
  let excel: PretendExcel;

  beforeAll(async () => {
    excel = await openExcel(browser);
  }, 30_000);

  beforeEach(() => excel.reset());

  it("inserts the formula at the selection, where Excel then computes it with our function", async () => {
    excel.select("C4");
    await estimateServers(excel.addin);
    await excel.addin.getByText("Sheet1!C4").first().waitFor();
    await insert(excel.addin).click();
    await until(
      () => excel.cell("C4").formula,
      (formula) => formula !== null,
      "a formula in C4",
    );
    expect(excel.cell("C4").formula).toMatch(
      /^=AIENERGY\("[^"]*DGX A100[^"]*",1250,720,,.*"2026\.11".*"article-2023".*\)$/i,
    );
    expect(await excel.value("C4")).toBeCloseTo(5_850_000, 6);
  }, 20_000);

  it("takes the formula back", async () => {
    excel.enter("A1", 12);
    excel.select("A2");
    await estimateServers(excel.addin);
    await insert(excel.addin).click();
    await until(
      () => excel.cell("A2").formula,
      (formula) => formula !== null,
      "a formula in A2",
    );
    await excel.addin.getByRole("button", { name: "Undo" }).click();
    await until(
      () => excel.cell("A2"),
      ({ formula, value }) => formula === null && value === null,
      "an empty A2",
    );
    expect(excel.cell("A1").value).toBe(12);
  }, 20_000);

  it("asks before it writes over a filled cell", async () => {
    excel.enter("B1", "precious");
    excel.select("B1");
    await estimateServers(excel.addin);
    await insert(excel.addin).click();
    await excel.addin.getByRole("button", { name: /replace|overwrite/i }).waitFor();
    expect(excel.cell("B1")).toEqual({ formula: null, value: "precious" });
  }, 20_000);

  it("shows why the selected cell failed, in our own words", async () => {
    excel.enter("D1", '=AIENERGY("H100",1,720)');
    await excel.value("D1");
    excel.select("D1");
    await excel.addin
      .getByText(/H100 SXM/)
      .filter({ visible: true })
      .last()
      .waitFor();
    await excel.addin.getByText("#N/A").first().waitFor();
  }, 20_000);

  it("follows the selection and results that come late", async () => {
    excel.select("E1");
    await excel.addin.getByText("Sheet1!E1").first().waitFor();
    excel.enter("E1", '=AICAPEX("DGX A100",1250)');
    await excel.addin
      .getByText(/248,750,000/)
      .first()
      .waitFor();
  }, 20_000);

  it("breaks no rule of its own content policy, and asks no strangers", async () => {
    await estimateServers(excel.addin);
    await insert(excel.addin).click();
    await until(
      () => excel.cell("A1").formula,
      (formula) => formula !== null,
      "a formula in A1",
    );
    // Office.js itself tries to style two elements inline, in vain and without harm.
    const ours = excel.host.complaints.filter((text) => !text.startsWith("Applying inline style violates"));
    expect(ours).toEqual([]);
    expect(excel.host.strangers).toEqual([]);
  }, 20_000);
});

describe("the pane elsewhere", () => {
  it("speaks Excel's language", async () => {
    const excel = await openExcel(browser, { language: "zh-TW" });
    await excel.addin.getByRole("button", { name: "插入公式" }).waitFor();
    expect(await excel.addin.evaluate(() => document.documentElement.lang)).toBe("zh-TW");
  }, 20_000);

  it.each([
    ["says so", { isDarkTheme: true, bodyBackgroundColor: "#212121" }],
    // Older hosts tell the color alone.
    ["only tells its color", { bodyBackgroundColor: "#212121" }],
  ])(
    "is dark in a dark Office that %s, whatever the system says",
    async (_how, theme) => {
      const { addin, host } = await openExcel(browser);
      await host.page.emulateMedia({ colorScheme: "light" });
      // The library of 2022 passes no theme on to a frame on the web, hence it is put there as newer ones do.
      await addin.evaluate((officeTheme) => {
        Object.defineProperty(Office.context, "officeTheme", { get: () => officeTheme });
        document.dispatchEvent(new Event("visibilitychange"));
      }, theme);
      await addin.locator('html[data-theme="dark"]').waitFor({ state: "attached" });
      const shade = await addin.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(Math.max(...shade.match(/\d+/g)!.slice(0, 3).map(Number))).toBeLessThan(80);
    },
    20_000,
  );

  it.each([
    ["in a plain browser", true],
    ["where Office.js cannot be had", false],
  ])(
    "estimates, and says that inserting needs Excel, %s",
    async (_where, withOffice) => {
      const pane = (await openAlone(browser, withOffice)).mainFrame();
      await pane.getByText(/needs Excel/).waitFor();
      await estimateServers(pane);
      await pane
        .getByText(/5\.85 GWh/)
        .first()
        .waitFor();
      expect(await insert(pane).getAttribute("aria-disabled")).toBe("true");
    },
    20_000,
  );

  it.each(["light", "dark"] as const)(
    "is as %s as the system, and follows it",
    async (colorScheme) => {
      const page = await openAlone(browser, true);
      const themed = (theme: string) =>
        page.locator(`html[data-theme="${theme}"]`).waitFor({ state: "attached" });
      await page.emulateMedia({ colorScheme });
      await themed(colorScheme);
    },
    20_000,
  );
});
