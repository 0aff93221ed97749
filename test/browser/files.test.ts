import { readFile, writeFile } from "node:fs/promises";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Area, Workbook } from "../../src/workbook/workbook";
import { openBench, type Bench } from "./bench";
import { workbookIn } from "./workbook-in";

jest.setTimeout(90_000);

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet: "Fleet",
  row,
  column,
  rows,
  columns,
});

describe("a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  const copy = join(folder, "Copy.xlsx");
  let bench: Bench;
  let workbook: Workbook;
  const titled = (title: string) =>
    bench.page.waitForFunction(
      (wanted) => document.getElementById("book-title")!.textContent === wanted,
      title,
    );

  beforeAll(async () => {
    bench = await openBench();
    workbook = workbookIn(bench.page);
    bench.page.on("dialog", (dialog) => void dialog.accept());
  });
  afterAll(() => bench.close());

  it("is a copy of the open workbook, with what was added to it", async () => {
    await workbook.apply({
      title: "fleet",
      expect: [],
      edits: [
        { kind: "sheet", name: "Fleet" },
        {
          kind: "values",
          area: at(0, 0, 3, 2),
          values: [
            ["Preset", "Hours"],
            ["DGX A100", 720],
            ["DGX H100", "007"],
          ],
        },
        { kind: "formula", area: at(1, 2), formulas: [["=AIENERGY(A2,1,B2)"]] },
        { kind: "format", area: at(1, 2), format: { number: "#,##0.0", bold: true, fill: "#FFEECC" } },
        { kind: "width", area: at(0, 0), characters: 30 },
        { kind: "name", name: "Fleet_hours", area: at(1, 1, 2, 1) },
        { kind: "table", name: "Fleet_table", area: at(0, 0, 3, 2), totals: false },
      ],
    });
    const [download] = await Promise.all([
      bench.page.waitForEvent("download"),
      bench.page.getByRole("button", { name: "Save a copy" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("ChatGPT, 2023.xlsx");
    await download.saveAs(copy);
    expect((await readFile(copy)).subarray(0, 2).toString()).toBe("PK");
  });

  it("is opened with its cells, formulas, looks, names and tables", async () => {
    await bench.page.locator("#file").setInputFiles(copy);
    await titled("Copy");
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual([
      "Claims",
      "Training and traffic",
      "Fleet",
    ]);
    expect((await workbook.read(at(0, 0, 3, 2))).map((row) => row.map(({ value }) => value))).toEqual([
      ["Preset", "Hours"],
      ["DGX A100", 720],
      ["DGX H100", "007"],
    ]);
    await workbook.recalculate({ signal: new AbortController().signal, progress: () => undefined });
    expect((await workbook.read(at(1, 2)))[0]![0]).toEqual({ formula: "=AIENERGY(A2,1,B2)", value: 4270.5 });
    expect((await workbook.names()).map(({ name }) => name)).toEqual(["Fleet_hours"]);
    expect((await workbook.tables()).map(({ name }) => name)).toEqual(["Fleet_table"]);
    const looks = await bench.page.evaluate(
      () => window.grid!.book().sheets[2]!.cells.find(({ formula }) => formula !== null)!.format,
    );
    expect(looks).toMatchObject({ number: "#,##0.0", bold: true, fill: "#FFEECC" });
  });

  it("that is none is refused in words, and the open workbook stays", async () => {
    const bad = join(folder, "Bad.xlsx");
    await writeFile(bad, "nothing of the kind");
    await bench.page.locator("#file").setInputFiles(bad);
    await bench.page.getByRole("alert").getByText("This is not an Excel workbook").waitFor();
    expect((await workbook.sheets()).map(({ name }) => name)).toContain("Fleet");
  });

  it("gives way to an example, and that to another, each with its own assumptions", async () => {
    for (const [title, sheet, cell] of [
      ["ChatGPT, 2023", "Claims", "Claims!C2"],
      ["Capacity plan", "Capacity", "Sources!D5"],
      ["Site comparison", "Comparison", "Sources!D5"],
    ] as const) {
      await bench.page.getByRole("button", { name: "Examples" }).click();
      await bench.page.getByRole("button", { name: `Open: ${title}` }).click();
      await titled(title);
      expect((await workbook.sheets()).map(({ name }) => name)).toContain(sheet);
      await bench.value(cell, (value) => typeof value === "number");
    }
  });

  it("of an example is made in each version", async () => {
    await bench.page.getByRole("button", { name: "Examples" }).click();
    const [download] = await Promise.all([
      bench.page.waitForEvent("download"),
      bench.page.getByRole("button", { name: "Download as Values: Capacity plan" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("capacity-plan-frozen.xlsx");
    const made = await readFile(await download.path());
    const committed = await readFile(join(__dirname, "../../examples", download.suggestedFilename()));
    expect(made.equals(committed)).toBe(true);
  });
});
