import { calculate } from "../../src/hosts/univer/calculate";
import { openXlsx } from "../../src/hosts/xlsx";
import { keepsTheContract, type Host } from "../workbook/contract";
import { looksInFile } from "./looks";
import { cell, partsOf, sheetXml, zipped } from "./small";

const LOCKED = sheetXml(`<row r="1">${cell("A1", 1)}</row>`, { after: `<sheetProtection sheet="1"/>` });

function open(): Promise<Host> {
  const file = zipped(
    partsOf({ Budget: `<row r="2" spans="1:2">${cell("A2", 1)}${cell("B2", 41)}</row>`, Locked: LOCKED }),
  );
  const workbook = openXlsx(file, { calculate });
  const at = { sheet: "Budget", row: 1, column: 1, rows: 1, columns: 1 };
  return Promise.resolve({
    workbook,
    filled: at,
    empty: { ...at, row: 9, column: 3 },
    locked: { ...at, sheet: "Locked" },
    looks: (sheet) => Promise.resolve(looksInFile(workbook.save(), sheet)),
    async type(area, value) {
      await workbook.apply({ title: "", expect: [], edits: [{ kind: "values", area, values: [[value]] }] });
    },
  });
}

describe("a workbook in a file", () => {
  keepsTheContract(open);
});
