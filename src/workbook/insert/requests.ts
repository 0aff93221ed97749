import type { Cell } from "../../functions/cells";

/** What the pane's form asks about: one estimate. */
export interface Asked {
  /** As formulas spell it, or as AIPRESETS lists it. */
  readonly preset: string;
  readonly quantity: number;
  /** Hours of hardware, tokens of a model; null where it is left out, as of a training run. */
  readonly usage: number | null;
  /** null is the preset's own, or the average. */
  readonly site: string | null;
  readonly assumed: Assumed;
}

/**
 * What formulas assume: a block that the workbook keeps, by its name, or a built-in scenario with what the form states
 * besides. Both empty is what the edition assumes.
 */
export type Assumed = Block | Named;

export interface Block {
  readonly block: string;
  /** What stands there, so that a month plan can take it over. */
  readonly cells?: readonly (readonly Cell[])[];
}

export interface Named {
  /** null is none. */
  readonly scenario: string | null;
  readonly stated: readonly Stated[];
}

/** An assumption as users state it, in the unit of the vocabulary. */
export type Stated = readonly [name: string, value: string | number];

export type Measured = "energy" | "water" | "cost" | "carbon";

/** A table of estimates at the selection, a row for each preset. */
export interface TableRequest {
  readonly rows: readonly Pick<Asked, "preset" | "quantity" | "usage" | "site">[];
  readonly assumed: Assumed;
}

/** A block of assumptions at the selection: what the form's estimate leans on. */
export interface AssumptionsRequest {
  /** null where nothing is picked: then what holds for any hardware. */
  readonly preset: string | null;
  readonly site: string | null;
  readonly assumed: Named;
}

/** A sheet that explains one estimate; the tornado and the chart are of one measure. */
export interface ReportRequest {
  readonly asked: Asked;
  readonly measure: Measured;
}

/** A sheet with a plan month by month. `monthPlanOf` fills it from the form. */
export interface MonthPlanRequest {
  /** A preset of hardware: built in, or one that `own` keeps. */
  readonly hardware: string;
  /** The range of the workbook that keeps presets of its own, as formulas name it. */
  readonly own: string | null;
  readonly count: number;
  readonly site: string | null;
  /** The plan's first month and the day the hardware goes into service: "2027-01-01". */
  readonly start: string;
  readonly inService: string;
  readonly months: number;
  /** Months over which the hardware arrives, in equal parts; 0 or 1 is all at once. */
  readonly rampMonths: number;
  readonly assumptions: PlanAssumptions;
  /** Where figures come from; one without is the user's own. */
  readonly sources: Readonly<Partial<Record<keyof PlanAssumptions, string>>>;
  /** What the form states besides, such as Scenario or Host factor. */
  readonly also: readonly Stated[];
  /** Yearly changes, as shares: 0.03 is 3 % more each year. Each year's value can be typed over in the sheet. */
  readonly electricityPriceChange: number;
  readonly carbonIntensityChange: number;
}

/** In the units of the vocabulary: USD, years, shares, USD/kWh, g/kWh, USD/m³, per year, USD/t. */
export interface PlanAssumptions {
  readonly hardwarePrice: number;
  readonly residualValue: number;
  readonly hardwareLife: number;
  readonly load: number;
  readonly occupancy: number;
  readonly pue: number;
  readonly electricityPrice: number;
  readonly carbonIntensity: number;
  readonly waterPrice: number;
  readonly opexShare: number;
  readonly carbonPrice: number;
  readonly discountRate: number;
}

/** A sheet with one estimate under two to five sets of assumptions. The first is what the others are compared with. */
export interface ComparisonRequest {
  readonly asked: Omit<Asked, "assumed">;
  readonly sets: readonly { readonly title: string; readonly assumed: Assumed }[];
  /** What the chart shows. */
  readonly measure: Measured;
}

/** A table of the user's own presets at the selection, begun with a copy. */
export interface OwnPresetsRequest {
  /** The preset that is copied for editing. */
  readonly preset: string;
}

/** A table of own presets that the workbook keeps. */
export interface OwnPresets {
  /** How formulas name it in their assumptions: a defined name or a table with its header. */
  readonly reference: string;
  readonly presets: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
}

/** Why nothing can be inserted there, whatever the user answers. */
export type Obstacle = "locked" | "table" | "room" | "preset" | "copy" | "months" | "sets" | "currencies";

/** Thrown by a planner that has no place to write to, or nothing to write. */
export class CannotInsert extends Error {
  override readonly name = "CannotInsert";
  constructor(
    readonly obstacle: Obstacle,
    message: string,
  ) {
    super(message);
  }
}
