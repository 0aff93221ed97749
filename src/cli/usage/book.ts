import { columnLetters } from "../../workbook/address";
import type { Edit } from "../../workbook/change";
import { AMOUNT, HEADER, HEADING, TEXT, TOTAL } from "../../workbook/insert/looks";
import { sheetPrefix } from "../../workbook/plain/reference";
import type { Cell } from "../../functions/cells";
import { MEASURES, type Line, type Measure } from "./lines";
import type { Words } from "./words";

const FUNCTIONS: Readonly<Record<Measure, string>> = {
  energy: "AIENERGY",
  water: "AIWATER",
  cost: "AICOST",
  carbon: "AICARBON",
};

/** What stands in the workbook of totals. */
export interface Book {
  readonly title: string;
  readonly by: readonly string[];
  readonly lines: readonly Line[];
  readonly edition: string;
  /** Label and value, below the edition. */
  readonly facts: readonly (readonly [string, string | number])[];
}

/** Rows above the first line or total. */
const TOP = { lines: 1, totals: 3 };
/** Columns of a line before its measures: group, preset, quantity, usage, site, rows. */
const BEFORE = 6;

/** A sheet of totals over a sheet of lines, which are formulas where these give the sum, and a receipt. */
export function bookEdits({ title, by, lines, edition, facts }: Book, words: Words): readonly Edit[] {
  const groups = groupsOf(lines);
  return [
    ...[words.totals, words.lines, words.receipt].map((name): Edit => ({ kind: "sheet", name })),
    ...lineEdits(lines, groups, words),
    ...totalEdits({ title, by, groups, lines }, words),
    ...receiptEdits(edition, facts, words),
    { kind: "remove", what: "sheet", name: "Sheet1" },
  ];
}

/** Lines of the same group, in the order in which groups come; their keys are texts that stand for the groups. */
type Groups = ReadonlyMap<string, readonly Line[]>;

const keyOf = ({ group }: Line): string => JSON.stringify(group);

export function groupsOf(lines: readonly Line[]): Groups {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const own = groups.get(keyOf(line)) ?? [];
    groups.set(keyOf(line), own);
    own.push(line);
  }
  return groups;
}

function lineEdits(lines: readonly Line[], groups: Groups, words: Words): readonly Edit[] {
  const numberOf = new Map([...groups.keys()].map((key, at) => [key, at + 1]));
  const sheet = words.lines;
  const header = [
    ...[words.group, words.preset, words.quantity, words.usage, words.site, words.rows],
    ...MEASURES.map((measure) => words.measures[measure]),
    words.computed,
  ];
  const pinned = `${sheetPrefix(words.receipt)}$A$1:$B$1`;
  const values = lines.map((line): Cell[] => {
    const { preset, site, rows, asked, totals, without } = line;
    return [
      ...[numberOf.get(keyOf(line))!, preset, asked?.quantity ?? null, asked?.usage ?? null, site, rows],
      // What no row has is not 0.
      ...MEASURES.map((measure) => (without[measure] === rows ? null : totals[measure])),
      asked === null ? words.value : words.formula,
    ];
  });
  const texts = [1, 4].map((column): Edit => ({
    kind: "format",
    area: { sheet, row: TOP.lines, column, rows: lines.length, columns: 1 },
    format: { number: TEXT },
  }));
  const formulas = lines.flatMap((line, at): Edit[] =>
    MEASURES.flatMap((measure, order): Edit[] => {
      if (!isLive(line, measure)) return [];
      const row = TOP.lines + at;
      const formula = `=${FUNCTIONS[measure]}($B${row + 1},$C${row + 1},$D${row + 1},$E${row + 1},${pinned})`;
      const area = { sheet, row, column: BEFORE + order, rows: 1, columns: 1 };
      return [{ kind: "formula", area, formulas: [[formula]] }];
    }),
  );
  return [
    ...(lines.length === 0 ? [] : texts),
    ...written(sheet, [header, ...values]),
    ...formulas,
    looks(sheet, 0, header.length),
    ...widths(sheet, header.length),
  ];
}

