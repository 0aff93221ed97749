import { call } from "./call";
import { isCellError, type Argument, type Cell } from "./cells";

// Excel's tooltips are made from these comments, one file at a time and from plain types only: hence the sameness here.
// Every text stands in Chinese in src/locales/functions.zh-TW.json; the build adds the addresses of help.

/**
 * Excel suggests these while one types; other text and references to cells are taken as ever.
 * @customenum {string}
 */
declare enum Bound {
  /** The 5 % point. */
  low = "low",
  /** The formula at the central value of every input. */
  central = "central",
  /** The 95 % point. */
  high = "high",
  /** Expected value: what adds up over many estimates. */
  mean = "mean",
}

/** @customenum {string} */
declare enum Kind {
  /** Accelerators and servers. */
  hardware = "hardware",
  /** Models that answer requests. */
  model = "model",
  /** Training runs. */
  training = "training",
  /** Countries, US states, cloud regions and fleets. */
  site = "site",
  /** Sets of assumptions that have a name. */
  scenario = "scenario",
}

/** @customenum {string} */
declare enum Item {
  /** Electricity at the site's meter, kWh. */
  energy = "energy",
  /** The same as energy, kWh. */
  energy_facility = "energy.facility",
  /** Electricity of the computing equipment, kWh. */
  energy_it = "energy.it",
  /** Water consumed, L. */
  water = "water",
  /** Water consumed on site for cooling, L. */
  water_onsite = "water.onsite",
  /** Water consumed where the electricity is made, L. */
  water_offsite = "water.offsite",
  /** Share of the water consumed in making the devices, L. */
  water_embodied = "water.embodied",
  /** Water withdrawn, most of which returns; not added to water, L. */
  water_withdrawn = "water.withdrawn",
  /** Cost of the period, USD. */
  cost = "cost",
  /** Depreciation or annuity of the devices, USD. */
  cost_depreciation = "cost.depreciation",
  /** Electricity bill, USD. */
  cost_electricity = "cost.electricity",
  /** Water bill, USD. */
  cost_water = "cost.water",
  /** Support, staff and space, USD. */
  cost_opex = "cost.opex",
  /** Emissions at a carbon price, USD. */
  cost_carbon = "cost.carbon",
  /** Rent of the devices, USD. */
  cost_rental = "cost.rental",
  /** Tokens at list price, USD. */
  cost_tokens = "cost.tokens",
  /** Published cost of a training run, USD. */
  cost_training = "cost.training",
  /** Greenhouse gases, kg CO2e. */
  carbon = "carbon",
  /** Greenhouse gases by the grid where it runs, kg CO2e. */
  carbon_location = "carbon.location",
  /** Greenhouse gases by contracts; never added to those by location, kg CO2e. */
  carbon_market = "carbon.market",
  /** Share of the greenhouse gases of making the devices, kg CO2e. */
  carbon_embodied = "carbon.embodied",
  /** Hours of all devices together, device-hours. */
  device_hours = "device_hours",
  /** Purchase price, USD; takes the arguments of AICAPEX. */
  capex = "capex",
  /** Number of accelerators that serve the traffic; takes the arguments of AIDEVICES. */
  devices = "devices",
  /** Device-hours of training; takes the arguments of AITRAINHOURS. */
  trainhours = "trainhours",
}

/**
 * Electricity at the site's meter, in kWh: of hardware that is switched on, of requests to a model, or of training runs.
 * Example: =AIENERGY("DGX A100",1250,720)
 * @customfunction AIENERGY
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100", "GPT-4o" or "GPT-3 training", or a range of them. AIPRESETS() lists all. "custom", "custom model" or "custom run": the assumptions say everything.
 * @param {any[][]} quantity Number of devices or systems, of requests, or of training runs, by the kind of preset; or a range of numbers.
 * @param {any[][]} [usage] Hardware: powered hours of each, required. Model: output tokens of each request, 400 if omitted; a reasoning model adds 2,000. Embedding: input tokens. Training run or picture: leave empty.
 * @param {any[][]} [site] Country, US state or cloud region, such as "Ireland" or "us-east-1". If omitted: an average data centre for hardware, the provider's fleet for a model, the place where a training run was.
 * @param {any[][]} [assumptions] Range of names and values, such as PUE and 1.2, or a scenario: "nameplate" or "article-2023". They win over the figures of preset and site.
 * @param {Bound} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central". Sum the means of many estimates, not their lows or highs.
 * @param {any[][]} [overrides] Assumptions that differ: names above one row for each item, or names beside one column for each period. They win over assumptions.
 * @returns {any[][]} Energy in kWh, one for each row.
 */
