import { evaluateAll, type Source } from "../evaluation";
import type { Job } from "../workbook";
import { matchEntry, placed, type Match } from "./match";
import { findMoved } from "./moved";
import { readReceipts } from "./read";

/** Frozen cells beside their receipts; what has been thawed is no longer looked at. */
export async function matchReceipts(source: Source, job: Job): Promise<readonly Match[]> {
  const entries = readReceipts(source.snapshot).filter(({ state }) => state !== "thawed");
  const all = entries.map((entry) => placed(entry, source));
  const asked = all.flatMap((each) => each.asked);
  const evaluations = await evaluateAll(asked, source, (done) => {
    job.signal.throwIfAborted();
    job.progress(done, asked.length);
  });
  let next = 0;
  const matches = all.flatMap((each) => {
    const own = evaluations.slice(next, (next += each.asked.length));
    return matchEntry(each, own, source);
  });
  return findMoved(matches, source);
}
