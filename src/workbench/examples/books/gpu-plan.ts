import { insertedStringsFor } from "../../../locales/inserted";
import { monthPlanOf, type MonthPlanRequest, type Stated } from "../../../workbook/insert";
import { EDITION } from "./book";

export const HARDWARE = "DGX H100";
/** Accelerators of a system. */
export const GPUS = 8;
export const SYSTEMS = 32;
export const SITE = "Virginia";
export const FIRST_YEAR = 2027;
export const YEARS = 3;

export const words = insertedStringsFor("en-US");

const pinned: Stated = ["Edition", EDITION];

/** What the company of the example states; the rest is what edition and place say. */
const stated: readonly Stated[] = [
  pinned,
  ["Residual value", 30_000],
  ["Hardware life", 5],
  ["Occupancy", 0.85],
  ["Opex share", 0.05],
  ["Carbon price", 60],
  ["Discount rate", 0.08],
];

/** The plan that the pane would insert: systems arrive over four months from March of the first year on. */
export const request: MonthPlanRequest = {
  ...monthPlanOf(
    { preset: HARDWARE, quantity: SYSTEMS, usage: null, site: SITE, assumed: { scenario: null, stated } },
    `${FIRST_YEAR}-01-01`,
  ),
  months: 12 * YEARS,
  inService: `${FIRST_YEAR}-03-01`,
  rampMonths: 4,
  electricityPriceChange: 0.03,
  carbonIntensityChange: -0.04,
  also: [pinned],
};
