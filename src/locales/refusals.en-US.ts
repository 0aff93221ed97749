type Thing = "sheet" | "table" | "name" | "chart";

/** Why a workbook does not do what it was asked to. */
export const refusalsEnUs = {
  protected: (sheet: string) => `The sheet "${sheet}" is protected. Unprotect it first.`,
  sealed: "The workbook's structure is protected: sheets cannot be added or removed.",
  hidden: (sheet: string) => `The sheet "${sheet}" is hidden. Unhide it first.`,
  typing: "A cell is being edited. Press Enter or Esc there, then try again.",
  merged: (place: string) => `${place} is merged into one cell. Unmerge it, or choose another place.`,
  filtered: (place: string) => `A filter hides rows of ${place}. Clear the filter first.`,
  missing: (what: Thing, name: string) => `There is no ${what} "${name}".`,
  taken: (what: Thing, name: string) => `There is a ${what} "${name}" already.`,
  tooOld: (set: string) => `This version of Excel cannot do that: it lacks ${set}.`,
  validated: (place: string) => `${place} has data validation of its own.`,
  altered: (place: string) =>
    `Excel put something else into ${place} than it was given. Columns of tables and cells formatted as text do that.`,
  halfDone: (cause: string, places: readonly string[]) =>
    `Excel stopped half-way (${cause}). Please check ${places.join("; ")}.`,
};

export type RefusalStrings = typeof refusalsEnUs;
