// How far a law is off on rows that it has not seen.
import { fit, fitParameters } from "./laws.mjs";
import { deviation, quantile, round } from "./statistics.mjs";

export const GPUS = ["H100", "B200"];

/** 95 % of a normal distribution lie below this many sigma. */
const NINETY_FIVE = 1.645;

const distinct = (rows, key) => [...new Set(rows.map((row) => row[key]))];

/**
 * Predicts every row from a fit that has not seen any row with the same `key` ("model", "family").
 * @returns {{ row: object, ratio: number }[]} predicted ÷ measured, in the rows' order
 */
export function leaveOut(law, rows, key) {
  const answers = new Map(
    distinct(rows, key).map((one) => [
      one,
      fit(
        law,
        rows.filter((row) => row[key] !== one),
      ),
    ]),
  );
  return rows.map((row) => ({ row, ratio: answers.get(row[key])(row) / row.measured }));
}

/** Predicts every row from the other GPU's rows of other models. */
export function fromOtherGpu(law, rows) {
  const unseen = (one) => rows.filter((row) => row.gpu !== one.gpu && row.model !== one.model);
  const answers = new Map();
  return rows.map((row) => {
    const fold = `${row.gpu} ${row.model}`;
    if (!answers.has(fold)) answers.set(fold, fit(law, unseen(row)));
    return { row, ratio: answers.get(fold)(row) / row.measured };
  });
}

/** Scores for each GPU. `coverage` is the share of rows within the 5–95 % range of a lognormal with that sigma. */
export function scores(predictions, sigma) {
  return Object.fromEntries(
    GPUS.map((gpu) => {
      const ratios = predictions.filter(({ row }) => row.gpu === gpu).map(({ ratio }) => ratio);
      const logs = ratios.map(Math.log);
      return [
        gpu,
        {
          rows: ratios.length,
          medianError: round(
            quantile(
              ratios.map((ratio) => Math.abs(ratio - 1)),
              0.5,
            ),
          ),
          bias: round(quantile(ratios, 0.5)),
          gsd: round(Math.exp(deviation(logs))),
          coverage: round(logs.filter((log) => Math.abs(log) <= NINETY_FIVE * sigma).length / logs.length),
        },
      ];
    }),
  );
}

/** The sigma that covers nine in ten of the residuals of the GPU that needs the wider one. */
export const robustSigma = (predictions) =>
  Math.max(
    ...GPUS.map((gpu) => {
      const own = predictions.filter(({ row }) => row.gpu === gpu);
      return (
        quantile(
          own.map(({ ratio }) => Math.abs(Math.log(ratio))),
          0.9,
        ) / NINETY_FIVE
      );
    }),
  );

/**
 * Fitted parameters with the 5 % and 95 % ends that the folds' spread gives them: a jackknife over models, since rows of
 * one model err together.
 */
export function withSpread(law, rows) {
  const models = distinct(rows, "model");
  const centers = fitParameters(law, rows);
  const folds = models.map((model) =>
    fitParameters(
      law,
      rows.filter((row) => row.model !== model),
    ),
  );
  const errors = centers.map((_, i) => {
    const own = folds.map((fold) => fold[i]);
    return deviation(own) * (models.length - 1) * Math.sqrt(1 / models.length);
  });
  const shifted = (by) => law.name(centers.map((center, i) => center + by * NINETY_FIVE * errors[i]));
  return { low: shifted(-1), central: law.name(centers), high: shifted(1) };
}

/** Groups of rows that are missed by more than a factor, with the typical predicted ÷ measured, worst first. */
export function misses(predictions, factor) {
  return [...grouped(predictions).values()]
    .map((group) => {
      const { model, gpu, task } = group[0].row;
      return {
        model,
        gpu,
        task,
        rows: group.length,
        ratio: round(
          quantile(
            group.map(({ ratio }) => ratio),
            0.5,
          ),
        ),
      };
    })
    .filter(({ ratio }) => Math.max(ratio, 1 / ratio) > factor)
    .sort((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)));
}

function grouped(predictions) {
  const groups = new Map();
  for (const each of predictions) {
    const name = [each.row.model, each.row.gpu, each.row.task].join(" ");
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return groups;
}
