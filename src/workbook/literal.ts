/** A text as a formula spells it: in quotes, each quote doubled. */
export const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A number as every language of a spreadsheet stores it: a point, no grouping, 1E+21 for what JavaScript writes 1e+21. */
export const numberLiteral = (number: number): string => String(number).toUpperCase();
