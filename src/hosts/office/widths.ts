import type { Edit } from "../../workbook/change";
import type { Area } from "../../workbook/workbook";
import { rangeOf } from "./ranges";

type WidthEdit = Extract<Edit, { kind: "width" }>;

/** In the standard font a character is 7 pixels wide, a column has 5 pixels of margins, and a pixel is 3/4 of a point. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

const charactersOf = (points: number): number => (points / 0.75 - 5) / 7;

export async function writeWidth(
  { area, characters, atLeast }: WidthEdit,
  context: Excel.RequestContext,
): Promise<void> {
  const wanted = pointsOf(characters);
  if (!atLeast) {
    rangeOf(area, context).format.columnWidth = wanted;
    return;
  }
  const formats = columnsOf(area).map((column) => rangeOf(column, context).format.load("columnWidth"));
  await context.sync();
  for (const format of formats) if (format.columnWidth < wanted) format.columnWidth = wanted;
}

/** The edits that bring back how wide columns are now. */
export async function widthsNow(
  places: readonly { readonly area: Area }[],
  context: Excel.RequestContext,
): Promise<Edit[][]> {
  const loaded = places.map(({ area }) =>
    columnsOf(area).map((column) => ({
      column,
      format: rangeOf(column, context).format.load("columnWidth"),
    })),
  );
  if (loaded.length > 0) await context.sync();
  return loaded.map((columns) =>
    columns.map(({ column, format }): Edit => ({
      kind: "width",
      area: column,
      characters: charactersOf(format.columnWidth),
    })),
  );
}

const columnsOf = (area: Area): Area[] =>
  Array.from({ length: area.columns }, (_, index) => ({
    ...area,
    rows: 1,
    column: area.column + index,
    columns: 1,
  }));
