import { SetColWidthCommand } from "@univerjs/sheets";
import type { Edit } from "../../../workbook/change";
import { rangeOf, sheetOf, targetOf } from "../book";
import { rectangles } from "../../rectangles";
import type { Doing, Grid } from "./edited";

type WidthEdit = Extract<Edit, { kind: "width" }>;

/** Pixels of a digit, and around all digits of a column. */
const DIGIT_PX = 7;
const PADDING_PX = 5;

export const pixelsOf = (characters: number): number => Math.round(characters * DIGIT_PX + PADDING_PX);
export const charactersOf = (pixels: number): number => (pixels - PADDING_PX) / DIGIT_PX;

/** Makes columns as wide as so many digits. */
export function setWidth({ book, commands }: Grid, { area, characters, atLeast }: WidthEdit): Doing {
  const sheet = sheetOf(book, area);
  const columns = rectangles(
    { ...area, rows: 1 },
    (_, column) => sheet.getColumnWidth(area.column + column),
    String,
  ).filter(({ value }) => !atLeast || value < pixelsOf(characters));
  return {
    takesBack: columns.map(({ area: part, value }) => ({
      kind: "width",
      area: { ...part, rows: area.rows },
      characters: charactersOf(value),
    })),
    run: async () =>
      columns.length === 0 ||
      commands.executeCommand(SetColWidthCommand.id, {
        ...targetOf(book, area),
        ranges: columns.map(({ area: part }) => rangeOf({ ...part, rows: area.rows })),
        value: pixelsOf(characters),
      }),
  };
}
