// What the edition keeps of the fit: coefficients as figures, their error, and how well the law does on unseen models.
import { HELD } from "./law.mjs";
import * as laws from "./laws.mjs";
import { fromOtherGpu, GPUS, leaveOut, misses, robustSigma, scores, withSpread } from "./judge.mjs";
import { round } from "./statistics.mjs";

/** ln-sigma of the law on other hardware and outside the measured region: judgements, since nothing there is measured. */
const JUDGED_SIGMA = { similar: 0.4, other: 0.55, outside: 0.35 };

/** ln-sigma on H100 and B200, kept as long as its 5–95 % range covers 85–95 % of what each fold left out. */
const STATED_SIGMA = 0.28;

/** Typical factor beyond which a group of rows is named as missed. */
const MISSED = 1.4;

const SOURCE = "ml-energy";
const COMMIT = "0cd52da";

export function edition(rows) {
  const blind = leaveOut(laws.refitted, rows, "model");
  const holding = leaveOut(laws.held, rows, "model");
  const measured = chooseSigma(blind);
  const judged = (predictions) => scores(predictions, measured);
  return {
    fittedOn: {
      rows: rows.length,
      models: [...new Set(rows.map(({ model }) => model))].sort(),
      gpus: Object.fromEntries(GPUS.map((gpu) => [gpu, rows.filter((row) => row.gpu === gpu).length])),
      dataParallelRows: rows.filter(({ dataParallel }) => dataParallel > 1).length,
      source: SOURCE,
      commit: COMMIT,
    },
    coefficients: coefficients(rows),
    sigma: { measured, ...JUDGED_SIGMA },
    scores: {
      held: judged(holding),
      refitted: judged(blind),
      familyHeld: judged(leaveOut(laws.held, rows, "family")),
      familyRefitted: judged(leaveOut(laws.refitted, rows, "family")),
      otherGpuHeld: judged(fromOtherGpu(laws.held, rows)),
      otherGpuRefitted: judged(fromOtherGpu(laws.refitted, rows)),
      perActiveParameter: judged(leaveOut(laws.perActiveParameter, rows, "model")),
      perTotalParameter: judged(leaveOut(laws.perTotalParameter, rows, "model")),
      ecologitsBatch64: judged(leaveOut(laws.ecologitsAtBatch64, rows, "model")),
      ecologitsTrueBatch: judged(leaveOut(laws.ecologitsAtTrueBatch, rows, "model")),
    },
    misses: misses(holding, MISSED),
  };
}

function chooseSigma(predictions) {
  const covered = Object.values(scores(predictions, STATED_SIGMA)).map(({ coverage }) => coverage);
  const kept = covered.every((share) => share >= 0.85 && share <= 0.95);
  return kept ? STATED_SIGMA : round(robustSigma(predictions));
}

/** Figures under the names that the method gives them. Low and high are 5 % and 95 %. */
function coefficients(rows) {
  const two = withSpread(laws.held, rows);
  const five = withSpread(laws.refitted, rows);
  const fitted = (key, unit) => ({
    low: round(two.low[key]),
    central: round(two.central[key]),
    high: round(two.high[key]),
    unit,
    basis: "fitted",
    source: SOURCE,
  });
  const held = (key) => ({
    low: round(five.low[key]),
    central: HELD[key],
    high: round(five.high[key]),
    unit: "ratio",
    basis: "held",
    source: SOURCE,
    note: `${round(five.central[key])} when fitted with all others; low and high are around that`,
  });
  const said = (key, unit, basis, source, note) => ({ central: HELD[key], unit, basis, source, note });
  return {
    memory_energy: fitted("memoryJPerGB", "J/GB"),
    device_step_energy: fitted("stepJ", "J/device/step"),
    batch_exponent: held("batchExponent"),
    active_exponent: held("activeExponent"),
    prefill_utilization: held("prefillUtilization"),
    kv_per_token: said(
      "kvGBPerToken",
      "GB/token",
      "judgement",
      "assumption",
      "Of a model of one billion active parameters; grows with their square root",
    ),
    reference_board_energy: said(
      "referenceJPerGB",
      "J/GB",
      "derived",
      "epoch-chips",
      "H100 SXM: 700 W by 3,350 GB/s",
    ),
    transfer_exponent: said(
      "transferExponent",
      "ratio",
      "judgement",
      "assumption",
      "Not fitted: every row stands on H100 or B200, where the transfer factor is 1",
    ),
  };
}