/** Whether a formula gives what the rows of a line add up to. */
export const isLive = ({ asked, without }: Line, measure: Measure): boolean =>
  asked !== null && without[measure] === 0;

function totalEdits(
  { title, by, groups, lines }: Pick<Book, "title" | "by" | "lines"> & { readonly groups: Groups },
  words: Words,
): readonly Edit[] {
  const sheet = words.totals;
  const first = by.length + 2;
  const header = [
    ...["#", ...by, words.rows],
    ...MEASURES.map((measure) => words.measures[measure]),
    ...MEASURES.map((measure) => words.without(words.names[measure])),
  ];
  const row = (label: readonly Cell[], own: readonly Line[]): Cell[] => {
    const sum = (value: (line: Line) => number): number =>
      own.reduce((total, line) => total + value(line), 0);
    return [
      ...label,
      sum(({ rows }) => rows),
      ...MEASURES.map((measure) => sum(({ totals }) => totals[measure])),
      ...MEASURES.map((measure) => sum(({ without }) => without[measure])),
    ];
  };
  const body = [
    ...[...groups.values()].map((own, at) => row([at + 1, ...own[0]!.group], own)),
    row([words.all, ...by.map(() => null)], lines),
  ];
  const last = lines.length + TOP.lines;
  const across = sheetPrefix(words.lines);
  const formulas = body.map((_, at) =>
    MEASURES.map((__, order): string => {
      const line = TOP.totals + at + 1;
      const own = columnLetters(first + order);
      if (at === groups.size)
        return groups.size === 0 ? "=0" : `=SUM(${own}${TOP.totals + 1}:${own}${line - 1})`;
      const column = columnLetters(BEFORE + order);
      return `=SUMIFS(${across}$${column}$2:$${column}$${last},${across}$A$2:$A$${last},$A${line})`;
    }),
  );
  const texts: Edit = {
    kind: "format",
    area: { sheet, row: TOP.totals, column: 1, rows: Math.max(1, groups.size), columns: by.length },
    format: { number: TEXT },
  };
  const area = { sheet, row: TOP.totals, column: first, rows: body.length, columns: MEASURES.length };
  return [
    ...(by.length === 0 ? [] : [texts]),
    ...written(sheet, [[title], [], header, ...body]),
    { kind: "formula", area, formulas },
    { kind: "format", area, format: { number: AMOUNT } },
    { kind: "format", area: { sheet, row: 0, column: 0, rows: 1, columns: 1 }, format: HEADING },
    looks(sheet, TOP.totals - 1, header.length),
    {
      kind: "format",
      area: { sheet, row: TOP.totals + groups.size, column: 0, rows: 1, columns: header.length },
      format: TOTAL,
    },
    ...widths(sheet, header.length),
  ];
}

function receiptEdits(edition: string, facts: Book["facts"], words: Words): readonly Edit[] {
  const sheet = words.receipt;
  return [
    {
      kind: "format",
      area: { sheet, row: 0, column: 1, rows: 1, columns: 1 },
      format: { number: TEXT },
    },
    ...written(sheet, [["Edition", edition], ...facts.map((fact) => [...fact])]),
    { kind: "width", area: { sheet, row: 0, column: 0, rows: 1, columns: 2 }, characters: 30 },
  ];
}

const written = (sheet: string, rows: readonly (readonly Cell[])[]): readonly Edit[] => {
  const columns = Math.max(...rows.map(({ length }) => length));
  const values = rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? null));
  return [{ kind: "values", area: { sheet, row: 0, column: 0, rows: rows.length, columns }, values }];
};

const looks = (sheet: string, row: number, columns: number): Edit => ({
  kind: "format",
  area: { sheet, row, column: 0, rows: 1, columns },
  format: HEADER,
});

const widths = (sheet: string, columns: number): readonly Edit[] =>
  Array.from({ length: columns }, (_, column): Edit => ({
    kind: "width",
    area: { sheet, row: 0, column, rows: 1, columns: 1 },
    characters: 18,
  }));
