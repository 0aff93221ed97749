// The laws that are judged side by side. Each is fitted on some rows and then answers for others, in J per output token.
import { HELD, measuredJ } from "./law.mjs";
import { minimize } from "./minimize.mjs";

/** Residuals beyond 20 % lose weight: rows with data-parallel attention would otherwise pull the whole fit. */
const SCALE = 0.2;

const START = { memoryJPerGB: Math.log(0.2), stepJ: Math.log(0.1) };

/** The two energies are fitted; exponents and prefill are held. */
export const held = {
  start: Object.values(START),
  name: ([memory, step]) => ({ ...HELD, memoryJPerGB: Math.exp(memory), stepJ: Math.exp(step) }),
  answer: measuredJ,
};

/** All five are fitted. */
export const refitted = {
  start: [...held.start, 1, 0.5, Math.log(0.5)],
  name: ([memory, step, batchExponent, activeExponent, prefill]) => ({
    ...held.name([memory, step]),
    batchExponent,
    activeExponent,
    prefillUtilization: Math.exp(prefill),
  }),
  answer: measuredJ,
};

/** Rivals: energy per token as a power of one count of parameters, blind to everything else. */
export const perActiveParameter = powerOf("active");
export const perTotalParameter = powerOf("total");

function powerOf(parameters) {
  return {
    start: [0, 0.5],
    name: ([level, exponent]) => ({ level, exponent }),
    answer: (row, { level, exponent }) => Math.exp(level) * row[parameters] ** exponent,
  };
}

/** A rival with nothing to fit: EcoLogits 0.9.1's GPU energy, at the batch that it assumes. */
export const ecologitsAtBatch64 = { answer: (row) => ecologitsJ(row, 64) };

/** The same, told the true batch. */
export const ecologitsAtTrueBatch = { answer: (row) => ecologitsJ(row, row.batch) };

/**
 * EcoLogits' documented constants: Wh per token and GPU, falling with the batch; 16-bit weights and 20 % more on as many
 * 80 GB GPUs, rounded up to a power of two.
 */
function ecologitsJ({ total, active }, batch) {
  const whPerTokenOfOneGpu = 1.16653e-6 * Math.exp(-0.0112059 * batch) * active + 4.05293e-5;
  const gpus = 2 ** Math.ceil(Math.log2(Math.ceil((1.2 * total * 16) / 8 / 80)));
  return 3600 * gpus * whPerTokenOfOneGpu;
}

/** Fits a law's parameters on rows, robustly, on the logarithm of the energy. */
export function fitParameters(law, rows) {
  if (law.start === undefined) return [];
  const residuals = (parameters) => {
    const named = law.name(parameters);
    return rows.map((row) => Math.log(law.answer(row, named) / row.measured));
  };
  return minimize(residuals, law.start, SCALE);
}

/** Fits a law on some rows. @returns what answers for any row, in J per output token */
export function fit(law, rows) {
  const named = law.name?.(fitParameters(law, rows));
  return (row) => law.answer(row, named);
}
