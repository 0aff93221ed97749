import { firstCell } from "../area";
import { numberLiteral, textLiteral } from "../literal";
import type { Area, CellContent } from "../workbook";
import type { Change } from "../change";

/** One argument of a formula to be written; null is left out. */
export type Written = Literal | null | Reference | readonly (readonly Literal[])[];

type Literal = string | number;

/** A place or a defined name, as the formula is to spell it. */
export interface Reference {
  readonly reference: string;
}

const literal = (value: Literal): string =>
  typeof value === "string" ? textLiteral(value) : numberLiteral(value);

function written(argument: Written): string {
  if (argument === null) return "";
  if (typeof argument !== "object") return literal(argument);
  if ("reference" in argument) return argument.reference;
  return `{${argument.map((row) => row.map(literal).join(",")).join(";")}}`;
}

/**
 * The text of a call of one of our functions. Arguments that are left out at the end are dropped; those in the
 * middle keep their place. Rows of values become an array constant.
 *
 * @example
 * formulaText("AIENERGY", ["DGX A100", 1250, 720, null, "article-2023", null]);
 * //=> '=AIENERGY("DGX A100",1250,720,,"article-2023")'
 */
export function formulaText(name: string, values: readonly Written[]): string {
  const given = [...values];
  while (given.at(-1) === null) given.pop();
  return `=${name}(${given.map(written).join(",")})`;
}

/** Nothing to lose: no formula, and no value that can be seen. */
export const isFree = ({ formula, value }: CellContent): boolean =>
  formula === null && (value === null || value === "");

/** What to do to put a formula into the first cell of an area, given what stands there now. */
export function insertFormula(request: {
  readonly title: string;
  readonly area: Area;
  readonly now: CellContent;
  readonly formula: string;
}): Change {
  const area = firstCell(request.area);
  return {
    title: request.title,
    expect: [{ area, cells: [[request.now]] }],
    edits: [{ kind: "formula", area, formulas: [[request.formula]] }],
  };
}
