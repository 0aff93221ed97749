import { bodyOf } from "../../../../src/workbook/structured";
import type { Area } from "../../../../src/workbook/workbook";
import { HostError, writing, wrote, type Application } from "../application";
import { grid, isFiltered, overlap, parseArea, readCells, type TableModel } from "../book";
import { headingsOf, writeCells } from "../typing";
import { areaBehind, range } from "./range";
import { worksheet } from "./worksheet";

let made = 0;

/** The tables of the workbook, or of one sheet. */
export function tablesOf(application: Application, sheet: string | null) {
  const { book } = application;
  const own = () => book.tables.filter(({ area }) => sheet === null || area.sheet === sheet);
  const find = (name: string) => {
    const found = own().find((table) => table.id === name || table.name.toLowerCase() === name.toLowerCase());
    return found ? tableObject(application, found) : null;
  };
  return {
    get Items() {
      return own().map((table) => tableObject(application, table));
    },
    Indexer: (name: string) => find(name) ?? missing(),
    GetItem: (name: string) => find(name) ?? missing(),
    GetItemOrNullObject: find,
    GetCount: () => own().length,
    Add: (address: unknown, header: boolean) => {
      const area = typeof address === "string" ? parseArea(address, sheet ?? "Sheet1") : areaBehind(address);
      if (!area) throw new HostError("InvalidArgument");
      writing(application, area);
      if (book.tables.some((table) => overlap(table.area, area))) throw new HostError("InvalidArgument");
      const id = `{table ${++made}}`;
      const table: TableModel = { id, name: `Table${book.tables.length + 1}`, area, header, totals: false };
      book.tables = [...book.tables, table];
      // A table's look is put over its cells; its formats are not theirs.
      return tableObject(application, table);
    },
  };
}

function missing(): never {
  throw new HostError("ItemNotFound");
}

function tableObject(application: Application, table: TableModel) {
  const { book } = application;
  const rangeOf = (area: Area | null) => range(application, area ?? missing());
  const body = () => bodyOf({ ...table, columns: headingsOf(book, table) });
  return {
    Id: table.id,
    get Name() {
      return table.name;
    },
    set Name(name: string) {
      wrote(book);
      const taken = [...book.tables.filter((other) => other !== table), ...book.names];
      if (taken.some((other) => other.name.toLowerCase() === name.toLowerCase()))
        throw new HostError("InvalidArgument");
      table.name = name;
      book.changed = null;
      application.calculator.settle();
    },
    ShowHeaders: table.header,
    get ShowTotals() {
      return table.totals;
    },
    set ShowTotals(shown: boolean) {
      writing(application, table.area);
      if (!shown) throw new HostError("NotImplemented: hiding totals");
      const { area } = table;
      const below = { ...area, row: area.row + area.rows, rows: 1 };
      // Excel would shift what stands below; whoever meant another row must notice.
      if (readCells(book, below)[0]!.some(({ formula, value }) => formula !== null || value !== null))
        throw new HostError("InsertDeleteConflict");
      const heading = headingsOf(book, table).at(-1)!;
      const line = grid(below, () => "");
      line[0]![0] = "Total";
      line[0]![area.columns - 1] = `=SUBTOTAL(109,[${heading}])`;
      Object.assign(table, { area: { ...area, rows: area.rows + 1 }, totals: true });
      writeCells(book, below, line);
      application.calculator.settle();
    },
    get Columns() {
      return { Items: headingsOf(book, table).map((Name, index) => ({ Id: index + 1, Name, Index: index })) };
    },
    AutoFilter: {
      get IsDataFiltered() {
        return isFiltered(book, table.area);
      },
    },
    get Worksheet() {
      return worksheet(application, table.area.sheet);
    },
    GetRange: () => rangeOf(table.area),
    GetDataBodyRange: () => rangeOf(body()),
    GetHeaderRowRange: () => rangeOf({ ...table.area, rows: 1 }),
    GetTotalRowRange: () =>
      rangeOf(table.totals ? { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 } : null),
    ConvertToRange: () => {
      writing(application, table.area);
      book.tables = book.tables.filter((other) => other !== table);
      // The look of the table becomes that of its cells.
      grid({ ...table.area, rows: 1 }, (place) =>
        book.looks.set(place, { ...book.looks.get(place), fill: "#156082" }),
      );
      return rangeOf(table.area);
    },
    Delete: () => {
      throw new HostError("NotImplemented: deleting a table's cells");
    },
  };
}
