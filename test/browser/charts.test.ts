import type { Area, Workbook } from "../../src/workbook/workbook";
import type { Change } from "../../src/workbook/change";
import { openBench, type Bench } from "./bench";
import { workbookIn } from "./workbook-in";

jest.setTimeout(60_000);

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet: "Charted",
  row,
  column,
  rows,
  columns,
});

/** A sheet with three figures, one of them a formula, a name and a chart of the figures. */
const charted: Change = {
  title: "chart",
  expect: [],
  edits: [
    { kind: "sheet", name: "Charted" },
    {
      kind: "values",
      area: at(0, 0, 3, 2),
      values: [
        ["Low", 100],
        ["Central", 200],
        ["High", null],
      ],
    },
    { kind: "formula", area: at(2, 1), formulas: [["=B2*2"]] },
    { kind: "format", area: at(0, 1, 3, 1), format: { bold: true } },
    { kind: "name", name: "Charted_figures", area: at(0, 1, 3, 1) },
    {
      kind: "chart",
      chart: {
        name: "Energy",
        kind: "bar",
        title: "Energy by case",
        over: at(4, 1, 12, 5),
        categories: at(0, 0, 3, 1),
        series: [{ title: "Energy", values: at(0, 1, 3, 1), color: "#0B6A5B" }],
        unit: "kWh",
      },
    },
  ],
};

describe("a chart over the grid", () => {
  let bench: Bench;
  let workbook: Workbook;
  const chart = () => bench.page.getByRole("group", { name: "Energy by case" });
  const numbers = () => chart().locator("tbody td").allTextContents();

  beforeAll(async () => {
    bench = await openBench();
    workbook = workbookIn(bench.page);
    await workbook.apply(charted);
    await workbook.reveal(at(0, 0));
    await chart().waitFor();
  });
  afterAll(() => bench.close());

  it("tells its numbers as a table too", async () => {
    expect(await chart().locator("caption").textContent()).toContain("kWh");
    expect(await numbers()).toEqual(["100", "200", "400"]);
    expect(await chart().locator("rect.chart-bar").count()).toBe(3);
  });

  it("follows its cells, those with formulas too", async () => {
    await bench.type("B2", "1000");
    await expect(eventually(numbers, "2,000")).resolves.toEqual(["100", "1,000", "2,000"]);
  });

  it("stands over its cells, and goes with them when the grid scrolls", async () => {
    const before = (await chart().boundingBox())!;
    await bench.page.mouse.move(before.x + 50, before.y + 50);
    await bench.page.mouse.wheel(0, 120);
    await bench.page.waitForFunction(
      ([label, top]) => {
        const now = document.querySelector(`[aria-label="${label}"]`)!.getBoundingClientRect().top;
        return now < Number(top) - 20;
      },
      ["Energy by case", String(before.y)],
    );
    await workbook.reveal(at(0, 0));
  });

  it("is on its own sheet only", async () => {
    await workbook.reveal({ ...at(0, 0), sheet: "Claims" });
    await chart().waitFor({ state: "detached" });
    await workbook.reveal(at(0, 0));
    await chart().waitFor();
  });

  it("speaks the language of the page", async () => {
    await bench.page.locator("#language").selectOption("zh-TW");
    await bench.page.locator('.chart[lang="zh-TW"]').waitFor();
    await bench.page.locator("#language").selectOption("en-US");
  });

  it("goes by the Delete key, and comes back by the grid's undo", async () => {
    await chart().focus();
    await bench.page.keyboard.press("Delete");
    await chart().waitFor({ state: "detached" });
    await bench.goTo("A1");
    await bench.page.keyboard.press("Control+z");
    await chart().waitFor();
  });
});

describe("a change and the grid's own undo", () => {
  let bench: Bench;
  let workbook: Workbook;
  beforeAll(async () => {
    bench = await openBench();
    workbook = workbookIn(bench.page);
  });
  afterAll(() => bench.close());

  const sheets = async () => (await workbook.sheets()).map(({ name }) => name);
  const until = (there: boolean) =>
    eventually(
      sheets,
      there ? "Charted" : "Training and traffic",
      (names) => names.includes("Charted") === there,
    );

  it("is taken back by one Ctrl+Z and done again by one Ctrl+Y, whatever it is made of", async () => {
    const edits: Change["edits"] = [
      { kind: "values", area: { ...at(30, 1), sheet: "Claims" }, values: [["below"]] },
      ...charted.edits,
    ];
    await bench.goTo("A1");
    await workbook.apply({ ...charted, edits });
    const { page } = bench;
    await bench.goTo("A1");
    await page.keyboard.press("Control+z");
    await until(false);
    expect(await workbook.names()).toEqual([]);
    expect((await bench.read("B31"))[0]![0]!.value).toBeNull();
    await page.keyboard.press("Control+y");
    await until(true);
    expect((await bench.read("B31"))[0]![0]!.value).toBe("below");
    expect((await workbook.names()).map(({ name }) => name)).toEqual(["Charted_figures"]);
    expect((await workbook.read(at(2, 1)))[0]![0]!.formula).toBe("=B2*2");
  });
});

/** What is read once it holds a text, or once `accept` is satisfied. */
async function eventually(
  read: () => Promise<string[]>,
  text: string,
  accept = (found: string[]) => found.includes(text),
): Promise<string[]> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await read();
    if (accept(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no ${text} in ${String(await read())}`);
}
