import type { Injector, Workbook as Book } from "@univerjs/core";
import { addressOf } from "../../workbook/address";
import { resolveReference, type Places } from "../../workbook/references";
import type { Area } from "../../workbook/workbook";
import { namesOf, tablesOf, usedArea } from "./structure";

/** Where the references of the open workbook can point. */
export function placesIn(injector: Injector, book: Book): Places {
  const sheets = book.getSheets().map((sheet) => ({
    name: sheet.getName(),
    // Found out only where a whole column asks for it: it looks at every cell.
    get used() {
      return usedArea(injector, book, sheet);
    },
  }));
  return { sheets, names: namesOf(injector, book), tables: tablesOf(injector, book) };
}

/** The area that a reference, a name or a structured reference means in the open workbook; null if none. */
export const placeOf = (injector: Injector, book: Book, reference: string, at: Area): Area | null =>
  resolveReference(reference, at, placesIn(injector, book));

/** "'My sheet'!$A$1:$C$9", which stays where it is whoever uses it. */
export function absoluteAddress(area: Area): string {
  const address = addressOf(area);
  const bang = address.lastIndexOf("!");
  return address.slice(0, bang) + address.slice(bang).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