export function aiEnergy(
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  bound: Bound | null,
  overrides: any[][] | null,
): any[][] {
  return answer("AIENERGY", [preset, quantity, usage, site, assumptions, bound, overrides]);
}

/**
 * Water consumed, in litres: on site for cooling, and off site in making the electricity. AIVALUE gives the two apart.
 * Example: =AIWATER("DGX A100",1250,720,"Ireland")
 * @customfunction AIWATER
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100", "GPT-4o" or "GPT-3 training", or a range of them. AIPRESETS() lists all. "custom", "custom model" or "custom run": the assumptions say everything.
 * @param {any[][]} quantity Number of devices or systems, of requests, or of training runs, by the kind of preset; or a range of numbers.
 * @param {any[][]} [usage] Hardware: powered hours of each, required. Model: output tokens of each request, 400 if omitted; a reasoning model adds 2,000. Embedding: input tokens. Training run or picture: leave empty.
 * @param {any[][]} [site] Country, US state or cloud region, such as "Ireland" or "us-east-1". If omitted: an average data centre for hardware, the provider's fleet for a model, the place where a training run was.
 * @param {any[][]} [assumptions] Range of names and values, such as WUE and 0.3, or a scenario: "nameplate" or "article-2023". They win over the figures of preset and site.
 * @param {Bound} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central". Sum the means of many estimates, not their lows or highs.
 * @param {any[][]} [overrides] Assumptions that differ: names above one row for each item, or names beside one column for each period. They win over assumptions.
 * @returns {any[][]} Water in litres, one for each row.
 */
export function aiWater(
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  bound: Bound | null,
  overrides: any[][] | null,
): any[][] {
  return answer("AIWATER", [preset, quantity, usage, site, assumptions, bound, overrides]);
}

/**
 * Cost in USD. Hardware: depreciation, electricity and water over the hours. Model: tokens at list price. Training run: its published cost. Another Cost basis is an assumption.
 * Example: =AICOST("DGX H100",40,720,"us-east-1")
 * @customfunction AICOST
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100", "GPT-4o" or "GPT-3 training", or a range of them. AIPRESETS() lists all. "custom", "custom model" or "custom run": the assumptions say everything.
 * @param {any[][]} quantity Number of devices or systems, of requests, or of training runs, by the kind of preset; or a range of numbers.
 * @param {any[][]} [usage] Hardware: powered hours of each, required. Model: output tokens of each request, 400 if omitted; a reasoning model adds 2,000. Embedding: input tokens. Training run or picture: leave empty.
 * @param {any[][]} [site] Country, US state or cloud region, such as "Ireland" or "us-east-1". If omitted: an average data centre for hardware, the provider's fleet for a model, the place where a training run was.
 * @param {any[][]} [assumptions] Range of names and values, such as Hardware life and 5, or a scenario: "nameplate" or "article-2023". They win over the figures of preset and site.
 * @param {Bound} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central". Sum the means of many estimates, not their lows or highs.
 * @param {any[][]} [overrides] Assumptions that differ: names above one row for each item, or names beside one column for each period. They win over assumptions.
 * @returns {any[][]} Cost in USD, one for each row.
 */
export function aiCost(
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  bound: Bound | null,
  overrides: any[][] | null,
): any[][] {
  return answer("AICOST", [preset, quantity, usage, site, assumptions, bound, overrides]);
}

/**
 * Greenhouse gases of the electricity in kg CO2e, location-based: by the grid where it runs, without contracts or manufacturing unless the assumptions count them.
 * Example: =AICARBON("H100 SXM",64,720,"Sweden")
 * @customfunction AICARBON
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100", "GPT-4o" or "GPT-3 training", or a range of them. AIPRESETS() lists all. "custom", "custom model" or "custom run": the assumptions say everything.
 * @param {any[][]} quantity Number of devices or systems, of requests, or of training runs, by the kind of preset; or a range of numbers.
 * @param {any[][]} [usage] Hardware: powered hours of each, required. Model: output tokens of each request, 400 if omitted; a reasoning model adds 2,000. Embedding: input tokens. Training run or picture: leave empty.
 * @param {any[][]} [site] Country, US state or cloud region, such as "Ireland" or "us-east-1". If omitted: an average data centre for hardware, the provider's fleet for a model, the place where a training run was.
 * @param {any[][]} [assumptions] Range of names and values, such as Carbon intensity and 50, or a scenario: "nameplate" or "article-2023". They win over the figures of preset and site.
 * @param {Bound} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central". Sum the means of many estimates, not their lows or highs.
 * @param {any[][]} [overrides] Assumptions that differ: names above one row for each item, or names beside one column for each period. They win over assumptions.
 * @returns {any[][]} Carbon in kg CO2e, one for each row.
 */
