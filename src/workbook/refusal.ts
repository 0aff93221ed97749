import { refusalStringsFor } from "../locales/refusals";
import { addressOf } from "./address";
import type { Area } from "./workbook";

/** Why a workbook does not do what it was asked to. Facts: each front end chooses the words. */
export type Refusal =
  /** The sheet is protected. */
  | { readonly reason: "protected"; readonly sheet: string }
  /** The workbook's structure is protected: no sheet may be added or removed. */
  | { readonly reason: "sealed" }
  | { readonly reason: "hidden"; readonly sheet: string }
  /** A cell is being edited; until that ends the host does nothing. */
  | { readonly reason: "typing" }
  /** Cells of this area are merged into one, so that only the first could hold anything. */
  | { readonly reason: "merged"; readonly area: Area }
  /** A filter hides rows of this area. */
  | { readonly reason: "filtered"; readonly area: Area }
  /** A sheet, table, name or chart that is to be written to or removed is not there. */
  | { readonly reason: "missing"; readonly what: Thing; readonly name: string }
  /** One that is to be added is there already. */
  | { readonly reason: "taken"; readonly what: Thing; readonly name: string }
  /** This version of the host is too old; `set` is what it lacks, such as "ExcelApi 1.8". */
  | { readonly reason: "too-old"; readonly set: string }
  /** Cells have data validation of another kind, which could not be brought back. */
  | { readonly reason: "validated"; readonly area: Area }
  /** The host made something else of what it was given, as a table's calculated column and cells of text do. */
  | { readonly reason: "altered"; readonly area: Area }
  /** It stopped half-way, and what stood there before could not all be brought back. */
  | { readonly reason: "half-done"; readonly notRestored: readonly string[]; readonly cause: string };

export type Thing = "sheet" | "table" | "name" | "chart";

/** The workbook refuses; unless the reason is "half-done", nothing was changed. Its message is English; see refusalText. */
export class WorkbookRefuses extends Error {
  override readonly name = "WorkbookRefuses";
  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions,
  ) {
    super(refusalText(refusal, "en-US"), options);
  }
}

/** Why, in the user's language. */
export function refusalText(refusal: Refusal, language: string): string {
  const say = refusalStringsFor(language);
  switch (refusal.reason) {
    case "protected":
      return say.protected(refusal.sheet);
    case "sealed":
      return say.sealed;
    case "hidden":
      return say.hidden(refusal.sheet);
    case "typing":
      return say.typing;
    case "merged":
      return say.merged(addressOf(refusal.area));
    case "filtered":
      return say.filtered(addressOf(refusal.area));
    case "missing":
      return say.missing(refusal.what, refusal.name);
    case "taken":
      return say.taken(refusal.what, refusal.name);
    case "too-old":
      return say.tooOld(refusal.set);
    case "validated":
      return say.validated(addressOf(refusal.area));
    case "altered":
      return say.altered(addressOf(refusal.area));
    case "half-done":
      return say.halfDone(refusal.cause, refusal.notRestored);
  }
}
