/** An assumption that inserted sheets write down. */
export interface Written {
  /** As users state it. */
  readonly label: string;
  /** As the method calls it, and so AIEXPLAIN. */
  readonly quantity: string;
  /** As it may stand in a column of units; "" for a ratio. */
  readonly unit: string;
  /** What a value scaled up or down may not pass. */
  readonly least?: number;
  readonly most?: number;
}

/**
 * Assumptions that hold for whatever is computed with them, in the order people look for them. What belongs to one preset,
 * such as a price, is no part of a block that many presets share.
 */
export const SHARED: readonly Written[] = [
  { label: "PUE", quantity: "pue", unit: "", least: 1 },
  { label: "Load", quantity: "load", unit: "", most: 1 },
  { label: "Occupancy", quantity: "occupancy", unit: "", most: 1 },
  { label: "Electricity price", quantity: "electricity_price", unit: "USD/kWh" },
  { label: "Hardware life", quantity: "hardware_life", unit: "years" },
  { label: "Opex share", quantity: "opex_share", unit: "per year" },
  { label: "Carbon intensity", quantity: "carbon_intensity", unit: "g/kWh" },
  { label: "Carbon price", quantity: "carbon_price", unit: "USD/t" },
  { label: "WUE", quantity: "wue", unit: "L/kWh" },
  { label: "EWIF", quantity: "ewif", unit: "L/kWh" },
  { label: "Water price", quantity: "water_price", unit: "USD/m3" },
  { label: "Batch", quantity: "batch", unit: "requests", least: 1 },
  { label: "Input tokens", quantity: "input_tokens", unit: "tokens" },
  { label: "Idle factor", quantity: "idle_factor", unit: "", least: 1 },
];

/** Units of further names that users state. */
const UNITS: Readonly<Record<string, string>> = {
  "Hardware price": "USD",
  "Residual value": "USD",
  "Discount rate": "per year",
  Power: "kW",
  "Idle power": "kW",
  Hours: "h",
  "Output tokens": "tokens",
  "Reasoning tokens": "tokens",
  "Rental price": "USD/h",
};

/** What prices are stated in, and results are turned into. */
const MONEY = ["currency", "fx rate", "report currency", "report rate"];

export const isMoney = (label: string): boolean => MONEY.includes(label.trim().toLowerCase());

/** A name without its unit in brackets, as names are compared. */
export const bare = (name: string): string =>
  name
    .replace(/\s*[([（].*$/u, "")
    .trim()
    .toLowerCase();

export const unitOf = (label: string): string =>
  SHARED.find((each) => each.label === label)?.unit ?? UNITS[label] ?? "";
