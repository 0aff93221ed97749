import { childrenOf, readTree, splice, type Node } from "./tree";

/** The order in which a worksheet's elements must stand. */
export const WORKSHEET =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems tableParts extLst";

export const WORKBOOK =
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst";

export const STYLES =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst";

/**
 * Puts an element below the root of a part in the place that its kind must have, or replaces the one that is there.
 *
 * @param order names of elements from first to last
 * @param element its text; "" takes it away
 */
export function place(text: string, order: string, name: string, element: string): string {
  const root = readTree(text, name);
  const there = childrenOf(root, name)[0];
  if (there) return splice(text, there.start, there.end, alike(text, root, element));
  const names = order.split(" ");
  const next = root.children.find((each) => names.indexOf(each.name) > names.indexOf(name));
  return insertInto(text, root, next, element);
}

/** Puts text into an element, before one of its children or behind them all. */
export function insertInto(text: string, parent: Node, before: Node | undefined, element: string): string {
  const piece = alike(text, parent, element);
  if (before) return splice(text, before.start, before.start, piece);
  if (parent.closing !== parent.end) return splice(text, parent.closing, parent.closing, piece);
  const tag = text.slice(parent.start, parent.end).replace(/\s*\/>$/, ">");
  return splice(text, parent.start, parent.end, `${tag}${piece}</${tagName(tag)}>`);
}

/** The name of a tag with its prefix. */
export const tagName = (tag: string): string => /^<([^\s/>]+)/.exec(tag)![1]!;

/** An element whose names have the prefix that those around it have. */
function alike(text: string, parent: Node, element: string): string {
  const name = tagName(text.slice(parent.start, parent.opened));
  if (!name.includes(":")) return element;
  return element.replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, `<$1${name.slice(0, name.indexOf(":") + 1)}`);
}
