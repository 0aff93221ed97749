import type { InsertedStrings } from "../../locales/inserted";
import type { Edit } from "../change";
import type { Draft } from "../draft";
import type { Area, Workbook } from "../workbook";
import { putAsked, putAssumed } from "./asked";
import { currencyOf, measureUnit } from "./assumed";
import { cellsIn } from "./blocks";
import { draftOf } from "./drafting";
import { formulaText, type Written } from "./formula";
import { AMOUNT, CENTRAL, HEADER, HEADING, HIGH, LOW, NOTE, NUMBER_HEADER, TOTAL } from "./looks";
import { freeSheetName } from "../naming";
import { page, type Page } from "./page";
import type { Put } from "./put";
import { CannotInsert, type ComparisonRequest, type Measured } from "./requests";
import { inColumn, relative } from "./spelling";

const MEASURES = [
  ["energy", "AIENERGY"],
  ["water", "AIWATER"],
  ["cost", "AICOST"],
  ["carbon", "AICARBON"],
] as const;
const BOUNDS = ["low", "central", "high"] as const;
const FEWEST = 2;
const MOST = 5;
/** The first set's column. A set has two: names and values above, results and differences below. */
const FIRST = 2;
const WIDE = 2;

/** A sheet with the four measures of one estimate under two to five sets of assumptions, and how they differ from the first. */
export async function insertComparison(
  workbook: Workbook,
  { asked, sets, measure }: ComparisonRequest,
  words: InsertedStrings,
): Promise<Draft> {
  if (sets.length < FEWEST || sets.length > MOST)
    throw new CannotInsert("sets", `${FEWEST} to ${MOST} sets can be compared, not ${sets.length}`);
  const currencies = new Set<string>();
  for (const { assumed } of sets)
    currencies.add(
      currencyOf(
        "block" in assumed ? { ...assumed, cells: await cellsIn(workbook, assumed.block) } : assumed,
      ),
    );
  if (currencies.size > 1)
    throw new CannotInsert("currencies", `costs in ${[...currencies].join(" and ")} cannot be compared`);
  const units = (each: Measured): string => measureUnit(each, [...currencies].join(), words);
  const made = page(freeSheetName(await workbook.sheets(), words.comparisonSheet));
  made.put(0, 0, [[words.comparisonHeading]], HEADING);
  made.put(1, 0, [[words.comparisonNote]], NOTE);
  const inputs = putAsked(made, 3, asked, words);
  const top = inputs.end + 1;
  made.put(top, 0, [[words.assumptions, null, ...sets.flatMap(({ title }) => [title, null])]], HEADER);
  const assumed = sets.map((set, at) =>
    putAssumed(made, { row: top + 1, column: columnOf(at) }, set.assumed, words),
  );
  const below = top + 2 + Math.max(...assumed.map(({ rows }) => rows));
  putResults(
    made,
    below,
    assumed.map(({ argument }) => [...inputs.cells, argument]),
    { words, units },
  );
  const chosen = MEASURES.findIndex(([name]) => name === measure);
  const charted = putCharted(made, below + 2 + MEASURES.length * BOUNDS.length, {
    titles: top,
    first: below + 1 + chosen * BOUNDS.length,
    sets: sets.length,
    words,
  });
  made.widths(0, [24, 20, ...sets.flatMap(() => [20, 16])]);
  const charts = workbook.can.chart ? [chartOf(made, charted, measure, { words, units })] : [];
  return draftOf(workbook, words.comparisonTitle, [{ page: made, added: true }], charts);
}

/** Words, and what each measure comes out in. */
interface Words {
  readonly words: InsertedStrings;
  readonly units: (measure: Measured) => string;
}

const columnOf = (set: number): number => FIRST + set * WIDE;

/** A row for each measure and bound, two columns for each set. */
function putResults(
  made: Page,
  top: number,
  asked: readonly (readonly Written[])[],
  { words, units }: Words,
): void {
  made.put(top, 0, [[words.measure, words.bound]], HEADER);
  made.put(top, FIRST, [asked.flatMap(() => [words.result, words.difference])], NUMBER_HEADER);
  const rows = MEASURES.flatMap(([measure, name], group) =>
    BOUNDS.map((bound, at): readonly Put[] => {
      const row = top + 1 + group * BOUNDS.length + at;
      return [
        at === 0 ? `${words.measures[measure]} (${units(measure)})` : null,
        words[bound],
        ...asked.flatMap((each, set): Put[] => [
          { formula: formulaText(name, [...each, bound]) },
          { formula: differenceIn(row, columnOf(set)) },
        ]),
      ];
    }),
  );
  made.put(top + 1, 0, rows);
  made.format(made.area(top + 1, FIRST, rows.length, asked.length * WIDE), { number: AMOUNT });
  asked.forEach((_, set) => {
    made.format(made.area(top + 1, columnOf(set) + 1, rows.length), { number: "+0.0%;-0.0%;0.0%" });
  });
  MEASURES.forEach((_, group) => {
    made.format(made.area(top + 2 + group * BOUNDS.length, 1, 1, 1 + asked.length * WIDE), TOTAL);
  });
}

/** How much a set's result differs from the first set's; nothing where that is 0. Rounded, or a last bit shows as -0.0%. */
function differenceIn(row: number, column: number): string {
  const first = inColumn(row, FIRST);
  return `=IF(${first}=0,"",ROUND(${relative(row, column)}/${first}-1,12))`;
}

/** The chosen measure once more, a row for each set: charts need their cells side by side. */
function putCharted(
  made: Page,
  top: number,
  {
    titles,
    first,
    sets,
    words,
  }: {
    readonly titles: number;
    readonly first: number;
    readonly sets: number;
    readonly words: InsertedStrings;
  },
): Area {
  made.put(top, 0, [[words.charted]], HEADER);
  made.put(top, 1, [[words.low, words.central, words.high]], NUMBER_HEADER);
  const rows = Array.from({ length: sets }, (_, set): readonly Put[] => [
    { formula: `=${relative(titles, columnOf(set))}` },
    ...BOUNDS.map((_bound, at) => ({ formula: `=${relative(first + at, columnOf(set))}` })),
  ]);
  const area = made.put(top + 1, 0, rows);
  made.format({ ...area, column: 1, columns: BOUNDS.length }, { number: AMOUNT });
  return area;
}

function chartOf(made: Page, charted: Area, measure: Measured, { words, units }: Words): Edit {
  const column = (at: number): Area => ({ ...charted, column: at, columns: 1 });
  return {
    kind: "chart",
    chart: {
      name: "AI_Comparison",
      kind: "column",
      title: words.comparisonChart(words.measures[measure]),
      over: made.area(charted.row + charted.rows + 1, 0, 18, 5),
      categories: column(0),
      series: [
        { title: words.low, values: column(1), color: LOW },
        { title: words.central, values: column(2), color: CENTRAL },
        { title: words.high, values: column(3), color: HIGH },
      ],
      unit: units(measure),
    },
  };
}
