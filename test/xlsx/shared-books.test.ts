import { calculate } from "../../src/hosts/univer/calculate";
import { openXlsx } from "../../src/hosts/xlsx";
import { workingsStringsFor } from "../../src/locales/workings";
import { freeze } from "../../src/workbook/freeze/freeze";
import { plainFormulas } from "../../src/workbook/plain/plain";
import { thaw } from "../../src/workbook/thaw";
import type { Workbook } from "../../src/workbook/workbook";
import { contentOf, noJob } from "../workbook/contract/host";
import { areaOf } from "../workbook/memory";
import { cell, partsOf, sheetXml, textsOf, zipped } from "./small";

/** What files are like that many people have worked on; test/office/shared-books.test.ts asks the same of Excel. */
const NAME = "Müller's 'best' AI budget, 2026";
const MONTH = '=AIENERGY("DGX A100",A2,720,,"article-2023")';
const AROUND = [
  `<sheetProtection sheet="1" objects="1"/>`,
  `<autoFilter ref="A1:B4"><filterColumn colId="0"><filters><filter val="2"/></filters></filterColumn></autoFilter>`,
  `<mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>`,
];

const stored = (row: number) =>
  `<c r="B${row}"><f>_xldudf_AIENERGY("DGX A100",A${row},720,,"article-2023")</f><v>9360</v></c>`;

const rows = [2, 3, 4].map(
  (row) => `<row r="${row}"${row === 3 ? ' hidden="1"' : ""}>${cell(`A${row}`, 2)}${stored(row)}</row>`,
);

/** A file whose sheet has a long name with quotes, is as hidden as said, filtered, merged, and read in R1C1. */
function file(state: string, { locked = false } = {}): Uint8Array {
  const name = NAME.replaceAll("'", "&apos;");
  const after = AROUND.slice(locked ? 0 : 1).join("");
  const parts = partsOf(
    { Front: `<row r="1">${cell("A1", 1)}</row>`, [name]: sheetXml(rows.join(""), { after }) },
    { book: `<calcPr calcId="191029" refMode="R1C1"/>` },
  );
  const book = parts["xl/workbook.xml"]!.replace(`sheetId="2"`, `sheetId="2" state="${state}"`);
  return zipped({ ...parts, "xl/workbook.xml": book });
}

const open = (bytes: Uint8Array) => openXlsx(bytes, { calculate });

const at = (address: string) => areaOf(NAME, address)!;

const shown = async (workbook: Workbook) =>
  Promise.all(["B2", "B3", "B4"].map((address) => contentOf(workbook, at(address))));

async function frozen(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = open(bytes);
  const { change } = await freeze(workbook, { date: "2026-11-24", language: "en-US" }, noJob);
  await workbook.apply(change);
  return workbook.save();
}

describe.each(["visible", "hidden", "veryHidden"])(
  "a %s sheet of a file, with all that people do to one",
  (state) => {
    it("is frozen and thawed, filtered rows and merged cells, too, and keeps what it had around its cells", async () => {
      const bytes = await frozen(file(state));
      expect(await shown(open(bytes))).toEqual(Array(3).fill({ formula: null, value: 9360 }));
      const texts = textsOf(bytes);
      for (const kept of AROUND.slice(1)) expect(texts["xl/worksheets/sheet2.xml"]).toContain(kept);
      expect(texts["xl/worksheets/sheet2.xml"]).toContain(`<row r="3" hidden="1">`);
      expect(texts["xl/workbook.xml"]).toContain(`state="${state}"`);
      expect(texts["xl/workbook.xml"]).toContain(`refMode="R1C1"`);

      const again = open(bytes);
      const { change } = await thaw(again, { language: "en-US" }, noJob);
      await again.apply(change);
      const [first] = await shown(again);
      expect(first!.formula).toBe(MONTH);
    });

    it("becomes plain formulas that find their inputs there", async () => {
      const workbook = open(file(state));
      const { draft } = await plainFormulas(workbook, workingsStringsFor("en-US"), noJob);
      await workbook.apply(draft.change);
      await workbook.recalculate(noJob);
      for (const { formula, value } of await shown(workbook)) {
        expect(formula).toMatch(/^='?AI workings'?!/);
        expect(value).toBeCloseTo(9360, 6);
      }
    });
  },
);

describe("a protected sheet of a file", () => {
  it("keeps its formulas when the rest is frozen, and is listed", async () => {
    const workbook = open(file("visible", { locked: true }));
    const { frozen: areas, left } = await freeze(workbook, { date: "2026-11-24", language: "en-US" }, noJob);
    expect(areas).toEqual([]);
    expect(left.map(({ area: { sheet }, reason }) => [sheet, reason])).toContainEqual([NAME, "locked"]);
  });
});
