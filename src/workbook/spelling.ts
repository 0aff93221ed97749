import { functionNames } from "../functions/call";

const NAMES = functionNames.join("|");

/** Texts and quoted sheet names: what looks like a function in them is none. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'(?!!_xldudf_))/u;

/** How files spell our functions, with the link to another workbook that add-ins for COM and VBA put before it. */
const STORED = new RegExp(String.raw`(?:(?:\[\d+\]|'[^']*')!)?_xldudf_(${NAMES})(?=\()`, "giu");

/** Our functions under a namespace, as an earlier installation of the add-in had them. */
const NAMESPACED = new RegExp(
  String.raw`(?:(?:\[\d+\]|'[^']*')!)?(?:_xldudf_\w+?_|\b[a-z_]\w*\.)(${NAMES})(?=\()`,
  "giu",
);

/**
 * A formula with our functions in their own spelling.
 *
 * @param namespaces whether names under a namespace are ours, too: they may be another add-in's
 *
 * @example
 * cleanSpelling('=[2]!_xldudf_AIENERGY("L4",1,2)', false); //=> '=AIENERGY("L4",1,2)'
 */
export function cleanSpelling(formula: string, namespaces: boolean): string {
  return formula
    .split(QUOTED)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const clean = part.replaceAll(STORED, upper);
      return namespaces ? clean.replaceAll(NAMESPACED, upper) : clean;
    })
    .join("");
}

const upper = (_: string, name: string): string => name.toUpperCase();
