/** Bounds of what is read. Each is far above any workbook that people keep, and far below what exhausts a machine. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 300_000_000,
  entries: 10_000,
  /** Bytes of all parts together, unpacked. */
  unpackedBytes: 800_000_000,
  /** Bytes of one part: longer texts no JavaScript engine holds. */
  partBytes: 400_000_000,
  /** Unpacked over packed bytes of parts larger than `ratioFrom`; Excel's own stay below 100. */
  ratio: 400,
  ratioFrom: 5_000_000,
  /** Elements inside elements. */
  depth: 100,
  cells: 8_000_000,
  /** Characters of a formula: LibreOffice's own limit; Excel's is an eighth of it. */
  formula: 65_536,
} as const;

export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;
