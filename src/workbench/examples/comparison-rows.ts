import type { ExampleCell, ExampleRow } from "./example";
import { formulaText, titles } from "./rows";

const HEADINGS = ["Our formula", "Low (5%)", "Central", "High (95%)", "Unit", "Claimed", "Agrees?"];
/** "Tens of thousands" begin here. */
const LEAST_CLAIMED = 10_000;

interface Line {
  readonly formula: string;
  readonly unit: string;
  readonly claimed: ExampleCell;
  readonly why: string;
  /** Lines of text that the row needs. */
  readonly lines?: number;
}

export function heading(title: string): ExampleRow {
  return { ...titles(title, ...HEADINGS, "Why, and who says"), look: "heading" };
}

/** One figure against a claim: within 1% of each other or not. */
export function restated(
  row: number,
  { says, formula, unit, claimed, why, lines = 3 }: Line & { says: string },
): ExampleRow {
  const agrees = `=IF(ABS(D${row}/G${row}-1)<=1%,"Within 1%","Differs")`;
  return {
    look: "plain",
    lines,
    cells: [says, formulaText(row, "D"), null, formula, null, unit, claimed, agrees, why],
  };
}

/** A range of our own, which spills over low, central and high; and whether a claim lies inside. */
export function own(
  row: number,
  { what, formula, unit, claimed, why, lines = 3 }: Line & { what: string },
): ExampleRow {
  const inside = claimed === null ? null : `=IF(AND(G${row}>=C${row},G${row}<=E${row}),"Inside","Outside")`;
  return {
    look: "plain",
    lines,
    cells: [what, formulaText(row), formula, null, null, unit, claimed, inside, why],
  };
}

export function input(what: string, value: number, why: string): ExampleRow {
  return { look: "inputs", lines: 1, cells: [what, null, null, value, null, null, null, null, why] };
}

/** How many accelerators serve the requests of a month. */
export function devices(
  row: number,
  { what, model, requests, why }: Readonly<Record<"what" | "model" | "requests" | "why", string>>,
): ExampleRow {
  const asked = `"${model}",${requests},720,,"A100 SXM 80GB"`;
  return {
    look: "plain",
    lines: 4,
    cells: [
      what,
      formulaText(row, "D"),
      `=AIDEVICES(${asked},,"low")`,
      `=AIDEVICES(${asked})`,
      `=AIDEVICES(${asked},,"high")`,
      "A100",
      LEAST_CLAIMED,
      `=IF(E${row}<G${row},"Below it",IF(D${row}<G${row},"In its tail","Agrees"))`,
      why,
    ],
  };
}
