import type { WorkedInput } from "../../functions/workings";
import type { WorkingsStrings } from "../../locales/workings";
import type { Cell } from "../../functions/cells";
import type { Edit } from "../change";
import type { Area } from "../workbook";
import { NAMED, type Block, type What } from "./blocks";
import { constantKey, type Data } from "./data";
import { absoluteAddress } from "./reference";

/** How formulas of the workings refer to the sheet of data. All without "=". */
export interface DataSheet {
  readonly edits: readonly Edit[];
  readonly area: Area;
  /** The cell of a figure that is the same for all rows. */
  readonly constant: (input: WorkedInput) => string;
  /** The figure of the preset whose name stands in a cell. */
  readonly figure: (what: What, figure: string, name: string) => string;
  /** The name of the site or the hardware that a preset brings along. */
  readonly own: (what: "site" | "hardware", name: string) => string;
  /** The preset's own name for one that a cell holds. */
  readonly meaning: (block: Block, what: What) => (cell: string) => string;
}

/** Columns: a name, two of words, then a value and its source side by side. */
const WORDS = 1;
const FIRST_VALUE = 3;

const WIDTHS = [46, 30, 30, 14, 44];

/** Lays out the sheet of data: presets by kind, what is the same for all rows, and the names that cells may hold. */
export function dataSheet(
  sheet: string,
  data: Data,
  blocks: readonly Block[],
  words: WorkingsStrings,
): DataSheet {
  const lines: (readonly Cell[])[] = [[words.dataTitle], [words.dataNote]];
  const titles: number[] = [0];
  const headings: number[] = [];
  const cells = (row: number, column: number, rows: number): Area => ({
    sheet,
    row,
    column,
    rows,
    columns: 1,
  });
  const section = (
    title: string,
    heads: readonly (readonly Cell[])[],
    body: readonly (readonly Cell[])[],
  ): number => {
    lines.push([]);
    titles.push(lines.length);
    lines.push([title]);
    for (const head of heads) headings.push(lines.push(head) - 1);
    lines.push(...body);
    return lines.length - body.length;
  };

  const shelfRows = new Map<What, { readonly first: number; readonly figures: readonly string[] }>();
  for (const what of NAMED) {
    const { figures, presets } = data.shelves[what];
    if (presets.size === 0) continue;
    const columns = [...figures];
    const title = { preset: words.presets, site: words.sites, hardware: words.hardwares }[what];
    const isPreset = what === "preset";
    const first = section(
      title,
      [
        [
          words.name,
          isPreset ? words.runsAt : "",
          isPreset ? words.runsOn : "",
          ...columns.flatMap(([, each]) => [each.title, words.source]),
        ],
        ["", "", "", ...columns.flatMap(([, { unit }]) => [unit, ""])],
      ],
      [...presets.values()].map((preset) => [
        preset.name,
        preset.site,
        preset.hardware,
        ...columns.flatMap(([figure]) => {
          const datum = preset.figures.get(figure);
          return [datum?.value ?? null, datum?.source ?? null];
        }),
      ]),
    );
    shelfRows.set(what, { first, figures: columns.map(([figure]) => figure) });
  }

  const constants = [...data.constants];
  const firstConstant = section(
    words.constants,
    [[words.quantity, words.unit, words.from, words.value, words.source]],
    constants.map(([, { title, unit, origin, basis, value, source }]) => [
      title,
      unit,
      origin === "scenario" ? words.scenario : basis === "definition" ? words.definition : words.method,
      value,
      source,
    ]),
  );
  const constantRow = new Map(constants.map(([key], at) => [key, firstConstant + at]));

  const nameRows = new Map<string, Pick<Area, "row" | "rows">>();
  blocks.forEach((block, number) => {
    for (const what of NAMED) {
      const names = [...block.names[what]];
      if (names.length === 0) continue;
      const row = section(
        words.spellings(String(number + 1), words[what]),
        [[words.spelling, words.means]],
        names.map(([name, worked]) => [name, data.nameOf(worked, what)]),
      );
      nameRows.set(`${number} ${what}`, { row, rows: names.length });
    }
  });

  const width = Math.max(...lines.map(({ length }) => length));
  const area: Area = { sheet, row: 0, column: 0, rows: lines.length, columns: width };
  const column = (what: What, at: number): string => {
    const { first } = shelfRows.get(what)!;
    return absoluteAddress(cells(first, at, atLeastTwo(data.shelves[what].presets.size)));
  };
  const lookUp = (what: What, at: number, name: string): string =>
    `INDEX(${column(what, at)},MATCH(${name},${column(what, 0)},0))`;
  return {
    area,
    edits: [
      { kind: "sheet", name: sheet },
      {
        kind: "values",
        area,
        values: lines.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? null)),
      },
      ...dressed(area, titles, headings),
    ],
    constant: (input) => absoluteAddress(cells(constantRow.get(constantKey(input))!, FIRST_VALUE, 1)),
    figure: (what, figure, name) =>
      lookUp(what, FIRST_VALUE + 2 * shelfRows.get(what)!.figures.indexOf(figure), name),
    own: (what, name) => lookUp("preset", what === "site" ? WORDS : WORDS + 1, name),
    meaning(block, what) {
      const place = nameRows.get(`${blocks.indexOf(block)} ${what}`);
      const { row = 0, rows = 1 } = place ?? {};
      const [names, meanings] = [0, 1].map((at) => absoluteAddress(cells(row, at, atLeastTwo(rows))));
      const [before, after] = withoutWildcards(`LOWER(SUBSTITUTE(${CELL}," ",""))`).split(CELL);
      return (cell) => `INDEX(${meanings},MATCH(${before}${cell}${after},${names},0))`;
    },
  };
}

/** A list of one takes the blank line below it along: IronCalc's MATCH looks into no single cell. */
const atLeastTwo = (rows: number): number => Math.max(rows, 2);

const CELL = "\0";

/** MATCH takes ~, * and ? for patterns, unless ~ stands before them. */
const withoutWildcards = (text: string): string =>
  ["~", "*", "?"].reduce((all, sign) => `SUBSTITUTE(${all},"${sign}","~${sign}")`, text);

function dressed(area: Area, titles: readonly number[], headings: readonly number[]): readonly Edit[] {
  const line = (row: number): Area => ({ ...area, row, rows: 1 });
  const widths = Array.from({ length: area.columns }, (_, at): Edit => ({
    kind: "width",
    area: { ...area, column: at, columns: 1 },
    characters: WIDTHS[at] ?? WIDTHS[FIRST_VALUE + ((at - FIRST_VALUE) % 2)]!,
  }));
  return [
    ...widths,
    ...headings.flatMap((row) =>
      widths.flatMap((_, at): Edit[] =>
        at >= FIRST_VALUE && (at - FIRST_VALUE) % 2 === 0
          ? [{ kind: "format", area: { ...line(row), column: at, columns: 1 }, format: { align: "right" } }]
          : [],
      ),
    ),
    ...titles.map((row): Edit => ({ kind: "format", area: line(row), format: { bold: true } })),
    ...headings.map((row): Edit => ({
      kind: "format",
      area: line(row),
      format: { bold: true, fill: "#E8EEF4", wrap: true },
    })),
  ];
}
