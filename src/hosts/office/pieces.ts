import type { Area } from "../../workbook/workbook";

/**
 * Excel on the web refuses messages over 5 MB. A cell takes its value, its type and its formula, with all quotes: 250
 * bytes are rarely exceeded by all cells of a piece, and where they are, the piece is halved.
 */
export const MOST_CELLS = 20_000;

export const sizeOf = ({ rows, columns }: Area): number => rows * columns;

/** An area in pieces of whole rows, none with more cells than that, unless a single row has. */
export function pieces(area: Area, most = MOST_CELLS): Area[] {
  const step = Math.max(1, Math.floor(most / area.columns));
  return Array.from({ length: Math.ceil(area.rows / step) }, (_, index) => ({
    ...area,
    row: area.row + index * step,
    rows: Math.min(step, area.rows - index * step),
  }));
}

/** What a cell takes in a message at least, with all that is said around it. */
export const CELL_BYTES = 225;

/** Bytes that one message is given to write. */
export const MOST_BYTES = MOST_CELLS * CELL_BYTES;

const utf8 = new TextEncoder();

/** Bytes that a cell takes in a message. Excel counts bytes, of which a Chinese character takes three. */
export const bytesOf = (content: unknown): number =>
  Math.max(CELL_BYTES, utf8.encode(JSON.stringify(content)).length);

/** Parts that go into one message together. */
export function batches<T extends { readonly area: Area }>(parts: readonly T[], most = MOST_CELLS): T[][] {
  const made: T[][] = [];
  let cells = Infinity;
  for (const part of parts) {
    cells += sizeOf(part.area);
    if (cells > most) {
      made.push([]);
      cells = sizeOf(part.area);
    }
    made.at(-1)?.push(part);
  }
  return made;
}

/** Whether Excel refused a message for its size. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error &&
  (error.code === "ResponsePayloadSizeLimitExceeded" || error.code === "RequestPayloadSizeLimitExceeded");
