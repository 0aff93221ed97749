import type { WorkingsStrings } from "../../locales/workings";
import { noFormula, type Column } from "./column";
import { textLiteral } from "../literal";
import { placeOf, presetOf, textOf, type PlainRow } from "./row";

/** A text in a formula takes 255 characters; quotes in it count twice. */
const LONGEST_TEXT = 120;

/** A blank name gives nothing, and any other is unknown here. */
export function blankColumns(words: WorkingsStrings): readonly Column[] {
  const plain = { unit: "", how: "", source: "", format: null };
  const none: Column = { title: "", ...plain, kind: null, formula: noFormula, shows: () => null };
  return [
    { ...none, title: words.cell, kind: "values", shows: placeOf },
    { ...none, title: words.call, kind: "values", shows: textOf },
    none,
    none,
    none,
    {
      title: words.result,
      ...plain,
      formula,
      shows: (row) => (formula(row) === null ? "" : row.shows),
    },
  ];
}

function formula(row: PlainRow): string | null {
  const { refused } = row;
  const { live, value } = presetOf(row);
  // A text that is no number added to one is #VALUE!; it says why, too.
  const error = refused === null ? "NA()" : `0+${textLiteral(refused.slice(0, LONGEST_TEXT))}`;
  if (live !== null) return `IF(TRIM(${live()})="","",${error})`;
  if (refused !== null) return error;
  return typeof value === "string" && value.trim() !== "" ? error : null;
}
