import type { Method } from "../../../method/method";
import { defined } from "./defined";
import { factor, sigma } from "./law";

/** The inference recipe: what the law does not know. */
export const lawError: Method = {
  law_residual_measured: {
    unit: "ratio",
    about: "Law against measurements, left out in turn, on H100 and B200",
    fallback: factor(sigma.measured, "measured", "ml-energy", "Left-out measurements"),
  },
  law_residual_similar: {
    unit: "ratio",
    about: "Law on hardware like the measured",
    fallback: factor(sigma.similar, "judgement", "ml-energy", "A100 80 GB, H200, GH200"),
  },
  law_residual_other: {
    unit: "ratio",
    about: "Law on other hardware",
    fallback: factor(sigma.other, "judgement", "ml-energy", "No measurement there"),
  },
  law_residual: {
    unit: "ratio",
    about: "Measured energy ÷ energy by the law",
    rules: [
      { when: { law: "measured" }, formula: "law_residual_measured", source: "ml-energy" },
      { when: { law: "similar" }, formula: "law_residual_similar", source: "ml-energy" },
      { when: { law: "other" }, formula: "law_residual_other", source: "ml-energy" },
    ],
  },
  least_batch: {
    unit: "request",
    about: "Smallest batch measured",
    fallback: defined(8, "request", "Measured region"),
  },
  most_devices: {
    unit: "device",
    about: "Largest replica measured",
    fallback: defined(8, "device", "Measured region"),
  },
  longest_context: {
    unit: "token/request",
    about: "Longest context measured",
    fallback: defined(10_000, "token/request", "Measured region"),
  },
  outside: {
    unit: "ratio",
    about: "How far outside the measured region: 0 inside, 1 from twice as far on",
    rules: [
      {
        formula:
          "MIN(1, (MAX(0, LN(least_batch / batch)) + MAX(0, LN(replica_devices / most_devices)) + MAX(0, LN((input_tokens + generated_tokens) / longest_context))) / LN(2))",
        source: "ml-energy",
      },
    ],
  },
  outside_deviation: {
    unit: "ratio",
    about: "Deviation outside the measured region, as a logarithm",
    fallback: {
      low: -1.6448536 * sigma.outside,
      central: 0,
      high: 1.6448536 * sigma.outside,
      unit: "ratio",
      basis: "judgement",
      source: "ml-energy",
      note: "No measurement there",
    },
  },
  hosted_software_factor: {
    unit: "ratio",
    about: "A provider's serving software against the measured one",
    fallback: factor(
      0.35,
      "judgement",
      "ml-energy",
      "Between two versions of the benchmark the same model moved by 41 %",
    ),
  },
  hosted_hardware_factor: {
    unit: "ratio",
    about: "A provider's hardware against the H100, where nobody says which it is",
    fallback: factor(0.25, "judgement", "ml-energy", "H100 and B200 in pairs"),
  },
  software_factor: {
    unit: "ratio",
    about: "Serving software against the measured one",
    rules: [
      { when: { deployment: "hosted" }, formula: "hosted_software_factor", source: "ml-energy" },
      { when: { deployment: "own" }, formula: "1", source: "definition" },
    ],
  },
  hardware_factor: {
    unit: "ratio",
    about: "Hardware against the one assumed",
    rules: [
      {
        when: { deployment: "hosted", hardware: "unsaid" },
        formula: "hosted_hardware_factor",
        source: "ml-energy",
      },
      { when: { deployment: "hosted", hardware: "said" }, formula: "1", source: "definition" },
      { when: { deployment: "own" }, formula: "1", source: "definition" },
    ],
  },
};
