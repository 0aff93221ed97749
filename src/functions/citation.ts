import { OWN } from "../editions/own";
import type { Source } from "../editions/schema";
import { STATED } from "../editions/stated";

/** A source in one line: its title, with the date of the figure or else of the source. */
export function citationOf(
  { source, date }: { readonly source: string; readonly date?: string | null | undefined },
  sources: Readonly<Record<string, Source>>,
): string {
  if (source === STATED) return "Stated in the assumptions";
  if (source === OWN) return "Your workbook";
  const { title, date: published } = sources[source]!;
  const when = date ?? published;
  return when === undefined ? title : `${title} (${when})`;
}
