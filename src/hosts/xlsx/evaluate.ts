import type { Cell } from "../../functions/cells";
import type { Asked } from "../../workbook/workbook";
import { areasIn } from "../dependencies";
import { askedBook, placesOf, type FormulaCell } from "./engine-book";
import type { XlsxFile } from "./file";
import { isForeign } from "./foreign";
import { distinct, isOurs, precedentsOf, withReads } from "./hanging";
import { formulaOf } from "./sheet";
import { computeAll, computeSome, type Computing } from "./stages";

/** What is said of a formula that asks for what is not known here. */
export const UNKNOWN: Cell = { error: "#NAME?" };
/** More calls of ours than this are not left to the engine. */
const MANY_CALLS = 1_000;

/** What formulas give: those that stand where they are asked for with all that they read, others as if they stood there. */
export async function evaluateIn(
  file: XlsxFile,
  asked: readonly Asked[],
  computing: Computing,
): Promise<readonly (Cell | Cell[][])[]> {
  const own = new Map(asked.flatMap((each) => standing(file, each)));
  const before = own.size === 0 ? [] : precedentsOf(file, [...own.values()], () => true);
  // What reads no formula gives the same wherever it stands, and one by one it is faster.
  if (before.length === 0) return alone(file, asked, computing);
  const cells = [...new Set([...own.values(), ...before])];
  const computed =
    before.filter(isOurs).length > MANY_CALLS
      ? await computeAll(file, computing)
      : await computeSome(file, withReads(cells, file), computing);
  const others = asked.filter((each) => !own.has(each));
  const answers = new Map<Asked, Cell | Cell[][]>();
  const given = others.length === 0 ? [] : await alone(file, others, computing);
  others.forEach((each, at) => answers.set(each, given[at]!));
  return asked.map((each) => answers.get(each) ?? computed.result(each.at.sheet, each.at) ?? UNKNOWN);
}

/** The cell that holds a formula where it is asked for. */
function standing(file: XlsxFile, asked: Asked): [Asked, FormulaCell][] {
  const { sheet, row, column } = asked.at;
  const held = file.sheet(sheet).held({ row, column });
  const formula = held ? formulaOf(held, row) : null;
  if (formula === null || file.sheet(sheet).content({ row, column }).formula !== asked.formula) return [];
  return [[asked, { sheet, row, column, formula }]];
}

async function alone(
  file: XlsxFile,
  asked: readonly Asked[],
  { calculate, language, job }: Computing,
): Promise<readonly (Cell | Cell[][])[]> {
  const { date1904 } = file.book();
  const known = asked.filter(({ formula }) => !isForeign(formula, { date1904 }));
  const places = placesOf(file);
  const reads = known.map(({ formula, at }) => areasIn(formula, at, places));
  const within = reads.some(({ opaque }) => opaque)
    ? undefined
    : distinct(reads.flatMap(({ areas }) => areas));
  const { answers = [] } = await calculate(askedBook(file, known, within), { language, job });
  const given = new Map(known.map((each, at) => [each, answers[at]!]));
  return asked.map((each) => given.get(each) ?? UNKNOWN);
}
