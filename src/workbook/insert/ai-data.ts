import type { InsertedStrings } from "../../locales/inserted";
import type { Workbook } from "../workbook";
import { listsIn, type Lists } from "./lists";
import { HEADER, HEADING, INPUT, NOTE, TEXT } from "./looks";
import { freeSheetName } from "../naming";
import { page, type Page } from "./page";
import { newestEdition, presetsOffered, sitesOffered } from "./shelves";

/** The same in every language, so that colleagues share one. */
const SHEET = "AI data";

/**
 * The lists of a workbook, which users may have changed and which stay as they are; a page for a new sheet where there
 * are none of the newest edition.
 */
export async function aiData(
  workbook: Workbook,
  words: InsertedStrings,
): Promise<{ readonly lists: Lists; readonly added: Page | null }> {
  for (const { name, used } of await workbook.sheets()) {
    if (used === null || !name.toLowerCase().startsWith(SHEET.toLowerCase())) continue;
    const lists = listsIn(used, await workbook.read(used));
    if (lists !== null) return { lists, added: null };
  }
  return created(freeSheetName(await workbook.sheets(), SHEET), words);
}

function created(sheet: string, words: InsertedStrings): { readonly lists: Lists; readonly added: Page } {
  const made = page(sheet);
  made.put(0, 0, [[words.dataHeading]], HEADING);
  made.put(1, 0, [[words.dataNote]], NOTE);
  const edition = newestEdition();
  made.format(made.area(3, 1, 2), { ...INPUT, number: TEXT });
  const pin = made.put(3, 0, [["Edition", edition]]);
  made.put(4, 0, [[words.asOf, edition.replace(".", "-")]]);

  made.put(6, 0, [[words.preset, words.kind, words.usageCounts]], HEADER);
  made.put(6, 4, [[words.site]], HEADER);
  const offered = presetsOffered();
  const table = made.put(
    7,
    0,
    offered.map(({ spelling, kind, usage }) => [
      spelling,
      words.kinds[kind],
      usage === null ? null : (words.units[usage] ?? usage),
    ]),
    { number: TEXT },
  );
  const sites = made.put(
    7,
    4,
    sitesOffered().map((site) => [site]),
    { number: TEXT },
  );
  made.widths(0, [34, 16, 16, 3, 30]);
  return {
    lists: { presets: { ...table, columns: 1 }, units: { ...table, column: 2, columns: 1 }, sites, pin },
    added: made,
  };
}