export function aiCarbon(
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  bound: Bound | null,
  overrides: any[][] | null,
): any[][] {
  return answer("AICARBON", [preset, quantity, usage, site, assumptions, bound, overrides]);
}

/**
 * One line item, for a P&L or a report that picks its lines: in kWh, litres, USD, kg CO2e or device-hours, by the item.
 * Example: =AIVALUE("water.onsite","DGX A100",1250,720)
 * @customfunction AIVALUE
 * @param {Item} item Line item, such as "energy", "water.onsite", "cost.electricity" or "carbon.embodied". A wrong one is answered with the nearest.
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100", "GPT-4o" or "GPT-3 training", or a range of them. AIPRESETS() lists all. "custom", "custom model" or "custom run": the assumptions say everything.
 * @param {any[][]} quantity Number of devices or systems, of requests, or of training runs, by the kind of preset; or a range of numbers.
 * @param {any[][]} [usage] Hardware: powered hours of each, required. Model: output tokens of each request, 400 if omitted; a reasoning model adds 2,000. Embedding: input tokens. Training run or picture: leave empty.
 * @param {any[][]} [site] Country, US state or cloud region, such as "Ireland" or "us-east-1". If omitted: an average data centre for hardware, the provider's fleet for a model, the place where a training run was.
 * @param {any[][]} [assumptions] Range of names and values, such as PUE and 1.2, or a scenario: "nameplate" or "article-2023". They win over the figures of preset and site.
 * @param {Bound} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central". Sum the means of many estimates, not their lows or highs.
 * @param {any[][]} [overrides] Assumptions that differ: names above one row for each item, or names beside one column for each period. They win over assumptions.
 * @returns {any[][]} The item, one for each row.
 */
export function aiValue(
  item: Item,
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  bound: Bound | null,
  overrides: any[][] | null,
): any[][] {
  return answer("AIVALUE", [item, preset, quantity, usage, site, assumptions, bound, overrides]);
}

/**
 * Low (5 %), central and high (95 %) of a line item in three cells side by side, one row for each estimate of a column, of a row, or of periods. For a grid, use AIVALUE with a bound.
 * Example: =AIRANGE("energy","GPT-4o",1000000,400)
 * @customfunction AIRANGE
 * @param {Item} item Line item, such as "energy", "water.onsite" or "cost.electricity". "capex", "devices" and "trainhours" are followed by the arguments of AICAPEX, AIDEVICES and AITRAINHOURS.
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100", "GPT-4o" or "GPT-3 training", or a range of them. AIPRESETS() lists all. "custom", "custom model" or "custom run": the assumptions say everything.
 * @param {any[][]} quantity Number of devices or systems, of requests, or of training runs, by the kind of preset; or a range of numbers.
 * @param {any[][]} [usage] Hardware: powered hours of each, required. Model: output tokens of each request, 400 if omitted; a reasoning model adds 2,000. Embedding: input tokens. Training run or picture: leave empty.
 * @param {any[][]} [site] Country, US state or cloud region, such as "Ireland" or "us-east-1". If omitted: an average data centre for hardware, the provider's fleet for a model, the place where a training run was.
 * @param {any[][]} [assumptions] Range of names and values, such as PUE and 1.2, or a scenario: "nameplate" or "article-2023". They win over the figures of preset and site.
 * @param {any[][]} [overrides] Assumptions that differ: names above one row for each item, or names beside one column for each period. They win over assumptions.
 * @returns {any[][]} Three cells for each row.
 */
export function aiRange(
  item: Item,
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  overrides: any[][] | null,
): any[][] {
  return answer("AIRANGE", [item, preset, quantity, usage, site, assumptions, overrides]);
}

