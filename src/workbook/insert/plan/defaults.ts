import { call } from "../../../functions/call";
import type { Cell } from "../../../functions/cells";
import { rowsOf } from "../assumed";
import { inputsOf, noteOf, type Inputs } from "../inputs";
import type { Asked, MonthPlanRequest, PlanAssumptions, Stated } from "../requests";
import { bare, isMoney } from "../vocabulary";
import { PLANNED } from "./assumptions";

const MONTHS = 36;

/**
 * A plan from the form: three years from a first month on, all hardware in service at once, with the prices and factors of
 * preset, site, scenario and edition.
 *
 * @param start the first day of the plan, "2027-01-01": the pane knows what today is, a plan does not
 */
export function monthPlanOf({ preset, quantity, site, assumed }: Asked, start: string): MonthPlanRequest {
  const { values } = inputsOf({ preset, site, assumed });
  const named = "block" in assumed ? statedIn(assumed.cells ?? []) : rowsOf(assumed).filter(notMoney);
  const stated = new Map(named);
  const central = (key: keyof PlanAssumptions, label: string, otherwise: number): number => {
    const given = stated.get(label);
    return values.get(QUANTITIES[key])?.value ?? (typeof given === "number" ? given : otherwise);
  };
  const price = call("AICAPEX", [preset, 1, "block" in assumed ? (assumed.cells ?? null) : named]);
  const assumptions: PlanAssumptions = {
    hardwarePrice: typeof price === "number" ? price : central("hardwarePrice", "Hardware price", 0),
    residualValue: central("residualValue", "Residual value", 0),
    hardwareLife: central("hardwareLife", "Hardware life", 4),
    load: central("load", "Load", 1),
    occupancy: central("occupancy", "Occupancy", 1),
    pue: central("pue", "PUE", 1),
    electricityPrice: central("electricityPrice", "Electricity price", 0),
    carbonIntensity: central("carbonIntensity", "Carbon intensity", 0),
    waterPrice: central("waterPrice", "Water price", 0),
    opexShare: central("opexShare", "Opex share", 0),
    carbonPrice: central("carbonPrice", "Carbon price", 0),
    discountRate: central("discountRate", "Discount rate", 0),
  };
  const planned = new Set(["edition", ...PLANNED.map(([, label]) => bare(label))]);
  return {
    hardware: preset,
    own: "block" in assumed ? assumed.block : null,
    count: quantity,
    site,
    start,
    inService: start,
    months: MONTHS,
    rampMonths: 0,
    assumptions,
    sources: sourcesIn(values, stated),
    also: named.filter(([name]) => !planned.has(bare(name))),
    electricityPriceChange: 0,
    carbonIntensityChange: 0,
  };
}

/** What an estimate calls the figures of a plan. */
const QUANTITIES: Readonly<Record<keyof PlanAssumptions, string>> = {
  hardwarePrice: "list_price",
  residualValue: "residual_value",
  hardwareLife: "hardware_life",
  load: "load",
  occupancy: "occupancy",
  pue: "pue",
  electricityPrice: "electricity_price",
  carbonIntensity: "carbon_intensity",
  waterPrice: "water_price",
  opexShare: "opex_share",
  carbonPrice: "carbon_price",
  discountRate: "discount_rate",
};

/** Of what the user did not state, where it comes from; no cash flow is discounted unless someone says at which rate. */
const sourcesIn = (
  values: Inputs["values"],
  stated: ReadonlyMap<string, unknown>,
): MonthPlanRequest["sources"] =>
  Object.fromEntries(
    PLANNED.filter(([, label]) => !stated.has(label)).map(([key]) => {
      const input = values.get(QUANTITIES[key]);
      return [key, input === undefined ? "convention" : noteOf(input)];
    }),
  );

/** What a block states: a number beside a name, or a scenario. Its ranges are no part of a plan. */
const statedIn = (cells: readonly (readonly Cell[])[]): readonly Stated[] =>
  cells.flatMap((line): Stated[] => {
    const at = line.findIndex((cell) => typeof cell === "string" && cell.trim() !== "");
    const [name, value] = [line[at], line[at + 1]];
    if (typeof name !== "string") return [];
    const isScenario = name.trim().toLowerCase() === "scenario" && typeof value === "string";
    return (typeof value === "number" && notMoney([name, value])) || isScenario ? [[name.trim(), value]] : [];
  });

/** A plan is in dollars, whatever the form's prices are stated in. */
const notMoney = ([name]: Stated): boolean => !isMoney(name);
