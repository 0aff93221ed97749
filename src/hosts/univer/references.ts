import type { Injector, Workbook as Book } from "@univerjs/core";
import { addressOf } from "../../workbook/address";
import { resolveReference } from "../../workbook/references";
import type { Area } from "../../workbook/workbook";
import { namesOf, tablesOf, usedArea } from "./structure";

/** The area that a reference, a name or a structured reference means in the open workbook; null if none. */
export function placeOf(injector: Injector, book: Book, reference: string, at: Area): Area | null {
  const sheets = book.getSheets().map((sheet) => ({
    name: sheet.getName(),
    // Found out only where a whole column asks for it: it looks at every cell.
    get used() {
      return usedArea(injector, book, sheet);
    },
  }));
  return resolveReference(reference, at, {
    sheets,
    names: namesOf(injector, book),
    tables: tablesOf(injector, book),
  });
}

/** "'My sheet'!$A$1:$C$9", which stays where it is whoever uses it. */
export function absoluteAddress(area: Area): string {
  const address = addressOf(area);
  const bang = address.lastIndexOf("!");
  return address.slice(0, bang) + address.slice(bang).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
