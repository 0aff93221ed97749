import type { Change, Edit, Format } from "../../workbook/change";
import type { Area, Contents } from "../../workbook/workbook";
import { restore } from "../inverse";
import { formatsNow } from "./formats";
import { listsNow } from "./lists";
import { removedNow } from "./removals";
import { widthsNow } from "./widths";

/** All that a table's look may change. */
const EVERY_TRAIT: Format = { bold: null, italic: null, color: null, fill: null };

interface Before {
  readonly before: ReadonlyMap<Edit, Contents>;
  readonly sheets: readonly string[];
  readonly isThere: (area: Area) => boolean;
}

/** For each edit, those that bring back what is there now. On a sheet that the change itself adds, nothing is. */
export async function takesBack(
  change: Change,
  { before, sheets, isThere }: Before,
  context: Excel.RequestContext,
): Promise<Edit[][]> {
  const { edits } = change;
  const back = await removedNow(change, context);
  edits.forEach((edit, index) => {
    const own = added(edit);
    if (own) back[index]?.push(own);
    const cells = before.get(edit);
    if (cells && "area" in edit) back[index]?.push(...restore(edit.area, cells));
  });
  const keep = (found: readonly Edit[][], of: readonly Indexed[]) =>
    of.forEach(({ index }, which) => back[index]?.push(...(found[which] ?? [])));
  const indexed = edits.map((edit, index) => ({ edit, index }));

  const lists = indexed.flatMap(({ edit, index }) =>
    edit.kind === "list" && isThere(edit.area) ? [{ index, area: edit.area }] : [],
  );
  keep(await listsNow(lists, sheets, context), lists);
  const widths = indexed.flatMap(({ edit, index }) =>
    edit.kind === "width" && isThere(edit.area) ? [{ index, area: edit.area }] : [],
  );
  keep(await widthsNow(widths, context), widths);
  const looks = indexed.flatMap(({ edit, index }) => {
    const [first] = back[index] ?? [];
    // What a table looks like becomes the look of its cells when it goes.
    const table =
      edit.kind === "table" ? edit : edit.kind === "remove" && first?.kind === "table" ? first : null;
    const look = edit.kind === "format" ? edit : table && { area: table.area, format: EVERY_TRAIT };
    return look && isThere(look.area) ? [{ index, area: look.area, format: look.format }] : [];
  });
  keep(await formatsNow(looks, context), looks);
  return back;
}

interface Indexed {
  readonly index: number;
}

function added(edit: Edit): Edit | null {
  if (edit.kind === "sheet" || edit.kind === "table" || edit.kind === "name")
    return { kind: "remove", what: edit.kind, name: edit.name };
  if (edit.kind !== "chart") return null;
  return { kind: "remove", what: "chart", name: edit.chart.name, sheet: edit.chart.over.sheet };
}
