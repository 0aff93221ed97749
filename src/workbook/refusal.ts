import { addressOf } from "./address";
import type { Area } from "./workbook";

/** Why a workbook does not do what it was asked to. Facts: each front end chooses the words. */
export type Refusal =
  /** The sheet is protected. */
  | { readonly reason: "protected"; readonly sheet: string }
  /** The workbook's structure is protected: no sheet may be added or removed. */
  | { readonly reason: "sealed" }
  | { readonly reason: "hidden"; readonly sheet: string }
  /** A sheet, table, name or chart that is to be written to or removed is not there. */
  | { readonly reason: "missing"; readonly what: string; readonly name: string }
  /** One that is to be added is there already. */
  | { readonly reason: "taken"; readonly what: string; readonly name: string }
  /** This version of the host is too old; `set` is what it lacks, such as "ExcelApi 1.8". */
  | { readonly reason: "too-old"; readonly set: string }
  /** Cells have data validation of another kind, which could not be brought back. */
  | { readonly reason: "validated"; readonly area: Area }
  /** The host made other formulas of those it was given, as a table's calculated column does. */
  | { readonly reason: "altered"; readonly area: Area }
  /** It stopped half-way, and what stood there before could not all be brought back. */
  | { readonly reason: "half-done"; readonly notRestored: readonly string[]; readonly cause: string };

/** The workbook refuses; unless the reason is "half-done", nothing was changed. */
export class WorkbookRefuses extends Error {
  override readonly name = "WorkbookRefuses";
  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions,
  ) {
    super(inEnglish(refusal), options);
  }
}

function inEnglish(refusal: Refusal): string {
  switch (refusal.reason) {
    case "protected":
      return `The sheet "${refusal.sheet}" is protected. Unprotect it first.`;
    case "sealed":
      return "The workbook's structure is protected: sheets cannot be added or removed.";
    case "hidden":
      return `The sheet "${refusal.sheet}" is hidden. Unhide it first.`;
    case "missing":
      return `There is no ${refusal.what} "${refusal.name}".`;
    case "taken":
      return `There is a ${refusal.what} "${refusal.name}" already.`;
    case "too-old":
      return `This version of Excel cannot do that: it lacks ${refusal.set}.`;
    case "validated":
      return `${addressOf(refusal.area)} has data validation of its own.`;
    case "altered":
      return `Excel put other formulas into ${addressOf(refusal.area)} than it was given.`;
    case "half-done":
      return `Excel stopped half-way (${refusal.cause}). Please check ${refusal.notRestored.join("; ")}.`;
  }
}
