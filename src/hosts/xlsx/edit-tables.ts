import { isCellError } from "../../functions/cells";
import type { Edit } from "../../workbook/change";
import { sameName } from "../../workbook/structured";
import { setContent } from "./cell-edit";
import { addTable, type TableColumn } from "./edit-table";
import type { XlsxFile } from "./file";
import { formulaOf } from "./sheet";

/** Makes a table of filled cells. Its headings must be different texts, in the cells as in the table. */
export function writeTable(file: XlsxFile, { name, area, totals }: Extract<Edit, { kind: "table" }>): void {
  const sheet = file.sheet(area.sheet);
  const taken = [...file.tables(), ...file.names()].some((each) => sameName(each.name, name));
  if (taken) throw new Error(`there is a table or a name "${name}" already`);
  if (area.rows < (totals ? 3 : 2)) throw new Error("a table needs a row below its header");
  const seen = new Set<string>();
  const columns = Array.from({ length: area.columns }, (_, index): TableColumn => {
    const column = area.column + index;
    const { value } = sheet.content({ row: area.row, column });
    let heading = value === null || isCellError(value) ? `Column${index + 1}` : String(value);
    const first = heading;
    for (let number = 2; seen.has(heading.toLowerCase()); number += 1) heading = `${first}${number}`;
    seen.add(heading.toLowerCase());
    if (heading !== value || sheet.content({ row: area.row, column }).formula !== null) {
      setContent(sheet, { row: area.row, column }, { formula: null, value: heading });
    }
    return { heading, total: totals ? totalOf(file, area.sheet, area.row + area.rows - 1, column) : null };
  });
  sheet.frame = addTable(file.parts, { name, area, totals }, sheet, columns);
  file.refresh();
}

function totalOf(file: XlsxFile, sheetName: string, row: number, column: number): TableColumn["total"] {
  const sheet = file.sheet(sheetName);
  const cell = sheet.held({ row, column });
  const formula = cell ? formulaOf(cell, row) : null;
  if (formula !== null) return { formula };
  const value = cell?.value ?? null;
  return value === null || isCellError(value) ? null : { label: String(value) };
}
