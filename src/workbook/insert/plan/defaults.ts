import { call } from "../../../functions/call";
import { rowsOf } from "../assumed";
import { inputsOf } from "../inputs";
import type { Asked, MonthPlanRequest, Named, PlanAssumptions } from "../requests";
import { PLANNED } from "./assumptions";

const MONTHS = 36;

/**
 * A plan from the form: three years from a first month on, all hardware in service at once, with the prices and factors of
 * preset, site, scenario and edition.
 *
 * @param start the first day of the plan, "2027-01-01": the pane knows what today is, a plan does not
 */
export function monthPlanOf({ preset, quantity, site, assumed }: Asked, start: string): MonthPlanRequest {
  const named: Named = "block" in assumed ? { scenario: null, stated: [] } : assumed;
  const { values } = inputsOf({ preset, site, assumed: named });
  const stated = new Map(named.stated);
  const central = (label: string, quantityName: string, otherwise: number): number => {
    const given = stated.get(label);
    return values.get(quantityName)?.value ?? (typeof given === "number" ? given : otherwise);
  };
  const price = call("AICAPEX", [preset, 1, rowsOf(named)]);
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
  const planned = new Set(PLANNED.map(([, label]) => label));
  return {
    hardware: preset,
    count: quantity,
    site,
    start,
    inService: start,
    months: MONTHS,
    rampMonths: 0,
    assumptions,
    also: rowsOf(named).filter(([name]) => name !== "Edition" && !planned.has(name)),
    electricityPriceChange: 0,
    carbonIntensityChange: 0,
  };
}