/**
 * Low (5 %), central and high (95 %) of the sum over all rows and periods, in three cells. Inputs that rows share move together, so it is neither the sum of the lows nor of the highs.
 * Example: =AITOTAL("carbon",{"DGX A100";"DGX H100"},{10;5},720)
 * @customfunction AITOTAL
 * @param {Item} item Line item, such as "energy", "water.onsite" or "cost.electricity". "capex", "devices" and "trainhours" are followed by the arguments of AICAPEX, AIDEVICES and AITRAINHOURS.
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100", "GPT-4o" or "GPT-3 training", or a range of them. AIPRESETS() lists all. "custom", "custom model" or "custom run": the assumptions say everything.
 * @param {any[][]} quantity Number of devices or systems, of requests, or of training runs, by the kind of preset; or a range of numbers.
 * @param {any[][]} [usage] Hardware: powered hours of each, required. Model: output tokens of each request, 400 if omitted; a reasoning model adds 2,000. Embedding: input tokens. Training run or picture: leave empty.
 * @param {any[][]} [site] Country, US state or cloud region, such as "Ireland" or "us-east-1". If omitted: an average data centre for hardware, the provider's fleet for a model, the place where a training run was.
 * @param {any[][]} [assumptions] Range of names and values, such as PUE and 1.2, or a scenario: "nameplate" or "article-2023". They win over the figures of preset and site.
 * @param {any[][]} [overrides] Assumptions that differ: names above one row for each item, or names beside one column for each period. They win over assumptions.
 * @returns {any[][]} Three cells.
 */
export function aiTotal(
  item: Item,
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  overrides: any[][] | null,
): any[][] {
  return answer("AITOTAL", [item, preset, quantity, usage, site, assumptions, overrides]);
}

/**
 * Table of every component of energy, water, cost and carbon: low, central, high, unit, quality (A measured to D guessed) and main sources. Central values add up; low and high do not.
 * Example: =AIREPORT("DGX A100",1250,720)
 * @customfunction AIREPORT
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100", "GPT-4o" or "GPT-3 training"; one at a time. AIPRESETS() lists all. "custom", "custom model" or "custom run": the assumptions say everything.
 * @param {any[][]} quantity Number of devices or systems, of requests, or of training runs, by the kind of preset.
 * @param {any[][]} [usage] Hardware: powered hours of each, required. Model: output tokens of each request, 400 if omitted; a reasoning model adds 2,000. Embedding: input tokens. Training run or picture: leave empty.
 * @param {any[][]} [site] Country, US state or cloud region, such as "Ireland" or "us-east-1". If omitted: an average data centre for hardware, the provider's fleet for a model, the place where a training run was.
 * @param {any[][]} [assumptions] Range of names and values, such as PUE and 1.2, or a scenario: "nameplate" or "article-2023". They win over the figures of preset and site.
 * @returns {any[][]} Table under a header.
 */
export function aiReport(
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
): any[][] {
  return answer("AIREPORT", [preset, quantity, usage, site, assumptions]);
}

/**
 * Table of every input and step behind a line item: formula, value, unit, basis and source. The last row is the result.
 * Example: =AIEXPLAIN("energy","DGX A100",1250,720)
 * @customfunction AIEXPLAIN
 * @param {Item} item Line item, such as "energy", "water.onsite" or "cost.electricity". "capex", "devices" and "trainhours" are followed by the arguments of AICAPEX, AIDEVICES and AITRAINHOURS.
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100", "GPT-4o" or "GPT-3 training"; one at a time. AIPRESETS() lists all. "custom", "custom model" or "custom run": the assumptions say everything.
 * @param {any[][]} quantity Number of devices or systems, of requests, or of training runs, by the kind of preset.
 * @param {any[][]} [usage] Hardware: powered hours of each, required. Model: output tokens of each request, 400 if omitted; a reasoning model adds 2,000. Embedding: input tokens. Training run or picture: leave empty.
 * @param {any[][]} [site] Country, US state or cloud region, such as "Ireland" or "us-east-1". If omitted: an average data centre for hardware, the provider's fleet for a model, the place where a training run was.
 * @param {any[][]} [assumptions] Range of names and values, such as PUE and 1.2, or a scenario: "nameplate" or "article-2023". They win over the figures of preset and site.
 * @param {any[][]} [overrides] Assumptions that differ: names above one row for each item, or names beside one column for each period. They win over assumptions.
 * @returns {any[][]} Table under a header; the last row is the result.
 */
export function aiExplain(
  item: Item,
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  overrides: any[][] | null,
): any[][] {
  return answer("AIEXPLAIN", [item, preset, quantity, usage, site, assumptions, overrides]);
}

