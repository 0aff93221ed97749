import { readFile } from "../../../src/workbench/files/read-file";
import { partsOf, sheetXml, zipped } from "../../xlsx/small";

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const opened = (before: string, after: string) =>
  readFile(zipped(partsOf({ Fleet: sheetXml(row, { before, after }) })), "t").sheets[0]!;
const view = (pane: string): string =>
  `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;

describe("a sheet of a file, as the grid opens it", () => {
  it.each([
    ['<pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/>', { rows: 2, columns: 1 }],
    ['<pane ySplit="3" topLeftCell="A4" state="frozenSplit"/>', { rows: 3, columns: 0 }],
    ['<pane xSplit="1200" ySplit="900" topLeftCell="B3"/>', undefined],
    ["", undefined],
  ])("keeps in sight what is frozen: %s", (pane, frozen) => {
    expect(opened(view(pane), "").frozen).toEqual(frozen);
  });

  it("offers what its drop-downs offer, and leaves other rules alone", () => {
    const rule = (attributes: string, formula: string): string =>
      `<dataValidation ${attributes}><formula1>${formula}</formula1></dataValidation>`;
    const rules = [
      rule('type="list" sqref="B2:B9 D2"', "Lists!$A$1:$A$5"),
      rule('type="list" sqref="C2"', '"yes,no ""maybe"""'),
      rule('type="whole" sqref="E2"', "1"),
    ].join("");
    const { offers } = opened("", `<dataValidations count="3">${rules}</dataValidations>`);
    const area = { sheet: "Fleet", row: 1, column: 1, rows: 8, columns: 1 };
    expect(offers).toEqual([
      { areas: [area, { ...area, column: 3, rows: 1 }], from: "=Lists!$A$1:$A$5" },
      { areas: [{ ...area, column: 2, rows: 1 }], from: 'yes,no "maybe"' },
    ]);
  });
});
