import { method, options } from "./2026.11/method";
import hardware from "./2026.11/hardware.json";
import scenarios from "./2026.11/scenarios.json";
import sites from "./2026.11/sites.json";
import sources from "./2026.11/sources.json";
import type { Method } from "../method/method";
import type { HardwareRecord, ScenarioRecord, SiteRecord, Source } from "./schema";
import { shelf, type Shelf } from "./shelf";

/** A choice of method that users make by name; the first value is the default. */
export interface Option {
  readonly label: string;
  readonly values: readonly string[];
}

/** Method, presets and defaults that belong together and never change once shipped. */
export interface Edition {
  readonly id: string;
  readonly method: Method;
  readonly options: Readonly<Record<string, Option>>;
  readonly hardware: Shelf<HardwareRecord>;
  readonly sites: Shelf<SiteRecord>;
  readonly scenarios: Shelf<ScenarioRecord>;
  readonly sources: Readonly<Record<string, Source>>;
}

/** Hardware that has no figures of its own: the assumptions say all. */
const CUSTOM: HardwareRecord = {
  id: "custom",
  name: "Custom hardware",
  aliases: [],
  type: "system",
  form: "server",
  vendor: "",
  figures: {},
};

// The files' shapes are proven against their schemas by test/editions/dataset.test.ts.
export const editions: readonly Edition[] = [
  {
    id: "2026.11",
    method,
    options,
    hardware: shelf([...(hardware as readonly HardwareRecord[]), CUSTOM]),
    sites: shelf(sites as readonly SiteRecord[]),
    scenarios: shelf(scenarios as readonly ScenarioRecord[]),
    sources,
  },
];
