import { setImmediate } from "node:timers/promises";
import type { Job } from "../workbook/workbook";

/** Work shorter than this shows no progress. */
const PATIENCE_MS = 1_000;
const EVERY_MS = 200;

/** Runs long work: tells on a terminal how far it has come, and stops it when the user presses Ctrl+C. */
export async function withJob<T>(work: (job: Job) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  // A second Ctrl+C ends the program at once, as ever.
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  const started = Date.now();
  let last = started + PATIENCE_MS - EVERY_MS;
  let shown = false;
  const progress = (done: number, total: number): void => {
    if (!process.stderr.isTTY || total === 0 || Date.now() - last < EVERY_MS) return;
    last = Date.now();
    shown = true;
    process.stderr.write(`\r\u001B[K${Math.floor((100 * done) / total)} % (${done}/${total})`);
  };
  try {
    return await work({ signal: stop.signal, progress });
  } finally {
    if (shown) process.stderr.write("\r\u001B[K");
    process.removeListener("SIGINT", interrupt);
    process.removeListener("SIGTERM", interrupt);
  }
}

/** Stops where Ctrl+C was pressed while work kept Node from hearing of it: a last look before something is written. */
export async function heard({ signal }: Job): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
