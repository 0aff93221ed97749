// docs/inference-fit.md, made of nothing but what the edition keeps.
import { format, resolveConfig } from "prettier";
import { ROWS, TASKS } from "./words.mjs";

/** @returns the page in Markdown, as the project formats it */
export async function page(fitted) {
  const path = new URL("../../docs/inference-fit.md", import.meta.url);
  const options = await resolveConfig(path);
  return format(sections(fitted).join("\n\n"), { ...options, parser: "markdown" });
}

const sections = (fitted) => [
  "# How the inference energy law was fitted, and how far it is off",
  "This page and `src/editions/2026.11/inference.json` are written by `node scripts/fit-inference.mjs MEASURED.csv`.",
  "## What was fitted",
  law,
  table(
    ["Coefficient", "Low", "Central", "High", "Unit", "Basis"],
    Object.entries(fitted.coefficients).map(coefficient),
  ),
  spread,
  "## On what",
  material(fitted.fittedOn),
  "## How far it is off on models that it has not seen",
  blind(fitted),
  table(
    ["", ...["H100", "B200"].flatMap((gpu) => [`${gpu}: median error`, "bias", "GSD", "within range"])],
    Object.entries(ROWS).map(([key, title]) => [title, ...gpus(fitted.scores[key])]),
  ),
  reading,
  "## Known misses",
  "Groups of rows that the left-out prediction (exponents held) misses by more than a factor 1.4:",
  table(["Model", "Device", "Task", "Rows", "Predicted ÷ measured"], fitted.misses.map(miss)),
  reasons(fitted.fittedOn),
  "## The range that is stated",
  range(fitted.sigma, fitted.scores),
  "## What this does not say",
  limits,
];

const law = `GPU energy of one token, in joules; parameters in billions, memory in GB, peak in dense bf16 TFLOP/s:

\`\`\`
weights  = total * bits / 8 * (1 - (1 - active / total) ^ batch)            GB read per step
cache    = batch * (input + output / 2) * kv_per_token * sqrt(active)       GB read per step
output   = transfer * (memory_energy * (weights + cache)
           + device_step_energy * devices * batch ^ batch_exponent * active ^ active_exponent) / batch
input    = 0.002 * active * TDP / (prefill_utilization * peak)
transfer = max(1, TDP / bandwidth / reference_board_energy) ^ transfer_exponent
\`\`\`

Two numbers are fitted, by soft-L1 on logarithms (scale 0.2): the energy of a gigabyte read and of a device's step. One pair
serves both devices. A benchmark's energy per output token holds its own prefill, so predictions add \`input\` per request.`;

const spread = `Low and high are the 5 % and 95 % ends of a jackknife over models: how far a coefficient moves when a whole model is left
out. The coefficients move together, so these ends are not to be varied one by one; what they do to a result is part of the
range below.`;

const material = ({ rows, models, gpus: counts, commit }) =>
  `${rows} configurations of ${models.length} models from the ML.ENERGY leaderboard (commit \`${commit}\`; vLLM; ${counts.H100} on H100,
${counts.B200} on B200; batch 8 and more, at most 8 devices): ${models.join(", ")}. The measurements are not part of this project.
The input's length is not among them: about 150 tokens are taken for chat, 250 for GPQA and 2,500 for code
completion, the last two inferred. The other models of that leaderboard were kept aside: nothing here was fitted on them or compared with them.`;

const blind = ({ scores: { refitted } }) =>
  `Each model in turn is left out of the fit and then predicted. With everything refitted in each fold the median error is
**${percent(refitted.H100.medianError)} on H100 and ${percent(refitted.B200.medianError)} on B200**. The form of the law, its held exponents and prefill utilization were chosen with all
rows in view, so the rows with exponents held flatter it: expect 13 to 17 % on other models of this kind.`;

const reading = `Bias is the median of predicted ÷ measured, GSD the geometric standard deviation of the same, "within range" the share of
rows inside the stated 5–95 % range. A family is a maker's line, such as all Qwen models. The rivals answer the same rows: the two
regressions are refitted in the same folds; EcoLogits' formula (version 0.9.1, GPU part) has nothing to fit.`;

const reasons = ({ dataParallelRows }) =>
  `The ${dataParallelRows} rows that serve attention data-parallel (Qwen 3 Coder 480B A35B FP8) are the farthest off: the law knows nothing of
that layout. Small models on B200 at GPQA are probably held up by the host's processor. Mixtures of experts at 8 or 4.5 bits
are missed in both directions, and no single term was found that helps them.`;

const range = (sigma, { refitted, familyRefitted }) =>
  `One lognormal factor, ln-sigma **${sigma.measured}** on H100 and B200: its 5–95 % range covers ${percent(refitted.H100.coverage)} of what the refitted folds left out on
H100 and ${percent(refitted.B200.coverage)} on B200. With a whole family left out and everything refitted it covers ${percent(familyRefitted.H100.coverage)} and ${percent(familyRefitted.B200.coverage)}: a model unlike
all of these is less certain than the range says. Judgements, since nothing there is measured: ${sigma.similar} on A100 80 GB, H200 and GH200,
${sigma.other} on other hardware, and ${sigma.outside} more in quadrature outside batch 8 and up, 8 devices, 10,000 tokens of context.`;

const limits = `These errors are of GPU energy on H100 and B200, with vLLM, at a known batch, and of nothing else. Host, idle time, cooling and an
unknown batch are inputs of their own with wider ranges. For models whose size nobody discloses the law computes, it does not
measure. Two models whose ranges overlap are not ranked by it. The range does not cover the choice of method.`;

function coefficient([name, { low, central, high, unit, basis, note }]) {
  return [
    `\`${name}\``,
    low ?? "",
    central,
    high ?? "",
    unit,
    note === undefined ? basis : `${basis}: ${note}`,
  ];
}

const miss = ({ model, gpu, task, rows, ratio }) => [model, gpu, TASKS[task], rows, ratio.toFixed(2)];

const gpus = (byGpu) =>
  Object.values(byGpu).flatMap(({ medianError, bias, gsd, coverage }) => [
    percent(medianError),
    bias.toFixed(2),
    gsd.toFixed(2),
    percent(coverage),
  ]);

const percent = (share) => `${(100 * share).toFixed(1)} %`;

function table(header, rows) {
  const lines = [header, header.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