/**
 * Table of the inputs that move a line item most: each at its low and high alone, the results, and its share of the variance. The strongest stands first.
 * Example: =AISENSITIVITY("water","DGX A100",1250,720)
 * @customfunction AISENSITIVITY
 * @param {Item} item Line item, such as "energy", "water.onsite" or "cost.electricity". "capex", "devices" and "trainhours" are followed by the arguments of AICAPEX, AIDEVICES and AITRAINHOURS.
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100", "GPT-4o" or "GPT-3 training"; one at a time. AIPRESETS() lists all. "custom", "custom model" or "custom run": the assumptions say everything.
 * @param {any[][]} quantity Number of devices or systems, of requests, or of training runs, by the kind of preset.
 * @param {any[][]} [usage] Hardware: powered hours of each, required. Model: output tokens of each request, 400 if omitted; a reasoning model adds 2,000. Embedding: input tokens. Training run or picture: leave empty.
 * @param {any[][]} [site] Country, US state or cloud region, such as "Ireland" or "us-east-1". If omitted: an average data centre for hardware, the provider's fleet for a model, the place where a training run was.
 * @param {any[][]} [assumptions] Range of names and values, such as PUE and 1.2, or a scenario: "nameplate" or "article-2023". They win over the figures of preset and site.
 * @param {any[][]} [overrides] Assumptions that differ: names above one row for each item, or names beside one column for each period. They win over assumptions.
 * @returns {any[][]} Table under a header, the strongest input first.
 */
export function aiSensitivity(
  item: Item,
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  overrides: any[][] | null,
): any[][] {
  return answer("AISENSITIVITY", [item, preset, quantity, usage, site, assumptions, overrides]);
}

/**
 * Purchase price in USD. A whole system is priced as it is sold; a bare accelerator with its share of a server, unless the assumptions give Hardware price.
 * Example: =AICAPEX("DGX A100",1250)
 * @customfunction AICAPEX
 * @param {any[][]} hardware Hardware, such as "DGX A100" or "H100 SXM", or a range of them. AIPRESETS("hardware") lists all.
 * @param {any[][]} count Number of accelerators or whole systems, as the preset counts them; or a range of numbers.
 * @param {any[][]} [assumptions] Range of names and values, such as Hardware price and 320000, or a scenario: "nameplate" or "article-2023". They win over the figures of the preset.
 * @param {Bound} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central". Sum the means of many estimates, not their lows or highs.
 * @returns {any[][]} Price in USD, one for each row.
 */
export function aiCapex(
  hardware: any[][],
  count: any[][],
  assumptions: any[][] | null,
  bound: Bound | null,
): any[][] {
  return answer("AICAPEX", [hardware, count, assumptions, bound]);
}

/**
 * Accelerators that serve a model's requests within some hours, in whole replicas. Traffic is even and nothing is spare unless the assumptions give Peak factor and Headroom.
 * Example: =AIDEVICES("GPT-4o",1000000000,720)
 * @customfunction AIDEVICES
 * @param {any[][]} model Model, such as "GPT-4o", or a range of them. AIPRESETS("model") lists all.
 * @param {any[][]} requests Number of requests within the hours, or a range of numbers.
 * @param {any[][]} hours Hours in which the requests arrive: 720 for a month of 30 days.
 * @param {any[][]} [usage] Output tokens of each request. If omitted, 400; a reasoning model adds 2,000.
 * @param {any[][]} [hardware] Accelerator that serves the model, such as "H200". If omitted, "H100 SXM".
 * @param {any[][]} [assumptions] Range of names and values, such as Peak factor and 2, or a scenario: "nameplate" or "article-2023". They win over the figures of model and hardware.
 * @param {Bound} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central". Sum the means of many estimates, not their lows or highs.
 * @returns {any[][]} Number of accelerators, one for each row.
 */
export function aiDevices(
  model: any[][],
  requests: any[][],
  hours: any[][],
  usage: any[][] | null,
  hardware: any[][] | null,
  assumptions: any[][] | null,
  bound: Bound | null,
): any[][] {
  return answer("AIDEVICES", [model, requests, hours, usage, hardware, assumptions, bound]);
}

/**
 * Device-hours of training a model, by 6 FLOP for each parameter and token at a utilization of 0.375, unless the assumptions give MFU. A mixture of experts counts its active parameters.
 * Example: =AITRAINHOURS(70,15000,"H100 SXM")
 * @customfunction AITRAINHOURS
 * @param {any[][]} parameters Parameters in billions: 70 for a model of 70 billion. Of a mixture of experts, the active ones.
 * @param {any[][]} tokens Training tokens in billions: 15000 for 15 trillion.
 * @param {any[][]} hardware Accelerator that trains the model, such as "H100 SXM", or a range of them.
 * @param {any[][]} [assumptions] Range of names and values, such as MFU and 0.4, or a scenario: "nameplate" or "article-2023". They win over the figures of the hardware.
 * @param {Bound} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central". Sum the means of many estimates, not their lows or highs.
 * @returns {any[][]} Device-hours, one for each row.
 */
