import type { Cell } from "../../functions/cells";
import type { WorkedInput } from "../../functions/workings";
import type { WorkingsStrings } from "../../locales/workings";
import { standingOf } from "./blocks";
import { cellIn, inLine, PLACES, type Column } from "./column";
import type { Source } from "./argument";
import type { DataSheet } from "./data-sheet";
import { numberLiteral } from "../literal";
import { sourceOf, type PlainRow } from "./row";

export interface Around {
  readonly words: WorkingsStrings;
  readonly gives: (row: PlainRow, name: string) => Cell | undefined;
}

/** The column of an input: figures of presets are looked up, what the workbook states is referred to. */
export function inputColumn(
  input: WorkedInput,
  position: number,
  data: DataSheet,
  { words, gives }: Around,
): Column {
  const standing = standingOf(input);
  const { title, unit, origin } = input;
  if (standing !== "cell" && standing !== "constant") {
    const how = { preset: words.ofPreset, site: words.ofSite, hardware: words.ofHardware }[standing];
    const figure = inLine(data.figure(standing, input.figure, cellIn(PLACES[standing])));
    return {
      title,
      unit,
      how,
      source: words.dataTitle,
      format: "General",
      kind: "formula",
      formula: (_, line) => figure(line),
      shows: (row) => gives(row, input.name),
    };
  }
  const how = { asked: words.fromCall, stated: words.fromAssumptions }[origin as "asked" | "stated"];
  return {
    title,
    unit,
    how: how ?? words.fromOverrides,
    source: words.ofWorkbook,
    format: "General",
    formula(row) {
      const own = row.worked!.inputs[position]!;
      const live = liveIn(own, row);
      return live === null ? null : converted(live(), own, row);
    },
    shows(row) {
      const own = row.worked!.inputs[position]!;
      return liveIn(own, row) === null ? typedIn(own, row) : gives(row, input.name);
    },
  };
}

const liveIn = ({ place }: WorkedInput, row: PlainRow): Source["live"] =>
  place === null ? null : sourceOf(row, place).live;

/** A number that the call itself states: a count as it stands there, anything else in the method's unit. */
function typedIn({ origin, place, value }: WorkedInput, row: PlainRow): number {
  const typed = origin === "asked" && place !== null ? sourceOf(row, place).value : value;
  return typeof typed === "number" ? typed : value;
}

/** A stated number in the method's unit: times and through what its own unit says, times the rate of its currency. */
function converted(cell: string, { times: { up, down }, rate }: WorkedInput, row: PlainRow): string {
  const scaled = up === down ? cell : `${cell}*${numberLiteral(up)}/${numberLiteral(down)}`;
  if (rate === null) return scaled;
  const { live, value } = sourceOf(row, rate);
  return `${scaled}*${live === null ? numberLiteral(Number(value)) : live()}`;
}
