import type { HardwareRecord, ModelRecord, TrainingRecord } from "./schema";

// Presets without figures of their own: the assumptions say all.

export const CUSTOM_HARDWARE: HardwareRecord = {
  id: "custom",
  name: "Custom hardware",
  aliases: [],
  type: "system",
  form: "server",
  vendor: "",
  figures: {},
};

export const CUSTOM_MODEL: ModelRecord = {
  id: "custom-model",
  name: "Custom model",
  aliases: [],
  type: "text",
  provider: "",
  parameters_disclosed: true,
  site: "global-average",
  figures: {},
};

export const CUSTOM_RUN: TrainingRecord = {
  id: "custom-run",
  name: "Custom run",
  aliases: [],
  type: "training",
  provider: "",
  site: "global-average",
  figures: {},
};