export function aiTrainHours(
  parameters: any[][],
  tokens: any[][],
  hardware: any[][],
  assumptions: any[][] | null,
  bound: Bound | null,
): any[][] {
  return answer("AITRAINHOURS", [parameters, tokens, hardware, assumptions, bound]);
}

/**
 * Table of the presets that the other functions know: id, name, kind, vendor, release date. Either id or name may be written as preset or site.
 * Example: =AIPRESETS("hardware","H100")
 * @customfunction AIPRESETS
 * @param {Kind} [kind] "hardware", "model", "training", "site" or "scenario". If omitted, all.
 * @param {string} [search] Words that must all occur in id, name, other spellings or vendor. If omitted, all.
 * @returns {any[][]} One row for each preset, under a header.
 */
export function aiPresets(kind: Kind | null, search: string | null): any[][] {
  return answer("AIPRESETS", [kind, search]);
}

/**
 * One figure or text of a preset, for formulas of your own: Power in kW, PUE, Carbon intensity in g/kWh, Hardware price in USD, Parameters in billions and so on.
 * Example: =AIPRESET("H100 SXM","Memory")
 * @customfunction AIPRESET
 * @param {any[][]} preset Hardware, model, training run or site, such as "H100 SXM" or "Ireland", or a range of them.
 * @param {any[][]} field Name of the figure, such as "Power" or "PUE", or a range of names. A wrong one is answered with all that the preset has.
 * @param {Bound} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central".
 * @param {any[][]} [assumptions] Range with presets of your own below a header with Id, Name and Kind, or with the Edition that answers.
 * @returns {any[][]} The figure or text, one for each row.
 */
export function aiPreset(
  preset: any[][],
  field: any[][],
  bound: Bound | null,
  assumptions: any[][] | null,
): any[][] {
  return answer("AIPRESET", [preset, field, bound, assumptions]);
}

/**
 * Where a figure of a preset comes from: title and date of the source, basis and note.
 * Example: =AISOURCE("H100 SXM","Memory")
 * @customfunction AISOURCE
 * @param {any[][]} preset Hardware, model, training run or site, such as "H100 SXM" or "Ireland", or a range of them.
 * @param {any[][]} field Name of the figure, as for AIPRESET, or a range of names.
 * @param {any[][]} [assumptions] Range with presets of your own below a header with Id, Name and Kind, or with the Edition that answers.
 * @returns {any[][]} The citation, one for each row.
 */
export function aiSource(preset: any[][], field: any[][], assumptions: any[][] | null): any[][] {
  return answer("AISOURCE", [preset, field, assumptions]);
}

/**
 * Version of the add-in, and the editions of method and presets that it knows. The assumption Edition keeps a workbook to one of them.
 * Example: =AIVERSION()
 * @customfunction AIVERSION
 * @returns {string} Such as "1.0.0; editions 2026.11".
 */
export function aiVersion(): string {
  return call("AIVERSION", []) as string;
}

/** A cell error inside an argument, as Excel hands it over. */
interface ExcelError {
  readonly code: string;
  readonly message?: string;
}

function answer(name: string, args: readonly unknown[]): any[][] {
  const result = call(name, args.map(fromExcel), Office.context?.displayLanguage ?? "en-US");
  if (Array.isArray(result)) return result.map((row) => row.map(toExcel));
  // A single error is thrown: Excel then shows its message on the error card.
  if (isCellError(result)) throw toExcel(result);
  return [[result]];
}

function fromExcel(value: unknown): Argument {
  if (Array.isArray(value)) return (value as unknown[][]).map((row) => row.map(cellFromExcel));
  // Excel adds what it knows of the call, in place of a parameter that it has not heard of yet (OfficeDev/office-js #2777).
  const isInvocation = typeof value === "object" && value !== null && !("code" in value);
  return isInvocation ? null : cellFromExcel(value);
}

function cellFromExcel(value: unknown): Cell {
  if (value === undefined) return null;
  if (typeof value !== "object" || value === null) return value as Cell;
  return { error: (value as ExcelError).code };
}

function toExcel(cell: Cell): unknown {
  if (!isCellError(cell)) return cell;
  return new CustomFunctions.Error(cell.error as CustomFunctions.ErrorCode, cell.message);
}
