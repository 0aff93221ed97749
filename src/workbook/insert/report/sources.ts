import { formulaText } from "../formula";
import { FACTOR, HEADER, NOTE, NUMBER_HEADER, UNIT, UNIT_HEADER } from "../looks";
import type { Put } from "../put";
import type { Shared } from "./shared";
import { inColumn } from "../spelling";

const RANK = 8;

/** Every input of the measure with its value, unit, basis and source, as AIEXPLAIN tells now. */
export function putSources({
  made,
  words,
  measure,
  asked,
  top,
  count,
}: Shared & { readonly top: number; readonly count: number }): void {
  made.put(top, 0, [[words.input]], HEADER);
  made.put(top, 1, [[words.value]], NUMBER_HEADER);
  made.put(top, 2, [[words.unit]], UNIT_HEADER);
  made.put(top, 3, [[words.basis, words.source]], HEADER);
  made.format(made.area(top + 1, 2, count), UNIT);
  made.put(top, RANK, [[words.rank]], NUMBER_HEADER);
  const table = formulaText("AIEXPLAIN", [measure, ...asked]).slice(1);
  const rows = Array.from({ length: count }, (_, at): readonly Put[] => {
    const found = (column: number): string => `INDEX(${table},${inColumn(top + 1 + at, RANK)}+1,${column})`;
    return [
      { formula: `=IFERROR(SUBSTITUTE(${found(1)},"_"," "),"")` },
      ...[3, 4, 5, 6].map((column): Put => ({ formula: `=IFERROR(${found(column)},"")` })),
    ];
  });
  made.put(top + 1, 0, rows);
  made.put(
    top + 1,
    RANK,
    rows.map((_, at) => [at + 1]),
    NOTE,
  );
  made.format(made.area(top + 1, 1, count), { number: FACTOR, align: "right" });
  made.format(made.area(top + 1, 3, count, 2), NOTE);
}
