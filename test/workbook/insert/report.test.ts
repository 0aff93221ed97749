import { call } from "../../../src/functions/call";
import { insertedStringsFor } from "../../../src/locales/inserted";
import { addressOf } from "../../../src/workbook/address";
import type { Edit } from "../../../src/workbook/change";
import type { Area } from "../../../src/workbook/workbook";
import { insertAssumptions, insertReport, type ReportRequest } from "../../../src/workbook/insert";
import { memoryWorkbook } from "../memory";
import { close } from "./close";
import { computed } from "./computed";

const words = insertedStringsFor("en-US");
const hardware = {
  asked: {
    preset: "DGX H100",
    quantity: 40,
    usage: 744,
    site: "Ireland",
    assumed: { scenario: null, stated: [["Load", 0.8]] },
  },
  measure: "cost",
} as const satisfies ReportRequest;
const block = [
  ["Edition", "2026.11"],
  ["Load", 0.8],
];

async function report(request: ReportRequest, workbook = memoryWorkbook({ sheet: "Sheet1", cells: {} })) {
  const draft = await insertReport(workbook, request, words);
  await workbook.apply(draft.change);
  const sheet = draft.writes[0]!.sheet;
  const value = await computed(workbook);
  const at = ({ row, column }: Area, down = 0, right = 0) =>
    value(
      sheet,
      addressOf({ sheet, row: row + down, column: column + right, rows: 1, columns: 1 }).split("!")[1]!,
    );
  const column = (area: Area) => Array.from({ length: area.rows }, (_, row) => at(area, row));
  return { workbook, draft, sheet, value: (address: string) => value(sheet, address), column };
}

const charts = (edits: readonly Edit[]) =>
  edits.flatMap((edit) => (edit.kind === "chart" ? [edit.chart] : []));

describe("insertReport", () => {
  it("breaks the four measures down as AIREPORT does, cell by cell", async () => {
    const { value } = await report(hardware);
    const table = call("AIREPORT", ["DGX H100", 40, 744, "Ireland", block]) as (string | number)[][];
    table.slice(1).forEach(([item, low, central, high], at) => {
      const row = 13 + at;
      const bounds = [low, central, high].map((each) =>
        typeof each === "number" ? close(each, 4) : words.notStated,
      );
      expect([value(`A${row}`), value(`B${row}`), value(`C${row}`), value(`D${row}`)]).toEqual([
        words.items[String(item)],
        ...bounds,
      ]);
    });
  });

  it("shows market-based carbon once its factor is stated", async () => {
    const stated = [...hardware.asked.assumed.stated, ["Market carbon intensity", 100]] as const;
    const { value } = await report({
      ...hardware,
      asked: { ...hardware.asked, assumed: { scenario: null, stated } },
    });
    const row = Array.from({ length: 40 }, (_, at) => at + 1).find(
      (at) => value(`A${at}`) === words.items["carbon.market"],
    );
    expect(value(`C${row}`)).toBeCloseTo(Number(value("C16")) / 10, 6);
  });

  it("follows its inputs", async () => {
    const { workbook, sheet } = await report(hardware);
    workbook.type(`'${sheet}'!B6`, { formula: null, value: 80 });
    const value = await computed(workbook);
    expect(value(sheet, "C15")).toBeCloseTo(
      call("AIENERGY", ["DGX H100", 80, 744, "Ireland", block]) as number,
      4,
    );
  });

  it("draws a tornado of changes to either side of the central value", async () => {
    const { draft, column } = await report(hardware);
    const tornado = charts(draft.change.edits).find(({ kind }) => kind === "stacked-bar")!;
    const [central] = (
      call("AIRANGE", ["cost", "DGX H100", 40, 744, "Ireland", block]) as number[][]
    )[0]!.slice(1);
    const rows = (
      call("AISENSITIVITY", ["cost", "DGX H100", 40, 744, "Ireland", block]) as (string | number)[][]
    ).slice(1);
    expect(column(tornado.categories)).toEqual(rows.map(([input]) => input));
    expect(column(tornado.series[0]!.values)).toEqual(rows.map((row) => close(Number(row[3]) - central!, 4)));
    expect(column(tornado.series[1]!.values)).toEqual(rows.map((row) => close(Number(row[4]) - central!, 4)));
  });

  it("shows an input that is no longer there as blank, and as no bar", async () => {
    const { workbook, draft, sheet } = await report(hardware);
    workbook.type(`'${sheet}'!B5`, { formula: null, value: "GPT-3 training" });
    workbook.type(`'${sheet}'!B7`, { formula: null, value: null });
    const value = await computed(workbook);
    const tornado = charts(draft.change.edits).find(({ kind }) => kind === "stacked-bar")!;
    const last = tornado.categories.row + tornado.categories.rows;
    expect([value(sheet, `A${last}`), value(sheet, `F${last}`)]).toEqual(["", 0]);
  });

  it("ends with every input of the measure and its source", async () => {
    const { value, draft } = await report(hardware);
    const inputs = (call("AIEXPLAIN", ["cost", "DGX H100", 40, 744, "Ireland", block]) as string[][])
      .slice(1)
      .filter(([, formula]) => formula === "");
    const { rows } = draft.writes[0]!;
    const listed = inputs.map((_, at) => rows - inputs.length + 1 + at);
    expect(listed.map((row) => value(`A${row}`))).toEqual(inputs.map(([name]) => name!.replaceAll("_", " ")));
    expect(listed.map((row) => value(`E${row}`))).toEqual(inputs.map((line) => line[5]));
  });

  it("charts the parts of its measure only", async () => {
    const { draft, column } = await report({ ...hardware, measure: "water" });
    const [breakdown] = charts(draft.change.edits);
    expect(column(breakdown!.categories).at(-1)).toBe(words.items["water"]);
    expect(column(breakdown!.categories)).not.toContain(words.items["cost"]);
    expect(breakdown!.unit).toBe("L");
  });

  it("assumes a block of the workbook by its name, and reports models too", async () => {
    const workbook = memoryWorkbook({ sheet: "Sheet1", cells: {} });
    const assumed = { scenario: null, stated: [["PUE", 2]] } as const;
    await workbook.apply(
      (await insertAssumptions(workbook, { preset: "GPT-4o", site: null, assumed }, words)).change,
    );
    const asked = {
      preset: "GPT-4o",
      quantity: 1000,
      usage: null,
      site: null,
      assumed: { block: "AI_Assumptions" },
    };
    const { value } = await report({ asked, measure: "energy" }, workbook);
    expect(value("C14")).toBeCloseTo(2 * Number(value("C13")), 9);
  });

  it("writes no chart where the host has none, and refuses a preset that is unknown", async () => {
    const workbook = memoryWorkbook({ sheet: "Sheet1", cells: {} });
    const plain = { ...workbook, can: { ...workbook.can, chart: false } };
    expect(charts((await insertReport(plain, hardware, words)).change.edits)).toEqual([]);
    const unknown = { ...hardware, asked: { ...hardware.asked, preset: "Abacus" } };
    await expect(insertReport(workbook, unknown, words)).rejects.toMatchObject({ obstacle: "preset" });
  });
});
