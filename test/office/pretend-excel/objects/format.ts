import type { Area } from "../../../../src/workbook/workbook";
import { writing, type Application } from "../application";
import { grid, STANDARD_WIDTH, type Book, type Look } from "../book";

/** What a new cell looks like. */
const PLAIN = {
  number: "General",
  bold: false,
  italic: false,
  color: "#000000",
  fill: "",
  align: "General",
  wrap: false,
} as const satisfies Required<Look>;

type Trait = keyof Look;

const traitOf = (look: Look | undefined, trait: Trait): string | boolean => look?.[trait] ?? PLAIN[trait];

/** The one value that all cells share; null where they differ. */
function shared(book: Book, area: Area, trait: Trait): string | boolean | null {
  const all = new Set(grid(area, (place) => traitOf(book.looks.get(place), trait)).flat());
  return all.size === 1 ? [...all][0]! : null;
}

function change(book: Book, place: string, trait: Trait, value: string | boolean): void {
  const { [trait]: _old, ...others } = book.looks.get(place) ?? {};
  const look: Look = value === PLAIN[trait] ? others : { ...others, [trait]: value };
  if (Object.keys(look).length === 0) book.looks.delete(place);
  else book.looks.set(place, look);
}

export const numberFormats = (book: Book, area: Area) =>
  grid(area, (place) => traitOf(book.looks.get(place), "number"));

export const setNumberFormats = (book: Book, area: Area, given: readonly (readonly unknown[])[]) =>
  void grid(area, (place, row, column) =>
    change(book, place, "number", String(given[row - area.row]![column - area.column])),
  );

export function formatOf(application: Application, area: Area) {
  const { book } = application;
  const set = (trait: Trait, value: string | boolean) => {
    writing(application, area);
    grid(area, (place) => change(book, place, trait, value));
  };
  const widths = () => {
    const sheet = book.sheets.find(({ name }) => name === area.sheet)!;
    return Array.from(
      { length: area.columns },
      (_, index) => sheet.widths.get(area.column + index) ?? STANDARD_WIDTH,
    );
  };
  return {
    Font: {
      get Bold() {
        return shared(book, area, "bold");
      },
      set Bold(bold) {
        set("bold", bold!);
      },
      get Italic() {
        return shared(book, area, "italic");
      },
      set Italic(italic) {
        set("italic", italic!);
      },
      get Color() {
        return shared(book, area, "color");
      },
      set Color(color) {
        set("color", color!);
      },
    },
    Fill: {
      // White is what Excel says of a cell without a fill.
      get Color() {
        const fill = shared(book, area, "fill");
        return fill === "" ? "#FFFFFF" : fill;
      },
      set Color(fill) {
        set("fill", fill!);
      },
      Clear: () => set("fill", ""),
    },
    get HorizontalAlignment() {
      return shared(book, area, "align");
    },
    set HorizontalAlignment(align) {
      set("align", align!);
    },
    get WrapText() {
      return shared(book, area, "wrap");
    },
    set WrapText(wrap) {
      set("wrap", wrap!);
    },
    get ColumnWidth() {
      const all = new Set(widths());
      return all.size === 1 ? [...all][0]! : null;
    },
    set ColumnWidth(points: number | null) {
      writing(application, area);
      const sheet = book.sheets.find(({ name }) => name === area.sheet)!;
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (points === STANDARD_WIDTH) sheet.widths.delete(column);
        else sheet.widths.set(column, points!);
      }
    },
  };
}

interface Wanted {
  readonly format?: {
    readonly font?: { readonly bold?: boolean; readonly italic?: boolean; readonly color?: boolean };
    readonly fill?: { readonly color?: boolean; readonly pattern?: boolean };
    readonly horizontalAlignment?: boolean;
    readonly wrapText?: boolean;
  };
}

/** Cell by cell, only what was asked for. */
export function cellProperties(book: Book, area: Area, wanted: Wanted): object {
  const { font, fill, horizontalAlignment, wrapText } = wanted.format ?? {};
  return grid(area, (place) => {
    const look = book.looks.get(place);
    const filled = traitOf(look, "fill");
    return {
      format: {
        ...(font && {
          font: {
            ...(font.bold && { bold: traitOf(look, "bold") }),
            ...(font.italic && { italic: traitOf(look, "italic") }),
            ...(font.color && { color: traitOf(look, "color") }),
          },
        }),
        ...(fill && {
          fill: { color: filled === "" ? "#FFFFFF" : filled, pattern: filled === "" ? "None" : "Solid" },
        }),
        ...(horizontalAlignment && { horizontalAlignment: traitOf(look, "align") }),
        ...(wrapText && { wrapText: traitOf(look, "wrap") }),
      },
    };
  });
}
