import { correlations, items, options } from "./2026.11/method";
import { method } from "./2026.11/method";
import hardware from "./2026.11/hardware.json";
import models from "./2026.11/models.json";
import scenarios from "./2026.11/scenarios.json";
import sites from "./2026.11/sites.json";
import sources from "./2026.11/sources.json";
import training from "./2026.11/training.json";
import type { Method } from "../method/method";
import { lawOn } from "./2026.11/method/law";
import { CUSTOM_HARDWARE, CUSTOM_MODEL, CUSTOM_RUN } from "./custom";
import type {
  ActivityRecord,
  HardwareRecord,
  ModelRecord,
  ScenarioRecord,
  SiteRecord,
  Source,
  TrainingRecord,
} from "./schema";
import { shelf, type Shelf } from "./shelf";

/** A choice of method that users make by name; the first value is the default, unless a recipe has its own. */
export interface Option {
  readonly label: string;
  readonly values: readonly string[];
  readonly defaults?: Readonly<Record<string, string>>;
}

/** Method, presets and defaults that belong together and never change once shipped. */
export interface Edition {
  readonly id: string;
  readonly method: Method;
  readonly options: Readonly<Record<string, Option>>;
  /** Quantities by the ids of line items. */
  readonly items: Readonly<Record<string, string>>;
  readonly correlations: readonly (readonly [one: string, other: string, correlation: number])[];
  /** Everything that an estimate can be asked for. */
  readonly presets: Shelf<ActivityRecord>;
  readonly hardware: Shelf<HardwareRecord>;
  readonly models: readonly ModelRecord[];
  readonly training: readonly TrainingRecord[];
  readonly sites: Shelf<SiteRecord>;
  readonly scenarios: Shelf<ScenarioRecord>;
  readonly sources: Readonly<Record<string, Source>>;
}

// The files' shapes are proven against their schemas by test/editions.
const records = {
  hardware: [...(hardware as readonly HardwareRecord[]), CUSTOM_HARDWARE],
  models: [...(models as readonly ModelRecord[]), CUSTOM_MODEL],
  training: [...(training as readonly TrainingRecord[]), CUSTOM_RUN],
};

export const editions: readonly Edition[] = [
  {
    id: "2026.11",
    method,
    options,
    items,
    correlations,
    presets: shelf<ActivityRecord>(
      [...records.hardware, ...records.models, ...records.training],
      ({ id, type }) => `${type} ${id.startsWith("custom") ? "own" : "hosted"}`,
    ),
    hardware: shelf(records.hardware, ({ id, type }) => `${type} ${lawOn(id)}`),
    models: records.models,
    training: records.training,
    sites: shelf(sites as readonly SiteRecord[]),
    scenarios: shelf(scenarios as readonly ScenarioRecord[]),
    sources,
  },
];
