import type { Method } from "../../../method/method";
import { defined } from "./defined";

/** What a formula asks for: devices for hours, requests of tokens, or runs. */
export const activity: Method = {
  devices: {
    unit: "device",
    about: "Accelerators or whole systems, as the preset counts them; a fraction is a share of one",
    min: 0,
    max: 1e12,
  },
  hours: {
    unit: "h",
    about: "Powered hours of each device, by the wall clock",
    label: "Hours",
    min: 0,
    max: 1e7,
  },
  requests: { unit: "request", about: "Requests to a model", min: 0, max: 1e15 },
  output_tokens: {
    unit: "token/request",
    about: "Tokens of the visible answer",
    label: "Output tokens",
    min: 0,
    max: 1e7,
    fallback: {
      low: 150,
      central: 400,
      high: 1200,
      unit: "token/request",
      basis: "convention",
      source: "output-length-convention",
      note: "The length that EcoLogits and Mistral's life-cycle analysis assume",
    },
  },
  runs: { unit: "run", about: "Training runs", min: 0, max: 1e6 },

  one_device_hour: {
    unit: "device*h",
    about: "Unit of a fleet's work",
    fallback: defined(1, "device*h", "Unit"),
  },
  one_request: { unit: "request", about: "Unit of a model's work", fallback: defined(1, "request", "Unit") },
  one_token: {
    unit: "token/request",
    about: "A token for each request",
    fallback: defined(1, "token/request", "Unit"),
  },
  one_run: { unit: "run", about: "Unit of training", fallback: defined(1, "run", "Unit") },
  work: {
    unit: "ratio",
    about: "Quantity × usage as a bare number, for energy that is stated for each unit of it",
    rules: [
      { when: { recipe: "fleet" }, formula: "devices * hours / one_device_hour", source: "definition" },
      {
        when: { recipe: "inference", usage: "said" },
        formula: "requests * output_tokens / one_request / one_token",
        source: "definition",
      },
      {
        when: { recipe: "inference", usage: "unsaid" },
        formula: "requests / one_request",
        source: "definition",
      },
      { when: { recipe: "training" }, formula: "runs / one_run", source: "definition" },
    ],
  },
  pieces: {
    unit: "ratio",
    about: "Requests or runs as a bare number, for water that is stated for each",
    rules: [
      { when: { recipe: "inference" }, formula: "requests / one_request", source: "definition" },
      { when: { recipe: "image" }, formula: "requests / one_request", source: "definition" },
      { when: { recipe: "embedding" }, formula: "requests / one_request", source: "definition" },
      { when: { recipe: "training" }, formula: "runs / one_run", source: "definition" },
      { when: { recipe: "fleet" }, formula: "devices * hours / one_device_hour", source: "definition" },
    ],
  },
};
