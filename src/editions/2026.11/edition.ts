import { CUSTOM_HARDWARE, CUSTOM_MODEL, CUSTOM_RUN } from "../custom";
import type { Contents } from "../edition";
import type { HardwareRecord, ModelRecord, SiteRecord, TrainingRecord } from "../schema";
import hardware from "./hardware.json";
import { correlations, items, method, options } from "./method";
import { ownBatch } from "./method/serving";
import { lawOn } from "./method/law";
import models from "./models.json";
import scenarios from "./scenarios.json";
import sites from "./sites.json";
import sources from "./sources.json";
import training from "./training.json";

/** The first edition, and the one that is written out in full. The files' shapes are proven by test/editions. */
export const edition202611: Contents = {
  id: "2026.11",
  method,
  options,
  items,
  correlations,
  lawOn,
  hardware: [...(hardware as readonly HardwareRecord[]), CUSTOM_HARDWARE],
  models: [...(models as readonly ModelRecord[]), { ...CUSTOM_MODEL, figures: { batch: ownBatch } }],
  training: [...(training as readonly TrainingRecord[]), CUSTOM_RUN],
  sites: sites as readonly SiteRecord[],
  scenarios,
  sources,
};
