import { source as axeSource } from "axe-core";
import type * as axe from "axe-core";
import { openBench, type Bench } from "./bench";

jest.setTimeout(60_000);

describe("the page around the grid", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ colorScheme: "light" });
  });
  afterAll(() => bench.close());

  const theme = () => bench.page.evaluate(() => document.documentElement.dataset["theme"]);

  it("is named for the workbook", async () => {
    expect(await bench.page.title()).toBe("ChatGPT, 2023 · AI Footprint");
  });

  it("follows the system's theme until another is chosen", async () => {
    expect(await theme()).toBe("light");
    await bench.page.emulateMedia({ colorScheme: "dark" });
    await bench.page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
    await bench.page.getByRole("button", { name: "Switch to light" }).click();
    expect(await theme()).toBe("light");
    await bench.page.emulateMedia({ colorScheme: "light" });
    await bench.page.emulateMedia({ colorScheme: "dark" });
    expect(await theme()).toBe("light");
  });

  it("gives the pane's room to the grid and back", async () => {
    const grid = bench.page.locator("#grid");
    const before = (await grid.boundingBox())!.width;
    await bench.page.getByRole("button", { name: "Hide the pane" }).click();
    expect((await grid.boundingBox())!.width).toBeGreaterThan(before + 300);
    await bench.page.getByRole("button", { name: "Show the pane" }).click();
    expect((await grid.boundingBox())!.width).toBe(before);
  });

  it("has a name for each of the grid's controls", async () => {
    const nameless = () =>
      bench.page.locator("#grid").evaluate((grid) =>
        [...grid.querySelectorAll("button, input, [role=button]")]
          .filter((control) => control.checkVisibility())
          .filter((control) => !(control.getAttribute("aria-label") ?? control.textContent.trim()))
          .map((control) => control.outerHTML.slice(0, 120)),
      );
    expect(await nameless()).toEqual([]);
    await bench.page.locator("#grid").getByRole("button", { name: "Add a sheet" }).click();
    await bench.page.waitForFunction(async () => (await window.workbench!.sheets()).length === 3);
    await bench.page.locator("#grid").getByRole("button", { name: "Undo" }).first().click();
    await bench.page.waitForFunction(async () => (await window.workbench!.sheets()).length === 2);
    const claims = { sheet: "Claims", row: 0, column: 0, rows: 1, columns: 1 };
    await bench.page.evaluate((area) => window.workbench!.reveal(area), claims);
  });

  it("is no wider than a narrow window", async () => {
    const { page } = bench;
    const wide = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize(wide);
  });

  it("inserts a formula from the pane where the selection is", async () => {
    await bench.goTo("I4");
    await bench.page.locator("#pane input").first().fill("DGX A100");
    await bench.page.locator("#pane").getByText("DGX A100").first().click();
    await bench.page.locator("#pane").getByText("Insert formula").click();
    expect(await bench.value("I4", (value) => typeof value === "number")).toBeGreaterThan(0);
    expect((await bench.read("I4"))[0]![0]!.formula).toMatch(/^=AI[A-Z]+\("/);
  });

  it("speaks traditional Chinese, also in the grid and in the messages of cells", async () => {
    await bench.type("I6", '=AIENERGY("H100",1,720)');
    await bench.value("I6", (value) => typeof value === "object" && value !== null);
    await bench.page.getByRole("combobox", { name: "Language" }).selectOption("zh-TW");
    await bench.page.getByText("工作台").waitFor();
    const translated = await bench.value("I6", (value) => /[\u4e00-\u9fff]/.test(JSON.stringify(value)));
    expect(translated).toMatchObject({ error: "#N/A" });
    await bench.page
      .locator("#univer-sheet-main-canvas_example")
      .click({ button: "right", position: { x: 400, y: 600 } });
    await bench.page.getByText("凍結窗格").waitFor();
    await bench.page.keyboard.press("Escape");
    await bench.page.locator("#language").selectOption("en-US");
    await bench.value("I6", (value) => !/[\u4e00-\u9fff]/.test(JSON.stringify(value)));
  });

  it("has no barrier that axe can find, beside the grid's own canvas", async () => {
    await bench.page.evaluate(axeSource);
    const found = await bench.page.evaluate(async () => {
      const { violations } = await window.axe.run({ exclude: ["#grid"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(found).toEqual([]);
  });

  it("puts the pane below the grid where the window is narrow", async () => {
    await bench.page.setViewportSize({ width: 600, height: 900 });
    const grid = (await bench.page.locator("#grid").boundingBox())!;
    const pane = (await bench.page.locator("#pane").boundingBox())!;
    expect(pane.y).toBeGreaterThanOrEqual(grid.y + grid.height);
    expect(pane.width).toBe(600);
  });

  it("did all that without an error on the console or a request to another machine", () => {
    expect(bench.problems).toEqual([]);
  });
});

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
