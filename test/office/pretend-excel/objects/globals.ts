import { HostError, type Application } from "../application";
import { namesOf } from "./names";
import { range } from "./range";
import { tablesOf } from "./tables";
import { worksheetsOf } from "./worksheet";

/**
 * The objects that a batch can name, with members spelled as Office.js spells them on the wire. null is what the
 * library calls a null object.
 */
export function globalObjects(application: Application) {
  const { book, calculator } = application;

  const workbook = {
    get Worksheets() {
      return worksheetsOf(application);
    },
    get Names() {
      return namesOf(application, null);
    },
    get Tables() {
      return tablesOf(application, null);
    },
    get Protection() {
      return { Protected: book.sealed };
    },
    Application: {
      Calculate: (type: string) => (type === "Recalculate" ? calculator.settle() : calculator.full()),
      get CalculationState() {
        // Excel does not count the functions of add-ins: OfficeDev/office-js #4152.
        return "Done";
      },
    },
    GetSelectedRange: () => {
      if (book.several) throw new HostError("InvalidSelection");
      return range(application, book.selection);
    },
    GetActiveCell: () => range(application, { ...book.selection, rows: 1, columns: 1 }),
    _RemoveReference: () => null,
  };

  const services: Readonly<Record<string, object>> = {
    "Microsoft.ExcelServices.CustomFunctions": {
      SetInvocationArrayResults: application.answered,
      _SetOsfControlContainerReadyForCustomFunctions: application.ready,
      _GetEnabledFeatures: () => [],
    },
    "Microsoft.InternalService.AddinInternalService": { NotifyActionHandlerReady: () => null },
  };

  return { workbook, services };
}
