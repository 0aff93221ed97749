import type { Browser } from "playwright-core";
import type { Edit } from "../../src/workbook/change";
import { change, formula, inExcel, looksOf, values, type InExcel } from "./in-excel";
import { HostError } from "./pretend-excel/application";
import { areaAt, key } from "./pretend-excel/book";
import { launch } from "./pretend-excel/page";

let browser: Browser;
let excel: InExcel["excel"];
let workbook: InExcel["workbook"];

beforeAll(async () => {
  browser = await launch();
  ({ excel, workbook } = await inExcel(browser));
}, 30_000);

afterAll(() => browser.close());

beforeEach(() => excel.reset());

/** A fleet of three, with what an inserted table consists of. */
const inserted: readonly Edit[] = [
  { kind: "sheet", name: "AI data" },
  values(areaAt("'AI data'!A1:A2"), ["DGX A100"], ["DGX H100"]),
  values(areaAt("B2:C5"), ["Preset", "Hours"], ["DGX A100", 720], ["DGX A100", 100], ["DGX A100", 1]),
  values(areaAt("D2"), ["kWh"]),
  formula(areaAt("D3:D5"), ...[3, 4, 5].map((row) => [`=AIENERGY(B${row},1,C${row},,"article-2023")`])),
  formula(areaAt("B6:D6"), ["Total", "", "=SUBTOTAL(109,D3:D5)"]),
  { kind: "table", name: "Fleet", area: areaAt("B2:D6"), totals: true },
  { kind: "list", area: areaAt("B3:B5"), source: areaAt("'AI data'!A1:A2") },
  { kind: "format", area: areaAt("D3:D6"), format: { number: "#,##0.0", align: "right" } },
  { kind: "width", area: areaAt("B2:D2"), characters: 20 },
  { kind: "name", name: "AI_Presets", area: areaAt("'AI data'!A1:A2") },
  {
    kind: "chart",
    chart: {
      name: "Fleet chart",
      kind: "bar",
      title: "Energy of the fleet",
      over: areaAt("F2:K12"),
      categories: areaAt("B3:B5"),
      series: [{ title: "Energy", values: areaAt("D3:D5"), color: "#1F6FEB" }],
      unit: "kWh",
    },
  },
];

/** All that a book holds. */
function everything(): unknown {
  const { sheets, names, tables, charts } = excel.book;
  const cells = [...excel.book.cells].filter(([, { formula, value }]) => formula !== null || value !== null);
  return structuredClone({
    sheets: sheets.map(({ name }) => [name, looksOf(excel, name)]),
    names,
    tables,
    charts,
    cells: cells.sort(([one], [other]) => (one < other ? -1 : 1)),
  });
}

describe("a table put into Excel", () => {
  it("is a native table with totals, computed by our functions", async () => {
    await workbook.apply(change(...inserted));
    expect(excel.book.tables).toMatchObject([{ name: "Fleet", area: areaAt("B2:D6"), totals: true }]);
    expect(await excel.value("D3")).toBe(4680);
    expect(await excel.value("D6")).toBeCloseTo(4680 + 650 + 6.5, 9);
    expect(excel.cell("B6").value).toBe("Total");
    expect(excel.cell("C6")).toEqual({ formula: null, value: null });
  });

  it("offers a list from the other sheet without refusing anything else", async () => {
    await workbook.apply(change(...inserted));
    expect(excel.book.rules.get(key("Sheet1", 2, 1))).toMatchObject({
      rule: { list: { inCellDropDown: true, source: "='AI data'!$A$1:$A$2" } },
      alert: { showAlert: false },
    });
  });

  it("has a native chart of its own cells, read from top to bottom", async () => {
    await workbook.apply(change(...inserted));
    expect(excel.book.charts).toMatchObject([
      {
        name: "Fleet chart",
        type: "BarClustered",
        title: "Energy of the fleet",
        over: areaAt("F2:K12"),
        legend: false,
        unit: "kWh",
        reversed: true,
        crossing: "Maximum",
        series: [{ name: "Energy", values: areaAt("D3:D5"), categories: areaAt("B3:B5"), color: "#1F6FEB" }],
      },
    ]);
  });

  it("asks Excel a dozen times at most", async () => {
    const before = excel.batches;
    await workbook.apply(change(...inserted));
    expect(excel.batches - before).toBeLessThanOrEqual(12);
  });

  it("goes without a trace", async () => {
    excel.enter("B4", "mine");
    excel.enter("A9", 1);
    excel.book.looks.set(key("Sheet1", 3, 3), { number: "0.0%", fill: "#FF0000", bold: true });
    excel.book.sheets[0]!.widths.set(2, 100);
    const before = everything();
    const { undo } = await workbook.apply(change(...inserted));
    expect(everything()).not.toEqual(before);
    await workbook.apply(undo);
    expect(everything()).toEqual(before);
  });
});

