import type { Figure } from "../method/method";

export type { Figure };

/** What every preset has. `figures` is keyed by quantities of the method, in the method's units. */
export interface PresetRecord {
  readonly id: string;
  readonly type?: string;
  readonly name: string;
  /** Other spellings. One that two records share is ambiguous and is refused with both. */
  readonly aliases: readonly string[];
  readonly figures: Readonly<Record<string, Figure>>;
}

/** A preset that one can ask an estimate for. */
export interface ActivityRecord extends PresetRecord {
  readonly type: HardwareRecord["type"] | ModelRecord["type"] | TrainingRecord["type"];
  /** Id of the site where it runs when nobody says. */
  readonly site?: string;
  /** Id of the hardware that it runs on when nobody says. */
  readonly hardware?: string;
}

export interface HardwareRecord extends PresetRecord {
  /** An accelerator is sold bare and needs a server; a system is complete. */
  readonly type: "accelerator" | "system";
  readonly form: "gpu" | "superchip" | "apu" | "tpu" | "asic" | "server" | "rack";
  readonly vendor: string;
  readonly released?: string;
  /** Id of the accelerator inside a system. */
  readonly device?: string;
}

export interface ModelRecord extends PresetRecord {
  readonly type: "text" | "image" | "embedding";
  readonly provider: string;
  readonly architecture?: "dense" | "moe" | "diffusion";
  /** false: the parameters are an estimate or a prior. */
  readonly parameters_disclosed: boolean;
  readonly released?: string;
  readonly site: string;
}

export interface TrainingRecord extends PresetRecord {
  readonly type: "training";
  readonly provider: string;
  readonly hardware?: string;
  readonly site: string;
  readonly released?: string;
}

export interface SiteRecord extends PresetRecord {
  readonly type: "average" | "country" | "state" | "region" | "fleet" | "paper";
  readonly provider?: "aws" | "azure" | "gcp";
  /** ISO 3166-1 alpha-3, "EU" or "WORLD". */
  readonly country: string;
  /** US state, two letters. */
  readonly state?: string;
}

/** Assumptions that belong together under one name. */
export interface ScenarioRecord extends PresetRecord {
  readonly description: string;
  /** What it says of single presets, by their id, beside what it says of all. */
  readonly presets?: Readonly<Record<string, Readonly<Record<string, Figure>>>>;
}

/** What optional fields beside the date say is for the pages and the command line: Excel does not download it. */
export interface Source {
  readonly title: string;
  readonly url: string;
  readonly date?: string;
  readonly license?: string;
  /** false: recalled, not opened, while the data was compiled. */
  readonly read?: boolean;
  readonly note?: string;
}
