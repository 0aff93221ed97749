import type { WorkingsStrings } from "../../locales/workings";
import type { Column } from "./column";
import { textLiteral } from "../literal";

/** A text in a formula takes 255 characters; quotes in it count twice. */
const LONGEST_TEXT = 120;

/** A blank name gives nothing, and any other is unknown here. */
export function blankColumns(words: WorkingsStrings): readonly Column[] {
  const plain = { unit: "", how: "", source: "", format: null };
  const none: Column = { title: "", ...plain, content: () => ({ value: null }) };
  return [
    { ...none, title: words.cell, content: (row) => ({ value: row.place }) },
    { ...none, title: words.call, content: (row) => ({ value: row.text }) },
    none,
    none,
    none,
    {
      ...none,
      title: words.result,
      content({ preset: { live, value }, refused, shows: gives }) {
        // A text that is no number added to one is #VALUE!; it says why, too.
        const error = refused === null ? "NA()" : `0+${textLiteral(refused.slice(0, LONGEST_TEXT))}`;
        if (live !== null) return { formula: `IF(TRIM(${live()})="","",${error})`, gives };
        if (refused !== null) return { formula: error, gives };
        return typeof value === "string" && value.trim() !== "" ? { formula: "NA()", gives } : { value: "" };
      },
    },
  ];
}
