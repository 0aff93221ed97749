import { receiptStringsFor } from "../../locales/receipt";
import { matchReceipts } from "../receipt/matches";
import { readReceipts } from "../receipt/read";
import { takeSnapshot, type Snapshot } from "../snapshot";
import type { Job, Workbook } from "../workbook";
import { note, type Finding, type Note } from "./finding";
import { auditFormulas, evaluateAll } from "./formulas";
import { auditFrozen } from "./frozen";
import { auditProvenance } from "./provenance";
import { auditTypedOver } from "./typed-over";

export type { Finding, FindingKind, Note, NoteKind } from "./finding";

export interface Audit {
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
}

/** Recomputes every AI cell from its own arguments, compares frozen ones with their receipt, and says on what all rests. */
export async function audit(
  workbook: Workbook,
  request: { readonly language: string },
  job: Job,
): Promise<Audit> {
  const words = receiptStringsFor(request.language);
  const snapshot = await takeSnapshot(workbook, job);
  const source = { workbook, snapshot, language: request.language };
  const evaluated = await evaluateAll(snapshot.ours, source, job);
  const provenance = await auditProvenance(evaluated, source, words);
  const entries = readReceipts(snapshot);
  const findings = [
    ...(await auditFormulas(evaluated, source, words)),
    ...auditFrozen(await matchReceipts(source, job), words),
    ...(await auditTypedOver(snapshot.ours, entries, source, words)),
    ...provenance.findings,
  ];
  const names = snapshot.ourNames.map(({ name, sheet }) =>
    note("name", { ...FIRST, sheet: sheet ?? snapshot.sheets[0]?.name ?? "" }, words.note.name(name)),
  );
  return { findings: inOrder(findings, snapshot), notes: [...inOrder(provenance.notes, snapshot), ...names] };
}

const FIRST = { row: 0, column: 0, rows: 1, columns: 1 };

/** As a reader of the workbook comes across them. */
function inOrder<Listed extends Finding | Note>(
  all: readonly Listed[],
  { sheets }: Snapshot,
): readonly Listed[] {
  const order = new Map(sheets.map(({ name }, at) => [name, at]));
  const sheet = (each: Listed): number => order.get(each.sheet) ?? sheets.length;
  return [...all].sort(
    (one, other) =>
      sheet(one) - sheet(other) ||
      (one.area?.row ?? 0) - (other.area?.row ?? 0) ||
      (one.area?.column ?? 0) - (other.area?.column ?? 0),
  );
}
