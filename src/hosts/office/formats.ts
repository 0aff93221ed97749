import type { Edit, Format } from "../../workbook/change";
import type { Area } from "../../workbook/workbook";
import { rectangles } from "../rectangles";
import { pieces } from "./pieces";
import { rangeOf } from "./ranges";

type Trait = keyof Format;

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

/** Makes cells look as asked; null brings back what a new cell looks like. */
export function writeFormat(area: Area, format: Format, context: Excel.RequestContext): void {
  const range = rangeOf(area, context);
  const { number, bold, italic, color, fill, align, wrap } = format;
  // One value stands for every cell of a range.
  if (number !== undefined) (range as { numberFormat: unknown }).numberFormat = number ?? "General";
  const { format: look } = range;
  if (bold !== undefined) look.font.bold = bold ?? false;
  if (italic !== undefined) look.font.italic = italic ?? false;
  if (color !== undefined) look.font.color = color ?? "#000000";
  if (fill === null) look.fill.clear();
  else if (fill !== undefined) look.fill.color = fill;
  if (align !== undefined) look.horizontalAlignment = align === null ? "General" : ALIGNMENTS[align];
  if (wrap !== undefined) look.wrapText = wrap ?? false;
}

/** The edits that bring back how cells look now, as far as a format would change it. */
export async function formatsNow(
  asked: readonly { readonly area: Area; readonly format: Format }[],
  context: Excel.RequestContext,
): Promise<Edit[][]> {
  const found: Edit[][] = [];
  for (const { area, format } of asked) {
    const traits = Object.keys(format) as Trait[];
    const parts: Edit[] = [];
    for (const piece of pieces(area)) {
      const looks = await looksOf(piece, traits, context);
      const runs = rectangles(piece, (row, column) => looks[row]?.[column] ?? null);
      parts.push(...runs.map((run): Edit => ({ kind: "format", area: run.area, format: run.value })));
    }
    found.push(parts);
  }
  return found;
}

async function looksOf(
  area: Area,
  traits: readonly Trait[],
  context: Excel.RequestContext,
): Promise<Format[][]> {
  const has = (...some: Trait[]) => some.some((trait) => traits.includes(trait));
  const range = rangeOf(area, context);
  if (has("number")) range.load("numberFormat");
  const cells = range.getCellProperties({
    format: {
      ...(has("bold", "italic", "color") && {
        font: { bold: has("bold"), italic: has("italic"), color: has("color") },
      }),
      // A cell without a fill says that it is white; only the pattern tells it from a white one.
      ...(has("fill") && { fill: { color: true, pattern: true } }),
      horizontalAlignment: has("align"),
      wrapText: has("wrap"),
    },
  });
  await context.sync();
  return cells.value.map((row, down) =>
    row.map(({ format }, across) => {
      const number = has("number") ? (range.numberFormat as string[][])[down]?.[across] : undefined;
      return only(traits, { ...lookOf(format ?? {}), number: number === "General" ? null : number });
    }),
  );
}

type Look = { readonly [T in Trait]: Format[T] | undefined };

function lookOf({
  font,
  fill,
  horizontalAlignment,
  wrapText,
}: Excel.CellPropertiesFormat): Omit<Look, "number"> {
  const aligned = (["left", "center", "right"] as const).find(
    (one) => ALIGNMENTS[one] === horizontalAlignment,
  );
  return {
    bold: font?.bold,
    italic: font?.italic,
    color: font?.color,
    fill: fill?.pattern === "None" || fill?.pattern === undefined ? null : fill.color,
    align: aligned ?? null,
    wrap: wrapText,
  };
}

const only = (traits: readonly Trait[], look: Look): Format =>
  Object.fromEntries(traits.map((trait) => [trait, look[trait] ?? null]));
