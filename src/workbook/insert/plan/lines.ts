/** Where the lines of a plan find their inputs: cells that stay, and the paths by year. */
export interface Sources {
  readonly count: string;
  readonly start: string;
  readonly inService: string;
  readonly ramp: string;
  readonly price: string;
  readonly residual: string;
  readonly life: string;
  readonly opexShare: string;
  readonly carbonPrice: string;
  readonly discountRate: string;
  /** For one device in one hour. */
  readonly energyEach: string;
  readonly waterEach: string;
  readonly waterCostEach: string;
  readonly years: string;
  readonly electricityByYear: string;
  readonly carbonByYear: string;
}

/** The lines from top to bottom, and the headings of groups of them. */
export const KEYS = [
  "time",
  "number",
  "month",
  "year",
  "days",
  "calendarHours",
  "hoursInService",
  "activity",
  "monthsInService",
  "devices",
  "energy",
  "water",
  "carbonIntensity",
  "carbon",
  "cost",
  "electricityPrice",
  "depreciation",
  "electricity",
  "waterCost",
  "opex",
  "carbonCost",
  "total",
  "capital",
  "bought",
  "capex",
  "bookValue",
  "cashOut",
  "discountFactor",
  "presentValue",
] as const;

export type Key = (typeof KEYS)[number];

/** A cell of a line in the month at hand, in the month before, and the line from the first month up to it. */
export interface Cells {
  readonly now: (line: Key) => string;
  readonly before: (line: Key) => string;
  readonly soFar: (line: Key) => string;
}

interface Line {
  readonly unit: "USD" | "kWh" | "L" | "kg" | "h" | "days" | "months" | "devices" | "USD/kWh" | "g/kWh" | "";
  readonly look: "day" | "plain" | "whole" | "money" | "amount" | "rate" | "factor";
  readonly total: "sum" | "last" | null;
  readonly formula: (cells: Cells, sources: Sources) => string;
}

/**
 * The lines of a plan. Each is one formula that is the same in every month; the column before the
 * first month is empty, and counts as 0.
 */
export const LINES: Readonly<Record<Key, Line | null>> = {
  time: null,
  number: line("", "plain", null, ({ before }) => `${before("number")}+1`),
  month: line(
    "",
    "day",
    null,
    ({ now }, { start }) => `DATE(YEAR(${start}),MONTH(${start})+${now("number")}-1,1)`,
  ),
  year: line("", "plain", null, ({ now }) => `YEAR(${now("month")})`),
  days: line(
    "days",
    "whole",
    "sum",
    ({ now }) => `DATE(YEAR(${now("month")}),MONTH(${now("month")})+1,1)-${now("month")}`,
  ),
  calendarHours: line("h", "whole", "sum", ({ now }) => `24*${now("days")}`),
  hoursInService: line(
    "h",
    "whole",
    "sum",
    ({ now }, { inService }) => `24*MAX(0,MIN(${now("days")},${now("month")}+${now("days")}-${inService}))`,
  ),
  activity: null,
  monthsInService: line(
    "months",
    "plain",
    null,
    ({ now }, { inService }) =>
      `MAX(0,(${now("year")}-YEAR(${inService}))*12+MONTH(${now("month")})-MONTH(${inService})+1)`,
  ),
  devices: line(
    "devices",
    "whole",
    "last",
    ({ now }, { count, ramp }) =>
      `IF(${now("monthsInService")}=0,0,` +
      `ROUNDUP(${count}*MIN(${now("monthsInService")},MAX(1,${ramp}))/MAX(1,${ramp}),0))`,
  ),
  energy: line(
    "kWh",
    "amount",
    "sum",
    ({ now }, { energyEach }) => `${now("devices")}*${now("hoursInService")}*${energyEach}`,
  ),
  water: line(
    "L",
    "amount",
    "sum",
    ({ now }, { waterEach }) => `${now("devices")}*${now("hoursInService")}*${waterEach}`,
  ),
  carbonIntensity: line("g/kWh", "rate", null, byYear("carbonByYear")),
  carbon: line("kg", "amount", "sum", ({ now }) => `${now("energy")}*${now("carbonIntensity")}/1000`),
  cost: null,
  electricityPrice: line("USD/kWh", "rate", null, byYear("electricityByYear")),
  // The five parts of the total stand together: the chart stacks them.
  depreciation: line(
    "USD",
    "money",
    "sum",
    // What each purchase loses in each month of its life, and never more than is left above the residual value.
    ({ now, before, soFar }, { price, residual, life }) =>
      `MIN(SUMIFS(${soFar("bought")},${soFar("number")},">"&(${now("number")}-12*${life}))` +
      `*(${price}-${residual})/(12*${life}),` +
      `${before("bookValue")}+${now("capex")}-${now("devices")}*${residual})`,
  ),
  electricity: line("USD", "money", "sum", ({ now }) => `${now("energy")}*${now("electricityPrice")}`),
  waterCost: line(
    "USD",
    "money",
    "sum",
    ({ now }, { waterCostEach }) => `${now("devices")}*${now("hoursInService")}*${waterCostEach}`,
  ),
  opex: line(
    "USD",
    "money",
    "sum",
    ({ now }, { price, opexShare }) => `${now("devices")}*${price}*${opexShare}/12`,
  ),
  carbonCost: line(
    "USD",
    "money",
    "sum",
    ({ now }, { carbonPrice }) => `${now("carbon")}/1000*${carbonPrice}`,
  ),
  total: line("USD", "money", "sum", ({ now }) => `SUM(${now("depreciation")}:${now("carbonCost")})`),
  capital: null,
  bought: line("devices", "whole", "sum", ({ now, before }) => `${now("devices")}-${before("devices")}`),
  capex: line("USD", "money", "sum", ({ now }, { price }) => `${now("bought")}*${price}`),
  bookValue: line(
    "USD",
    "money",
    "last",
    ({ now, before }) => `${before("bookValue")}+${now("capex")}-${now("depreciation")}`,
  ),
  cashOut: line(
    "USD",
    "money",
    "sum",
    ({ now }) => `${now("capex")}+SUM(${now("electricity")}:${now("carbonCost")})`,
  ),
  discountFactor: line(
    "",
    "factor",
    null,
    ({ now }, { discountRate }) => `1/(1+${discountRate})^((${now("number")}-1)/12)`,
  ),
  presentValue: line("USD", "money", "sum", ({ now }) => `${now("cashOut")}*${now("discountFactor")}`),
};

function line(unit: Line["unit"], look: Line["look"], total: Line["total"], formula: Line["formula"]): Line {
  return { unit, look, total, formula };
}

/** What a path says for the year of the month. */
function byYear(path: "electricityByYear" | "carbonByYear"): Line["formula"] {
  return ({ now }, sources) => `INDEX(${sources[path]},MATCH(${now("year")},${sources.years},0))`;
}
