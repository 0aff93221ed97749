import { resolveReference } from "../../../../src/workbook/references";
import type { Name } from "../../../../src/workbook/workbook";
import { HostError, wrote, type Application } from "../application";
import { absolute, areaAt } from "../book";
import { areaOf } from "../evaluate";
import { areaBehind, range } from "./range";

const same = (one: string | null, other: string | null) => one?.toLowerCase() === other?.toLowerCase();

/** The names of the workbook, or those that only one sheet knows. */
export function namesOf(application: Application, sheet: string | null) {
  const { book } = application;
  const find = (name: string) => {
    const found = book.names.find((one) => same(one.name, name) && same(one.sheet, sheet));
    return found ? namedItem(application, found) : null;
  };
  return {
    get Items() {
      return book.names.filter((one) => same(one.sheet, sheet)).map((one) => namedItem(application, one));
    },
    Indexer: (name: string) => find(name) ?? missing(),
    GetItem: (name: string) => find(name) ?? missing(),
    GetItemOrNullObject: find,
    Add: (name: string, reference: unknown) => {
      wrote(book);
      if (
        find(name) ||
        resolveReference(name, areaAt("A1"), {
          sheets: [{ name: "Sheet1", used: null }],
          names: [],
          tables: [],
        })
      )
        throw new HostError("InvalidArgument");
      const formula = typeof reference === "string" ? reference : `=${absolute(areaBehind(reference))}`;
      book.names = [...book.names, { name, sheet, formula }];
      book.changed = null;
      application.calculator.settle();
      return find(name);
    },
  };
}

function missing(): never {
  throw new HostError("ItemNotFound");
}

function namedItem(application: Application, item: Name) {
  const { book } = application;
  const area = () => areaOf(item.formula.slice(1), { book, at: areaAt("A1"), call: () => null });
  return {
    Id: item.name,
    Name: item.name,
    Formula: item.formula,
    Scope: item.sheet === null ? "Workbook" : "Worksheet",
    Visible: true,
    get Type() {
      return area() ? "Range" : "String";
    },
    GetRange: () => range(application, area() ?? missing()),
    GetRangeOrNullObject: () => {
      const found = area();
      return found && range(application, found);
    },
    Delete: () => {
      wrote(book);
      book.names = book.names.filter((one) => one !== item);
      book.changed = null;
      application.calculator.settle();
    },
  };
}
