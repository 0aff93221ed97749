import { removePart } from "./new-part";
import { place, WORKBOOK } from "./ordered";
import type { Parts } from "./parts";
import { relationshipsOf } from "./relationships";
import { child, isOn, readTree, splice } from "./tree";

/**
 * Takes away the order in which Excel once computed the formulas: a chain that lists a cell without a formula makes
 * Excel call the file damaged, and without a chain it makes a new one.
 */
export function dropCalcChain(parts: Parts, workbook: string): void {
  const chain = relationshipsOf(parts, workbook).find(({ kind }) => kind === "calcChain")?.part;
  if (chain) removePart(parts, parts.find(chain) ?? chain, workbook);
}

/** Lets Excel compute everything once it opens the file. */
export function computeOnLoad(parts: Parts, workbook: string): void {
  const text = parts.read(workbook);
  const settings = child(readTree(text, workbook), "calcPr");
  if (!settings) {
    parts.write(workbook, place(text, WORKBOOK, "calcPr", `<calcPr fullCalcOnLoad="1"/>`));
    return;
  }
  const tag = text.slice(settings.start, settings.opened);
  const bare = tag.replace(/\sfullCalcOnLoad=(?:"[^"]*"|'[^']*')/, "");
  const said = bare.replace(/\s*(\/?)>$/, ` fullCalcOnLoad="1"$1>`);
  parts.write(workbook, splice(text, settings.start, settings.opened, said));
}

/** Whether the file asks Excel to compute everything: what its formulas show is not to be believed, then. */
export const asksToCompute = (parts: Parts, workbook: string): boolean =>
  isOn(child(readTree(parts.read(workbook), workbook), "calcPr")?.attributes["fullCalcOnLoad"]);
