import { BooleanNumber, HorizontalAlign, WrapStrategy, type IStyleData, type Nullable } from "@univerjs/core";
import type { Format } from "../../workbook/change";

/** Each property of a format as the grid's style has it: how it is written, and how read. */
const properties: { readonly [K in keyof Format]-?: Property<Format[K]> } = {
  number: {
    write: (pattern) => ({ n: pattern === null ? null : { pattern } }),
    read: ({ n }) => n?.pattern ?? null,
  },
  bold: { write: (on) => ({ bl: flag(on) }), read: ({ bl }) => flagged(bl) },
  italic: { write: (on) => ({ it: flag(on) }), read: ({ it }) => flagged(it) },
  color: { write: (rgb) => ({ cl: rgb === null ? null : { rgb } }), read: ({ cl }) => cl?.rgb ?? null },
  fill: { write: (rgb) => ({ bg: rgb === null ? null : { rgb } }), read: ({ bg }) => bg?.rgb ?? null },
  align: {
    write: (side) => ({ ht: side === null ? null : alignments[side] }),
    read: ({ ht }) => sides.find((side) => alignments[side] === ht) ?? null,
  },
  wrap: {
    write: (on) => ({ tb: on === null ? null : on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    read: ({ tb }) =>
      tb === undefined || tb === null || tb === WrapStrategy.UNSPECIFIED ? null : tb === WrapStrategy.WRAP,
  },
};

interface Property<T> {
  write(value: NonNullable<T> | null): Styled;
  read(style: Styled): NonNullable<T> | null;
}

/** A style in which null takes a property away. */
type Styled = { readonly [K in keyof IStyleData]: Nullable<IStyleData[K]> };

const alignments = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const sides = ["left", "center", "right"] as const;

const flag = (on: boolean | null): BooleanNumber | null =>
  on === null ? null : on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
const flagged = (flag: Nullable<BooleanNumber>): boolean | null =>
  flag === undefined || flag === null ? null : flag === BooleanNumber.TRUE;

const propertyNames = Object.keys(properties) as (keyof Format)[];

/** Asks for all that a format can say. */
export const EVERY_PROPERTY = Object.fromEntries(propertyNames.map((name) => [name, null])) as Format;

/** The grid's style for a format; properties that the format leaves out are not in it. */
export function styleOf(format: Format): IStyleData {
  const parts = propertyNames.flatMap((name) => {
    const value = format[name];
    // The table above pairs each name with its own type, which a loop cannot tell.
    return value === undefined ? [] : [(properties[name] as Property<unknown>).write(value)];
  });
  return Object.assign({}, ...parts) as IStyleData;
}

/** What of a style the given format would change; null where the style says nothing. */
export function formatOf(style: Nullable<IStyleData>, asked: Format): Format {
  const names = propertyNames.filter((name) => asked[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, properties[name].read(style ?? {})]));
}
