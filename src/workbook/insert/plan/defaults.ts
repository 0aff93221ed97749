import { call } from "../../../functions/call";
import type { Cell } from "../../../functions/cells";
import { rowsOf } from "../assumed";
import { inputsOf } from "../inputs";
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
  const central = (label: string, quantityName: string, otherwise: number): number => {
    const given = stated.get(label);
    return values.get(quantityName)?.value ?? (typeof given === "number" ? given : otherwise);
  };
  const price = call("AICAPEX", [preset, 1, "block" in assumed ? (assumed.cells ?? null) : named]);
  const assumptions: PlanAssumptions = {
    hardwarePrice: typeof price === "number" ? price : central("Hardware price", "hardware_price", 0),
    residualValue: central("Residual value", "residual_value", 0),
    hardwareLife: central("Hardware life", "hardware_life", 4),
    load: central("Load", "load", 1),
    occupancy: central("Occupancy", "occupancy", 1),
    pue: central("PUE", "pue", 1),
    electricityPrice: central("Electricity price", "electricity_price", 0),
    carbonIntensity: central("Carbon intensity", "carbon_intensity", 0),
    waterPrice: central("Water price", "water_price", 0),
    opexShare: central("Opex share", "opex_share", 0),
    carbonPrice: central("Carbon price", "carbon_price", 0),
    discountRate: central("Discount rate", "discount_rate", 0),
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
    also: named.filter(([name]) => !planned.has(bare(name))),
    electricityPriceChange: 0,
    carbonIntensityChange: 0,
  };
}

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
