import type { Place } from "../../functions/workings";
import { isLive, reads, type Block } from "./blocks";
import { numberLiteral, textLiteral } from "../literal";
import { sourceOf, type PlainRow } from "./row";

/**
 * What must hold for a row's steps to be the right ones, as far as cells of the workbook decide it: its choices stay as
 * they are, numbers stay numbers, usage stays said or unsaid. Where it no longer holds the result is #N/A, and the AI
 * formula would follow other steps.
 */
export function conditionsOf(row: PlainRow, block: Block): readonly string[] {
  const { worked } = row;
  if (worked === null) return [];
  const live = (place: Place): string | null => sourceOf(row, place).live?.() ?? null;
  const { texts, numbers, usage } = worked;
  const conditions = texts.flatMap(({ place, text }) => {
    const cell = live(place);
    if (cell === null) return [];
    const { value } = sourceOf(row, place);
    return [
      typeof value === "number" ? `${cell}=${numberLiteral(value)}` : `${cell}&""=${textLiteral(text)}`,
    ];
  });
  const counted = [...new Set(numbers.flatMap((place) => live(place) ?? []))];
  if (counted.length > 0) conditions.push(`COUNT(${counted.join(",")})=${counted.length}`);
  const used = usage && live(usage.place);
  if (usage && used !== null) conditions.push(usage.said ? `${used}<>0` : `N(${used})=0`);
  // Nothing else would say that a name is not among those that these steps serve.
  if (isLive(row, "preset") && !reads(block.sample, "preset")) conditions.push(`ISTEXT(${presetCell(row)})`);
  return conditions;
}

/** The cell that says which preset the row is computed for: it stands in the line of the result. */
const presetCell = ({ address }: PlainRow): string => `C${/\d+$/.exec(address)![0]}`;
