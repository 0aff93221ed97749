import type { Source } from "../evaluation";
import type { Job } from "../workbook";
import { matchEntry, type Match } from "./match";
import { findMoved } from "./moved";
import { readReceipts } from "./read";

/** Frozen cells beside their receipts; what has been thawed is no longer looked at. */
export async function matchReceipts(source: Source, job: Job): Promise<readonly Match[]> {
  const entries = readReceipts(source.snapshot).filter(({ state }) => state !== "thawed");
  const matches: (readonly Match[])[] = [];
  for (const [done, entry] of entries.entries()) {
    job.signal.throwIfAborted();
    matches.push(await matchEntry(entry, source));
    job.progress(done + 1, entries.length);
  }
  return findMoved(matches.flat(), source);
}
