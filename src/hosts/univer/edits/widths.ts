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
export function setWidth({ book, commands }: Grid, { area, characters }: WidthEdit): Doing {
  const sheet = sheetOf(book, area);
  const columns = rectangles(
    { ...area, rows: 1 },
    (_, column) => sheet.getColumnWidth(area.column + column),
    String,
  );
  return {
    takesBack: columns.map(({ area: part, value }) => ({
      kind: "width",
      area: { ...part, rows: area.rows },
      characters: charactersOf(value),
    })),
    run: () =>
      commands.executeCommand(SetColWidthCommand.id, {
        ...targetOf(book, area),
        ranges: [rangeOf(area)],
        value: pixelsOf(characters),
      }),
  };
}
