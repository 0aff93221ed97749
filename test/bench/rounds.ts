/** Something to time: how much work one run does, and the run. */
export interface Candidate {
  readonly work: number;
  readonly run: () => unknown;
}

/** Work a second of the processor, collecting garbage included: the middle of all rounds, and their ends. */
export interface Rate {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

const WARM_UP = 3;

/** Runs the candidates in turn, round after round, so that a busy machine slows all alike. Time is the
 * processor's own, since others may work beside us. Rates of each, by round. */
export async function rounds(
  candidates: Readonly<Record<string, Candidate>>,
  count: number,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const rates: Record<string, number[]> = {};
  for (let round = -WARM_UP; round < count; round++) {
    for (const [name, { work, run }] of Object.entries(candidates)) {
      const start = process.cpuUsage();
      const result = run();
      if (result instanceof Promise) await result;
      const { user, system } = process.cpuUsage(start);
      const rate = (work / (user + system)) * 1e6;
      if (round >= 0) (rates[name] ??= []).push(rate);
    }
  }
  return rates;
}

export function summary(values: readonly number[]): Rate {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1]!, min: sorted[0]!, max: sorted.at(-1)! };
}

/** How often one goes into the other, round by round: both met the same moments of the machine. */
export const ratio = (over: readonly number[], under: readonly number[]): Rate =>
  summary(over.map((rate, round) => rate / under[round]!));

export function repeat(times: number, run: (each: number) => unknown): void {
  for (let each = 1; each <= times; each++) run(each);
}
