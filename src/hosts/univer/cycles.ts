import type { Places } from "../../workbook/references";
import type { Book } from "../computing";
import { dependenciesOf } from "../dependencies";

/** The cells of formulas that come back to themselves, and of those that read them. */
export function cyclicCells(book: Book, places: Places): ReadonlySet<string> {
  const left = new Map(dependenciesOf(book, places).nodes);
  const ended = [...left.values()].filter(({ reads }) => reads === 0);
  for (let node = ended.pop(); node; node = ended.pop()) {
    left.delete(node.key);
    for (const reader of node.readers) {
      reader.reads -= 1;
      if (reader.reads === 0) ended.push(reader);
    }
  }
  return new Set(left.keys());
}
