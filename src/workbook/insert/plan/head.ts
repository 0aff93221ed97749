import type { InsertedStrings } from "../../../locales/inserted";
import type { Area } from "../../workbook";
import { formulaText } from "../formula";
import { DAY, FACTOR, HEADING, INPUT, NOTE, NUMBER_HEADER, SHARE, UNIT } from "../looks";
import type { Page } from "../page";
import type { Put } from "../put";
import type { MonthPlanRequest } from "../requests";
import { asOffered } from "../shelves";
import { fixed, fixedArea, inColumn, relative } from "../spelling";
import { FIRST_MONTH, putBlock, putHeader, UNITS, VALUE, type Planned } from "./block";
import { serialOf } from "./day";
import type { Sources } from "./lines";

/** What stands above the months: inputs, the block of assumptions, what one device-hour takes, and the paths by year. */
export function putHead(
  made: Page,
  request: Planned,
  words: InsertedStrings,
): { readonly sources: Sources; readonly end: number } {
  made.put(0, 0, [[words.planHeading]], HEADING);
  made.put(1, 0, [[words.planNote]], NOTE);
  const inputs = putInputs(made, 3, request, words);
  const block = putBlock(made, inputs.end + 1, request, words);
  const each = putDeviceHour(made, block.end + 1, { ...inputs, assumptions: block.area }, words);
  const paths = putPaths(made, each.end + 1, request, block.at, words);
  made.format(made.area(4, UNITS, paths.end - 4), UNIT);
  return {
    end: paths.end,
    sources: {
      count: inputs.count,
      start: inputs.start,
      inService: inputs.inService,
      ramp: inputs.ramp,
      price: block.at("Hardware price"),
      residual: block.at("Residual value"),
      life: block.at("Hardware life"),
      opexShare: block.at("Opex share"),
      carbonPrice: block.at("Carbon price"),
      discountRate: block.at("Discount rate"),
      energyEach: each.energy,
      waterEach: each.water,
      waterCostEach: each.waterCost,
      years: paths.years,
      electricityByYear: paths.electricity,
      carbonByYear: paths.carbon,
    },
  };
}

function putInputs(made: Page, top: number, request: MonthPlanRequest, words: InsertedStrings) {
  putHeader(made, top, words.inputs, null, words);
  const row = top + 1;
  made.put(row, 0, [
    [words.hardware, asOffered(request.hardware), null],
    [words.count, request.count, words.devices],
    [words.site, request.site, null],
    [words.firstMonth, serialOf(request.start), null],
    [words.inService, serialOf(request.inService), null],
    [words.ramp, request.rampMonths, words.months],
  ]);
  made.format(made.area(row, VALUE, 6), { ...INPUT, align: "right" });
  made.format(made.area(row + 3, VALUE, 2), { number: DAY });
  made.put(row + 4, 3, [[words.inServiceNote], [words.rampNote]], NOTE);
  const [hardware, count, site, start, inService, ramp] = [0, 1, 2, 3, 4, 5].map((at) =>
    fixed(row + at, VALUE),
  ) as [string, string, string, string, string, string];
  return { hardware, count, site, start, inService, ramp, end: row + 6 };
}

/** The only formulas of ours: everything below is plain arithmetic on them. */
function putDeviceHour(
  made: Page,
  top: number,
  { hardware, site, assumptions }: { hardware: string; site: string; assumptions: Area },
  words: InsertedStrings,
) {
  const asked = [
    { reference: hardware },
    1,
    1,
    { reference: site },
    { reference: fixedArea(assumptions, made.sheet) },
  ];
  putHeader(made, top, words.perDeviceHour, null, words);
  made.put(top + 1, 0, [
    [words.energy, { formula: formulaText("AIENERGY", asked) }, "kWh"],
    [words.water, { formula: formulaText("AIWATER", asked) }, "L"],
    [words.lines.waterCost, { formula: formulaText("AIVALUE", ["cost.water", ...asked]) }, "USD"],
  ]);
  made.format(made.area(top + 1, VALUE, 3), { number: "#,##0.000000" });
  made.put(top + 1, 3, [[words.perDeviceHourNote]], NOTE);
  return {
    energy: fixed(top + 1, VALUE),
    water: fixed(top + 2, VALUE),
    waterCost: fixed(top + 3, VALUE),
    end: top + 4,
  };
}

/** Prices and factors by year: the first year's from the block, later ones by a yearly change, each open to be typed over. */
function putPaths(
  made: Page,
  top: number,
  request: MonthPlanRequest,
  at: (label: string) => string,
  words: InsertedStrings,
) {
  const [year, month] = request.start.split("-").map(Number) as [number, number];
  const count = Math.ceil((month - 1 + request.months) / 12);
  const over = <T>(make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  putHeader(made, top, words.byYear, words.yearlyChange, words);
  made.put(top, FIRST_MONTH, [over((index) => year + index)], { ...NUMBER_HEADER, number: "0" });
  const path = (row: number, label: string, word: string, change: number, unit: string): string => {
    made.put(row, 0, [[word, change, unit]]);
    made.format(made.area(row, VALUE), { ...INPUT, number: SHARE });
    const values = over((index): Put => {
      const before = relative(row, FIRST_MONTH + index - 1);
      return { formula: index === 0 ? `=${at(label)}` : `=${before}*(1+${inColumn(row, VALUE)})` };
    });
    return fixedArea(made.put(row, FIRST_MONTH, [values], { number: FACTOR }), made.sheet);
  };
  const years = fixedArea(made.area(top, FIRST_MONTH, 1, count), made.sheet);
  return {
    years,
    electricity: path(
      top + 1,
      "Electricity price",
      words.lines.electricityPrice,
      request.electricityPriceChange,
      "USD/kWh",
    ),
    carbon: path(
      top + 2,
      "Carbon intensity",
      words.lines.carbonIntensity,
      request.carbonIntensityChange,
      "g/kWh",
    ),
    end: top + 3,
  };
}