describe("when Excel stops half-way", () => {
  it("everything is as before, wherever it stops", async () => {
    excel.enter("B4", "mine");
    excel.book.looks.set(key("Sheet1", 3, 3), { number: "0.0%", fill: "#FF0000" });
    const before = everything();
    let applied = false;
    let steps = 0;
    for (; !applied && steps < 60; steps++) {
      let left = steps;
      excel.book.fault = () => {
        if (left-- !== 0) return;
        excel.book.fault = () => undefined;
        throw new HostError("GeneralException");
      };
      applied = await workbook.apply(change(...inserted)).then(
        () => true,
        () => false,
      );
      if (!applied) expect([steps, everything()]).toEqual([steps, before]);
    }
    expect(applied).toBe(true);
    expect(steps).toBeGreaterThan(inserted.length);
  }, 60_000);

  it("lists what could not be restored, and what was in the way", async () => {
    excel.enter("A1", 5);
    excel.enter("A2", 6);
    let left = 1;
    excel.book.fault = () => {
      if (left-- < 1) throw new HostError("GeneralException");
    };
    await expect(
      workbook.apply(change(values(areaAt("A1"), [1]), values(areaAt("A2"), [2]))),
    ).rejects.toThrow(/stopped half-way.*check.*Sheet1!A1/);
  });

  it("takes back what a table's column made the same", async () => {
    await workbook.apply(
      change(values(areaAt("A1:A3"), ["kWh"], [1], [2]), {
        kind: "table",
        name: "T",
        area: areaAt("A1:A3"),
        totals: false,
      }),
    );
    const different = formula(areaAt("A2:A3"), ['=AIENERGY("DGX A100",1,1)'], ['=AIENERGY("DGX A100",2,1)']);
    await expect(workbook.apply(change(different))).rejects.toThrow("something else into Sheet1!A2:A3");
    expect([excel.cell("A2").value, excel.cell("A3").value]).toEqual([1, 2]);
  });

  it("fills a table's column with one formula all the same", async () => {
    await workbook.apply(
      change(
        values(areaAt("A1:B3"), ["n", "kWh"], [1, null], [2, null]),
        { kind: "table", name: "T", area: areaAt("A1:B3"), totals: false },
        formula(areaAt("B2:B3"), ["=A2*2"], ["=A3*2"]),
      ),
    );
    expect([excel.cell("B2").value, excel.cell("B3").value]).toEqual([2, 4]);
  });
});

describe("before anything is written", () => {
  const locked = () => {
    excel.book.sheets[1]!.locked = true;
  };
  it.each<[string, () => void, Edit, string]>([
    ["a protected sheet", locked, values(areaAt("'Other sheet'!A1"), [1]), '"Other sheet" is protected'],
    [
      "a protected workbook",
      () => (excel.book.sealed = true),
      { kind: "sheet", name: "New" },
      "structure is protected",
    ],
    [
      "data validation of another kind",
      () => excel.book.rules.set(key("Sheet1", 0, 0), { rule: { wholeNumber: { formula1: 1 } }, alert: {} }),
      { kind: "list", area: areaAt("A1:A3"), source: areaAt("C1:C3") },
      "data validation of its own",
    ],
    [
      "a table of that name",
      () =>
        (excel.book.tables = [{ id: "1", name: "T", area: areaAt("J1:J3"), header: true, totals: false }]),
      { kind: "table", name: "t", area: areaAt("A1:A3"), totals: false },
      'table "t" already',
    ],
  ])("it refuses %s", async (_what, prepare, edit, message) => {
    prepare();
    const before = everything();
    let written = 0;
    excel.book.fault = () => void written++;
    await expect(workbook.apply(change(values(areaAt("A9"), [1]), edit))).rejects.toThrow(message);
    expect(written).toBe(0);
    expect(everything()).toEqual(before);
  });

  it("takes a list of its own kind for what it can bring back, cell by cell", async () => {
    const list = (source: string): Edit => ({ kind: "list", area: areaAt("A2"), source: areaAt(source) });
    await workbook.apply(change(list("C1:C3")));
    const before = everything();
    const { undo } = await workbook.apply(
      change({ kind: "list", area: areaAt("A1:A3"), source: areaAt("D1:D3") }),
    );
    await workbook.apply(undo);
    expect(everything()).toEqual(before);
  });

  it("keeps a sheet on which someone drew a chart", async () => {
    const { undo } = await workbook.apply(change({ kind: "sheet", name: "Report" }));
    await workbook.apply(change({ ...(inserted.at(-1) as Extract<Edit, { kind: "chart" }>) }));
    excel.book.charts = excel.book.charts.map((chart) => ({ ...chart, sheet: "Report" }));
    await expect(workbook.apply(undo)).rejects.toMatchObject({ name: "WorkbookDiffers" });
    expect(excel.book.sheets.map(({ name }) => name)).toContain("Report");
  });
});
