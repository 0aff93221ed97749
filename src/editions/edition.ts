import type { Method } from "../method/method";
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

/** What an edition says, before it stands on shelves. */
export interface Contents {
  readonly id: string;
  readonly method: Method;
  readonly options: Readonly<Record<string, Option>>;
  /** Quantities by the ids of line items. */
  readonly items: Readonly<Record<string, string>>;
  readonly correlations: readonly (readonly [one: string, other: string, correlation: number])[];
  /** How well the law of inference is known on an accelerator, by its id: a value of the choice `law`. */
  readonly lawOn: (hardware: string) => string;
  readonly hardware: readonly HardwareRecord[];
  readonly models: readonly ModelRecord[];
  readonly training: readonly TrainingRecord[];
  readonly sites: readonly SiteRecord[];
  readonly scenarios: readonly ScenarioRecord[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** Method, presets and defaults that belong together and never change once shipped. */
export interface Edition extends Omit<Contents, "hardware" | "sites" | "scenarios"> {
  /** Everything that an estimate can be asked for. */
  readonly presets: Shelf<ActivityRecord>;
  readonly hardware: Shelf<HardwareRecord>;
  readonly sites: Shelf<SiteRecord>;
  readonly scenarios: Shelf<ScenarioRecord>;
}

/** Puts an edition's presets on shelves. */
export const shelved = (contents: Contents): Edition => ({
  ...contents,
  presets: shelf<ActivityRecord>(
    [...contents.hardware, ...contents.models, ...contents.training],
    ({ id, type }) => `${type} ${id.startsWith("custom") ? "own" : "hosted"}`,
  ),
  hardware: shelf(contents.hardware, ({ id, type }) => `${type} ${contents.lawOn(id)}`),
  sites: shelf(contents.sites, ({ type, figures }) => `${type} ${countedWater(figures)}`),
  scenarios: shelf(contents.scenarios),
});

/** Whether an operator counts water that it withdraws or water that it consumes: the basis of its figure says so. */
const countedWater = ({ wue }: SiteRecord["figures"]): string =>
  wue?.basis.endsWith("(withdrawn)") ? "withdrawn" : "consumed";
