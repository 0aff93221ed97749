import type { Sheet, Workbook } from "./workbook";

/** Characters that the name of a sheet may have. */
const LONGEST = 31;

/** A sheet's name that no sheet has yet: "AI report", else "AI report 2". Case does not tell sheets apart. */
export const freeSheetName = (sheets: readonly Pick<Sheet, "name">[], wanted: string): string =>
  free(wanted.slice(0, LONGEST), " ", new Set(sheets.map(({ name }) => name.toLowerCase())));

/** A name that neither a defined name nor a table has yet: "AI_Assumptions", else "AI_Assumptions_2". */
export async function freeName(workbook: Workbook, wanted: string): Promise<string> {
  const [names, tables] = await Promise.all([workbook.names(), workbook.tables()]);
  return free(wanted, "_", new Set([...names, ...tables].map(({ name }) => name.toLowerCase())));
}

function free(wanted: string, joint: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let count = 2; ; count++) {
    const end = joint + String(count);
    const name = wanted.slice(0, LONGEST - end.length).trimEnd() + end;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
