import { call } from "../../../src/functions/call";
import type { Argument, Cell } from "../../../src/functions/cells";
import { insertedStringsFor } from "../../../src/locales/inserted";
import { insertOwnPresets, readOwnPresets } from "../../../src/workbook/insert";
import { addressOf } from "../../../src/workbook/address";
import { areaOf, memoryWorkbook, type MemoryWorkbook } from "../memory";

const words = insertedStringsFor("en-US");

async function inserted(preset: string, workbook = memoryWorkbook({ sheet: "S", cells: {} })) {
  const draft = await insertOwnPresets(workbook, { preset }, words);
  await workbook.apply(draft.change);
  return { workbook, draft };
}

async function cellsOf(workbook: MemoryWorkbook, reference: string): Promise<Cell[][]> {
  const area = (await workbook.resolve(reference, await workbook.selection()))!;
  return (await workbook.read(area)).map((line) => line.map(({ value }) => value));
}

const MEASURES = ["AIENERGY", "AIWATER", "AICOST", "AICARBON"];

describe("insertOwnPresets", () => {
  it.each([
    ["DGX H100", "hardware", "my-dgx-h100", 720],
    ["H100 SXM", "accelerator", "my-h100-sxm5", 720],
    ["GPT-4o", "model", "my-gpt-4o", null],
    ["GPT-5.1", "model", "my-gpt-5-1", null],
    ["GPT-3 training", "training", "my-gpt-3-training", null],
    ["gemma-2-27b-training", "training", "my-gemma-2-27b-training", null],
  ])(
    "copies %s as %s so that the copy is estimated as the preset itself",
    async (preset, kind, id, usage) => {
      const { workbook } = await inserted(preset);
      const block = await cellsOf(workbook, "AI_Presets");
      expect(block[2]!.slice(0, 3)).toEqual([id, expect.stringContaining("My "), kind]);
      for (const measure of MEASURES) {
        const given: Argument[] = [id, 3, usage, null, block];
        expect(call(measure, given)).toBeCloseTo(call(measure, [preset, 3, usage]) as number, 6);
      }
    },
  );

  it.each(["Ireland", "aws-ap-southeast-2", "azure-newzealandnorth"])("copies the site %s", async (site) => {
    const { workbook } = await inserted(site);
    const block = await cellsOf(workbook, "AI_Presets");
    const [id, , kind] = block[2]!;
    expect(kind).toBe("site");
    for (const measure of MEASURES)
      expect(call(measure, ["DGX H100", 1, 1000, id, block])).toBeCloseTo(
        call(measure, ["DGX H100", 1, 1000, site]) as number,
        6,
      );
  });

  it("sets headings over numbers to the right, as the numbers stand", async () => {
    const { workbook } = await inserted("DGX H100");
    const heading = workbook.formats.filter(({ area, format }) => area.row === 3 && format.align === "right");
    expect(heading.length).toBeGreaterThan(3);
    const [, , name] = heading.map(({ area }) => workbook.content(addressOf({ ...area, row: 4 })));
    expect(typeof name!.value).toBe("number");
  });

  it("is a table with room for more rows, all of it under one name", async () => {
    const { workbook, draft } = await inserted("DGX H100");
    const table = draft.change.edits.find((edit) => edit.kind === "table")!;
    const name = draft.change.edits.find((edit) => edit.kind === "name")!;
    expect(table.totals).toBe(false);
    expect(name.area).toEqual({ ...table.area, row: table.area.row - 1, rows: table.area.rows + 1 });
    const [area] = [table.area];
    expect(area.rows).toBeGreaterThan(3);
    const block = await cellsOf(workbook, "AI_Presets");
    const [header, copy] = [block[1]!, block[2]!];
    const second = header.map((_, at) =>
      at === 0 ? "mine" : at === 1 ? "Mine" : at === 2 ? "hardware" : at === 3 ? 5 : null,
    );
    const longer = block.map((line, at) => (at === 3 ? second : line));
    expect(call("AIENERGY", ["mine", 1, 1, null, longer])).toBeCloseTo(5 * 0.72 * 1.25, 9);
    expect(call("AIENERGY", [copy[0]!, 1, 1, null, longer])).toBe(9.3075);
  });

  it("writes a 0 as a text, since an empty cell may arrive as 0", async () => {
    const { workbook } = await inserted("azure-newzealandnorth");
    const [, header, copy] = await cellsOf(workbook, "AI_Presets");
    expect(copy![header!.indexOf("WUE (L/kWh)")]).toBe("0");
  });

  it("refuses what it cannot copy", async () => {
    await expect(inserted("Abacus")).rejects.toMatchObject({ obstacle: "preset" });
    await expect(inserted("text-embedding-3-large")).rejects.toMatchObject({ obstacle: "copy" });
  });

  it("gives a second copy another Id and another name", async () => {
    const { workbook } = await inserted("DGX H100");
    workbook.select("A20");
    await inserted("DGX H100", workbook);
    expect(
      (await readOwnPresets(workbook)).map(({ reference, presets }) => [reference, presets[0]!.id]),
    ).toEqual([
      ["AI_Presets", "my-dgx-h100"],
      ["AI_Presets_2", "my-dgx-h100-2"],
    ]);
  });
});

describe("readOwnPresets", () => {
  const value = (cell: Cell) => ({ formula: null, value: cell });

  it("finds a table that nobody named, and no table of anything else", async () => {
    const workbook = memoryWorkbook({
      sheet: "S",
      cells: {
        A1: value("Id"),
        B1: value("Name"),
        C1: value("Kind"),
        A2: value("ours"),
        B2: value("Our server"),
        C2: value("hardware"),
      },
      names: { Budget: "F1:G9" },
      tables: [
        {
          name: "Servers",
          area: areaOf("S", "A1:C3")!,
          header: true,
          totals: false,
          columns: ["Id", "Name", "Kind"],
        },
        { name: "Sales", area: areaOf("S", "F1:G9")!, header: true, totals: false, columns: ["Id", "Name"] },
      ],
    });
    expect(await readOwnPresets(workbook)).toEqual([
      { reference: "Servers[#All]", presets: [{ id: "ours", name: "Our server", kind: "hardware" }] },
    ]);
  });
});
