import { editions } from "../../src/editions/registry";
import inference from "../../src/editions/2026.11/inference.json";
import { evaluate } from "../functions/evaluate";
import { answer, cases } from "../published/results";

/** One line of the validation table, every number of it from where it comes. */
export interface ValidationRow {
  readonly what: string;
  readonly ours: string;
  readonly published: string;
  readonly kind: "left out" | "compared" | "recomputed" | "sets the prior" | "consistency only" | "disagrees";
  /** What gives `ours`, where a formula does. */
  readonly formulas: readonly string[];
}

const { scores, fittedOn } = inference;
const { method, models, training, sources } = editions.at(-1)!;

const inThe = (value: number, digits: number): string =>
  value.toLocaleString("en-US", { minimumSignificantDigits: digits, maximumSignificantDigits: digits });

const range = ([low, central, high]: readonly number[], digits: number): string =>
  `${inThe(central!, digits)} (${inThe(low!, digits)} to ${inThe(high!, digits)})`;

const ranged = (formula: string, times: number): readonly number[] =>
  (evaluate(formula) as number[][])[0]!.map((value) => value * times);

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const medianError = (key: keyof typeof scores): string =>
  `${percent(scores[key].H100.medianError)} on H100, ${percent(scores[key].B200.medianError)} on B200`;

/** A published figure in the edition's own data. */
function published(presets: typeof models | typeof training, id: string, figure: string, times = 1): string {
  const { central } = presets.find((preset) => preset.id === id)!.figures[figure]!;
  return Number((central * times).toPrecision(12)).toLocaleString("en-US");
}

/** Cases of results.json, ours and published, in one unit. */
function recomputed(ids: readonly string[], digits: number) {
  const chosen = ids.map((id) => cases.find((each) => each.id === id)!);
  const unit = chosen[0]!.unit;
  return {
    ours: `${chosen.map((each) => inThe(answer(each, each.formula!), digits)).join(", ")} ${unit}`,
    published: `${chosen.map(({ expected }) => expected.toLocaleString("en-US")).join(", ")} ${unit}`,
    kind: "recomputed" as const,
    formulas: chosen.map(({ formula }) => formula!),
  };
}

const leftOut = {
  published: `${fittedOn.rows} measurements of ${fittedOn.models.length} models`,
  formulas: [],
};

const BY_ARITHMETIC =
  '=AIRANGE("energy","custom run",1,,,{"Parameters",175;"Tokens",300;"Hardware","V100 SXM2 32GB"})';
const GEMINI = '=AIRANGE("energy","Gemini Apps median prompt",1)';
const MISTRAL_CARBON = '=AIRANGE("carbon","Mistral Large 2",1,400,,{"Boundary","life cycle"})';
const MISTRAL_WATER = '=AIRANGE("water","Mistral Large 2",1,400,,{"Boundary","life cycle"})';
const R1 = '=AIRANGE("energy","DeepSeek-R1",1,1000,,{"Input tokens",1000;"Reasoning tokens",0})';

/** "8.4 of 10.2 kW" and "76 %" of two measurements. */
function measuredLoads(): string {
  const [, most, rated, mean] = /([\d.]+) of ([\d.]+) kW.*?([\d.]+) %/.exec(
    sources["dgx-load-prior"]!.note!,
  )!;
  return `${inThe(Number(most) / Number(rated), 2)} at most (Latif 2025), ${Number(mean) / 100} (Newkirk 2025)`;
}

export const validationRows = (): readonly ValidationRow[] => [
  {
    what: "GPU energy of a token, each model left out of the fit in turn",
    ours: `off by ${medianError("refitted")} (median)`,
    kind: "left out",
    ...leftOut,
  },
  {
    what: "the same, fitted on the other GPU and other models",
    ours: `off by ${medianError("otherGpuRefitted")}`,
    kind: "left out",
    ...leftOut,
  },
  {
    what: "the same rows by a power of active parameters",
    ours: `off by ${medianError("perActiveParameter")}`,
    kind: "compared",
    ...leftOut,
  },
  {
    what: "the same rows by EcoLogits 0.9.1 (batch 64)",
    ours: `off by ${medianError("ecologitsBatch64")}`,
    kind: "compared",
    ...leftOut,
  },
  {
    what: "Energy of training GPT-3 from parameters and tokens",
    ours: `${range(ranged(BY_ARITHMETIC, 1e-3), 3)} MWh`,
    published: `${published(training, "gpt-3-training", "training_energy", 1e-3)} MWh (Patterson 2021)`,
    kind: "recomputed",
    formulas: [BY_ARITHMETIC],
  },
  {
    what: "Energy of training GPT-3, Meena, GShard from measured power",
    ...recomputed(["pat21-gpt3-energy", "pat21-meena-energy", "pat21-gshard-600b-energy"], 4),
  },
  {
    what: "Water of training GPT-3 in the US, Arizona, Ireland (Li 2025)",
    ...recomputed(["li25-train-US-average", "li25-train-Arizona", "li25-train-Ireland"], 4),
  },
  {
    what: "Load of a busy AI server, mean ÷ rated power",
    ours: range(
      [method["load"]!.fallback!.low!, method["load"]!.fallback!.central, method["load"]!.fallback!.high!],
      2,
    ),
    published: measuredLoads(),
    kind: "sets the prior",
    formulas: [],
  },
  {
    what: "Energy of a median Gemini prompt",
    ours: `${range(ranged(GEMINI, 1e3), 2)} Wh`,
    published: `${published(models, "gemini-apps-median", "published_energy", 1e3)} Wh (Google 2025)`,
    kind: "consistency only",
    formulas: [GEMINI],
  },
  {
    what: "Carbon of 400 tokens of Mistral Large 2, life cycle",
    ours: `${range(ranged(MISTRAL_CARBON, 1e3), 2)} g`,
    published: `${published(models, "mistral-large-2", "published_carbon", 1e3)} g (Mistral 2025)`,
    kind: "disagrees",
    formulas: [MISTRAL_CARBON],
  },
  {
    what: "Water of the same",
    ours: `${range(ranged(MISTRAL_WATER, 1e3), 2)} mL`,
    published: `${published(models, "mistral-large-2", "published_water", 1e3)} mL (Mistral 2025)`,
    kind: "disagrees",
    formulas: [MISTRAL_WATER],
  },
  {
    what: "Energy of DeepSeek-R1, 1,000 tokens in and out",
    ours: `${range(ranged(R1, 1e3), 2)} Wh`,
    published: `${published(models, "deepseek-r1", "published_energy", 1e3)} Wh (Jegham 2025)`,
    kind: "disagrees",
    formulas: [R1],
  },
];
