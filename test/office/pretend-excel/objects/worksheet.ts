import type { Area } from "../../../../src/workbook/workbook";
import { HostError, wrote, type Application } from "../application";
import { cellAt, newSheet, isFiltered, parseArea, usedArea } from "../book";
import { areaOf } from "../evaluate";
import { chartsOf } from "./charts";
import { namesOf } from "./names";
import { range } from "./range";
import { tablesOf } from "./tables";

export function worksheet(application: Application, name: string) {
  const { book } = application;
  const model = book.sheets.find((sheet) => sheet.name === name);
  if (!model) throw new HostError("ItemNotFound");
  const rangeAt = (area: Area) => range(application, area);
  return {
    Id: model.id,
    Name: name,
    get Visibility() {
      return model.visibility;
    },
    Protection: { Protected: model.locked },
    get Names() {
      return namesOf(application, name);
    },
    get Tables() {
      return tablesOf(application, name);
    },
    get Charts() {
      return chartsOf(application, name);
    },
    AutoFilter: {
      get IsDataFiltered() {
        return isFiltered(book, { row: 0, rows: Infinity, sheet: name });
      },
    },
    Shapes: { GetCount: () => 0 },
    GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
      rangeAt({ sheet: name, row, column, rows, columns }),
    GetRange: (address: string) => {
      const at = { sheet: name, row: 0, column: 0, rows: 1, columns: 1 };
      const area = parseArea(address, name) ?? areaOf(address, { book, at, call: () => null });
      if (!area) throw new HostError("InvalidArgument");
      return rangeAt(area);
    },
    GetUsedRangeOrNullObject: () => {
      const used = usedArea(book, name);
      return used && rangeAt(used);
    },
    Calculate: () => application.calculator.full(),
    Activate: () => {
      if (model.visibility !== "Visible") throw new HostError("InvalidOperation");
    },
    Delete: () => {
      wrote(book);
      if (book.sealed) throw new HostError("AccessDenied");
      const visible = book.sheets.filter(({ visibility }) => visibility === "Visible");
      if (visible.length === 1 && visible[0] === model) throw new HostError("InvalidOperation");
      book.sheets.splice(book.sheets.indexOf(model), 1);
      for (const part of [book.cells, book.spills, book.looks, book.rules])
        for (const place of part.keys()) if (cellAt(place).sheet === name) part.delete(place);
      book.tables = book.tables.filter(({ area }) => area.sheet !== name);
      book.charts = book.charts.filter(({ sheet }) => sheet !== name);
      book.names = book.names
        .filter(({ sheet }) => sheet !== name)
        .map((one) => ({ ...one, formula: one.formula.replace(new RegExp(`^='?${name}'?!.*`), "=#REF!") }));
      book.changed = null;
      application.calculator.settle();
    },
  };
}

export function worksheetsOf(application: Application) {
  const { book } = application;
  /** By name without regard to case, or by the id that the library remembers. */
  const find = (key: string) => {
    const found = book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    return found ? worksheet(application, found.name) : null;
  };
  const get = (key: string) => {
    const found = find(key);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  };
  return {
    get Items() {
      return book.sheets.map(({ name }) => worksheet(application, name));
    },
    Indexer: get,
    GetItem: get,
    GetItemOrNullObject: find,
    Add: (name: string) => {
      wrote(book);
      if (book.sealed) throw new HostError("AccessDenied");
      if (find(name)) throw new HostError("ItemAlreadyExists");
      if (name.length > 31 || /[\\/?*[\]:]/.test(name)) throw new HostError("InvalidArgument");
      book.sheets.push(newSheet(book, name));
      return get(name);
    },
    _RegisterCalculatedEvent: () => null,
    _UnregisterCalculatedEvent: () => null,
  };
}
