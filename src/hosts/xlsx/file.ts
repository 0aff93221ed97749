import { WorkbookRefuses } from "../../workbook/refusal";
import { sameName } from "../../workbook/structured";
import type { Name, Table } from "../../workbook/workbook";
import { findWorkbook, readBook, readTables, type BookPart, type Listed } from "./book";
import { asksToCompute, computeOnLoad, dropCalcChain } from "./calc-chain";
import { openMetadata, type Metadata } from "./metadata";
import { openParts, type Parts } from "./parts";
import { relationshipsOf } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { openSheet, type XlsxSheet } from "./sheet";
import { openStyles, type Styles } from "./styles";
import { child, isOn, readTree } from "./tree";
import type { Deflating } from "./zip-write";

export type FileTable = Table & { readonly part: string };

/** A workbook's file, opened: its sheets in memory, everything else as it lies in the package. */
export interface XlsxFile {
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly styles: Styles;
  readonly metadata: Metadata;
  readonly sheets: XlsxSheet[];
  /** The workbook part as it says now. */
  book(): BookPart;
  names(): readonly Name[];
  tables(): readonly FileTable[];
  sheet(name: string): XlsxSheet;
  find(name: string): XlsxSheet | undefined;
  open(listed: Listed): XlsxSheet;
  isLocked(sheet: XlsxSheet): boolean;
  /** It was written by a program that did not compute its formulas. */
  asksToCompute(): boolean;
  /** No sheet may be added or removed. */
  isSealed(): boolean;
  /** What is known of the workbook part and of tables is read again. */
  refresh(): void;
  /** The file with what was changed; the very bytes that were opened if nothing was. `stale`: Excel must compute. */
  save(stale: boolean): Uint8Array;
}

/**
 * Opens a file, or throws FileRefused.
 *
 * @param deflating how what is new is packed when the file is saved
 */
export function openFile(bytes: Uint8Array, deflating?: Deflating): XlsxFile {
  const parts = openParts(bytes, deflating);
  const workbookPart = findWorkbook(parts);
  const first = readBook(parts, workbookPart);
  const relations = relationshipsOf(parts, workbookPart);
  const strings = readSharedStrings(
    parts,
    relations.find(({ kind }) => kind === "sharedStrings")?.part ?? null,
  );
  const metadata = openMetadata(parts, workbookPart);
  const open = ({ name, part }: Listed): XlsxSheet =>
    openSheet(parts.read(part), {
      name,
      part,
      strings,
      date1904: first.date1904,
      isDynamic: (index) => metadata.isDynamic(index),
    });
  const sheets = first.sheets.filter(({ cells }) => cells).map(open);
  let book: BookPart | null = first;
  let tables: readonly FileTable[] | null = null;
  const listing = (): BookPart => (book ??= readBook(parts, workbookPart));
  const find = (name: string): XlsxSheet | undefined => sheets.find((sheet) => sameName(sheet.name, name));

  return {
    parts,
    workbookPart,
    metadata,
    styles: openStyles(parts, workbookPart),
    sheets,
    book: listing,
    names: () => listing().names,
    tables: () =>
      (tables ??= listing().sheets.flatMap((each) => (each.cells ? readTables(parts, each) : []))),
    open,
    find,
    sheet(name) {
      const found = find(name);
      if (!found) throw new WorkbookRefuses({ reason: "missing", what: "sheet", name });
      return found;
    },
    isLocked: ({ frame, part }) => isOn(child(readTree(frame, part), "sheetProtection")?.attributes["sheet"]),
    asksToCompute: () => asksToCompute(parts, workbookPart),
    isSealed: () =>
      isOn(
        child(readTree(parts.read(workbookPart), workbookPart), "workbookProtection")?.attributes[
          "lockStructure"
        ],
      ),
    refresh() {
      book = null;
      tables = null;
    },
    save(stale) {
      const unwritten = parts.mark();
      let mark: number | null = null;
      const dynamicIndex = (): number => (mark ??= metadata.dynamicIndex());
      const texts = sheets.map((sheet) => [sheet.part, sheet.write(dynamicIndex)] as const);
      for (const [part, text] of texts) if (text !== null) parts.write(part, text);
      if (texts.some(([, text]) => text !== null)) dropCalcChain(parts, workbookPart);
      if (stale) computeOnLoad(parts, workbookPart);
      const saved = parts.save();
      unwritten();
      return saved;
    },
  };
}
