import { call } from "./call";
import { isCellError, type Argument, type Cell } from "./cells";

// Excel's tooltips are made from these comments, one file at a time and from plain types only: hence the sameness here.

/**
 * Electricity at the site's meter, in kWh.
 * Example: =AIENERGY("DGX A100",1250,720)
 * @customfunction AIENERGY
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100" or "GPT-4o", or a range of them. AIPRESETS() lists all.
 * @param {any[][]} quantity Number of devices, requests or runs, by the kind of preset.
 * @param {any[][]} [usage] Powered hours of each device, or output tokens of each request. A training run or a picture takes none.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the preset's own place.
 * @param {any[][]} [assumptions] Block of names and values, such as PUE and 1.2, or a scenario: "nameplate", "article-2023".
 * @param {any} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central".
 * @param {any[][]} [overrides] Values that differ by row. Not available in this version.
 * @returns {any[][]} Energy in kWh, one for each row.
 */
export function aiEnergy(
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  bound: any,
  overrides: any[][] | null,
): any[][] {
  return answer("AIENERGY", [preset, quantity, usage, site, assumptions, bound, overrides]);
}

/**
 * Water consumed on site for cooling and off site to make the electricity, in litres.
 * Example: =AIWATER("DGX A100",1250,720,"Ireland")
 * @customfunction AIWATER
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100" or "GPT-4o", or a range of them. AIPRESETS() lists all.
 * @param {any[][]} quantity Number of devices, requests or runs, by the kind of preset.
 * @param {any[][]} [usage] Powered hours of each device, or output tokens of each request. A training run or a picture takes none.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the preset's own place.
 * @param {any[][]} [assumptions] Block of names and values, such as WUE and 0.3, or a scenario: "nameplate", "article-2023".
 * @param {any} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central".
 * @param {any[][]} [overrides] Values that differ by row. Not available in this version.
 * @returns {any[][]} Water in litres, one for each row.
 */
export function aiWater(
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  bound: any,
  overrides: any[][] | null,
): any[][] {
  return answer("AIWATER", [preset, quantity, usage, site, assumptions, bound, overrides]);
}

/**
 * Cost in USD: hardware with depreciation, electricity and water; model requests at the list price of their tokens.
 * Example: =AICOST("DGX H100",40,720,"us-east-1")
 * @customfunction AICOST
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100" or "GPT-4o", or a range of them. AIPRESETS() lists all.
 * @param {any[][]} quantity Number of devices, requests or runs, by the kind of preset.
 * @param {any[][]} [usage] Powered hours of each device, or output tokens of each request. A training run or a picture takes none.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the preset's own place.
 * @param {any[][]} [assumptions] Block of names and values, such as Hardware life and 5, or a scenario: "nameplate", "article-2023".
 * @param {any} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central".
 * @param {any[][]} [overrides] Values that differ by row. Not available in this version.
 * @returns {any[][]} Cost in USD, one for each row.
 */
export function aiCost(
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  bound: any,
  overrides: any[][] | null,
): any[][] {
  return answer("AICOST", [preset, quantity, usage, site, assumptions, bound, overrides]);
}

/**
 * Greenhouse gases of the electricity in kg CO2e, location-based.
 * Example: =AICARBON("H100 SXM",64,720,"Sweden")
 * @customfunction AICARBON
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100" or "GPT-4o", or a range of them. AIPRESETS() lists all.
 * @param {any[][]} quantity Number of devices, requests or runs, by the kind of preset.
 * @param {any[][]} [usage] Powered hours of each device, or output tokens of each request. A training run or a picture takes none.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the preset's own place.
 * @param {any[][]} [assumptions] Block of names and values, such as Carbon intensity and 50, or a scenario: "nameplate", "article-2023".
 * @param {any} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central".
 * @param {any[][]} [overrides] Values that differ by row. Not available in this version.
 * @returns {any[][]} Carbon in kg CO2e, one for each row.
 */
export function aiCarbon(
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  bound: any,
  overrides: any[][] | null,
): any[][] {
  return answer("AICARBON", [preset, quantity, usage, site, assumptions, bound, overrides]);
}

/**
 * One line item, for a P&L or a report that picks its lines.
 * Example: =AIVALUE("water.onsite","DGX A100",1250,720)
 * @customfunction AIVALUE
 * @param {any} item Line item: "energy", "energy.it", "water.onsite", "cost.electricity", "carbon.embodied" and so on.
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100" or "GPT-4o", or a range of them. AIPRESETS() lists all.
 * @param {any[][]} quantity Number of devices, requests or runs, by the kind of preset.
 * @param {any[][]} [usage] Powered hours of each device, or output tokens of each request. A training run or a picture takes none.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the preset's own place.
 * @param {any[][]} [assumptions] Block of names and values, such as PUE and 1.2, or a scenario: "nameplate", "article-2023".
 * @param {any} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central".
 * @param {any[][]} [overrides] Values that differ by row. Not available in this version.
 * @returns {any[][]} The item, one for each row.
 */
export function aiValue(
  item: any,
  preset: any[][],
  quantity: any[][],
  usage: any[][] | null,
  site: any[][] | null,
  assumptions: any[][] | null,
  bound: any,
  overrides: any[][] | null,
): any[][] {
  return answer("AIVALUE", [item, preset, quantity, usage, site, assumptions, bound, overrides]);
}

/**
 * Low (5 %), central and high (95 %) of a line item, side by side.
 * Example: =AIRANGE("energy","GPT-4o",1000000,400)
 * @customfunction AIRANGE
 * @param {any} item Line item: "energy", "energy.it", "water.onsite", "cost.electricity", "carbon.embodied" and so on.
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100" or "GPT-4o", or a range of them. AIPRESETS() lists all.
 * @param {any[][]} quantity Number of devices, requests or runs, by the kind of preset.
 * @param {any[][]} [usage] Powered hours of each device, or output tokens of each request. A training run or a picture takes none.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the preset's own place.
 * @param {any[][]} [assumptions] Block of names and values, such as PUE and 1.2, or a scenario: "nameplate", "article-2023".
 * @param {any[][]} [overrides] Values that differ by row. Not available in this version.
 * @returns {any[][]} Three cells for each row.
 */
export function aiRange(
  item: any,
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
 * Low, central and high of the sum over all rows; inputs that rows share move together.
 * Example: =AITOTAL("carbon",A2:A9,B2:B9,C2:C9)
 * @customfunction AITOTAL
 * @param {any} item Line item: "energy", "energy.it", "water.onsite", "cost.electricity", "carbon.embodied" and so on.
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100" or "GPT-4o", or a range of them. AIPRESETS() lists all.
 * @param {any[][]} quantity Number of devices, requests or runs, by the kind of preset.
 * @param {any[][]} [usage] Powered hours of each device, or output tokens of each request. A training run or a picture takes none.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the preset's own place.
 * @param {any[][]} [assumptions] Block of names and values, such as PUE and 1.2, or a scenario: "nameplate", "article-2023".
 * @param {any[][]} [overrides] Values that differ by row. Not available in this version.
 * @returns {any[][]} Three cells.
 */
export function aiTotal(
  item: any,
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
 * Every component of energy, water, cost and carbon with its range, unit, quality and sources. Central values add up; low and high do not.
 * Example: =AIREPORT("DGX A100",1250,720)
 * @customfunction AIREPORT
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100" or "GPT-4o", or a range of them. AIPRESETS() lists all.
 * @param {any[][]} quantity Number of devices, requests or runs, by the kind of preset.
 * @param {any[][]} [usage] Powered hours of each device, or output tokens of each request. A training run or a picture takes none.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the preset's own place.
 * @param {any[][]} [assumptions] Block of names and values, such as PUE and 1.2, or a scenario: "nameplate", "article-2023".
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
 * Every input and step behind one line item: formula, value, unit, basis, source.
 * Example: =AIEXPLAIN("energy","DGX A100",1250,720)
 * @customfunction AIEXPLAIN
 * @param {any} item Line item: "energy", "energy.it", "water.onsite", "cost.electricity", "carbon.embodied" and so on.
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100" or "GPT-4o", or a range of them. AIPRESETS() lists all.
 * @param {any[][]} quantity Number of devices, requests or runs, by the kind of preset.
 * @param {any[][]} [usage] Powered hours of each device, or output tokens of each request. A training run or a picture takes none.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the preset's own place.
 * @param {any[][]} [assumptions] Block of names and values, such as PUE and 1.2, or a scenario: "nameplate", "article-2023".
 * @param {any[][]} [overrides] Values that differ by row. Not available in this version.
 * @returns {any[][]} Table under a header; the last row is the result.
 */
export function aiExplain(
  item: any,
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
 * Which inputs move a line item most, each at its low and high alone.
 * Example: =AISENSITIVITY("water","DGX A100",1250,720)
 * @customfunction AISENSITIVITY
 * @param {any} item Line item: "energy", "energy.it", "water.onsite", "cost.electricity", "carbon.embodied" and so on.
 * @param {any[][]} preset Hardware, model or training run, such as "DGX A100" or "GPT-4o", or a range of them. AIPRESETS() lists all.
 * @param {any[][]} quantity Number of devices, requests or runs, by the kind of preset.
 * @param {any[][]} [usage] Powered hours of each device, or output tokens of each request. A training run or a picture takes none.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the preset's own place.
 * @param {any[][]} [assumptions] Block of names and values, such as PUE and 1.2, or a scenario: "nameplate", "article-2023".
 * @param {any[][]} [overrides] Values that differ by row. Not available in this version.
 * @returns {any[][]} Table under a header, the strongest input first.
 */
export function aiSensitivity(
  item: any,
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
 * Purchase price in USD. A bare accelerator is priced with its share of a server; a system as it is sold.
 * Example: =AICAPEX("DGX A100",1250)
 * @customfunction AICAPEX
 * @param {any[][]} hardware Hardware preset, such as "DGX A100", or a range of them.
 * @param {any[][]} count Number of devices: accelerators or whole systems, as the preset counts them.
 * @param {any[][]} [assumptions] Block of names and values, such as Hardware price and 320000, or a scenario.
 * @param {any} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central".
 * @returns {any[][]} Price in USD, one for each row.
 */
export function aiCapex(hardware: any[][], count: any[][], assumptions: any[][] | null, bound: any): any[][] {
  return answer("AICAPEX", [hardware, count, assumptions, bound]);
}

/**
 * Accelerators that serve a model's requests within some hours, in whole replicas. Peak factor and Headroom are assumptions.
 * Example: =AIDEVICES("GPT-4o",1000000000,720)
 * @customfunction AIDEVICES
 * @param {any[][]} model Model preset, such as "GPT-4o", or a range of them.
 * @param {any[][]} requests Number of requests in the hours.
 * @param {any[][]} hours Hours in which they arrive: 720 for a month of 30 days.
 * @param {any[][]} [usage] Output tokens of each request.
 * @param {any[][]} [hardware] Accelerator that serves it. If omitted, "H100 SXM".
 * @param {any[][]} [assumptions] Block of names and values, such as Peak factor and 2, or a scenario.
 * @param {any} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central".
 * @returns {any[][]} Number of accelerators, one for each row.
 */
export function aiDevices(
  model: any[][],
  requests: any[][],
  hours: any[][],
  usage: any[][] | null,
  hardware: any[][] | null,
  assumptions: any[][] | null,
  bound: any,
): any[][] {
  return answer("AIDEVICES", [model, requests, hours, usage, hardware, assumptions, bound]);
}

/**
 * Device-hours that training takes, by 6 FLOP for each parameter and token. A mixture of experts counts its active parameters.
 * Example: =AITRAINHOURS(70,15000,"H100 SXM")
 * @customfunction AITRAINHOURS
 * @param {any[][]} parameters Parameters in billions.
 * @param {any[][]} tokens Training tokens in billions.
 * @param {any[][]} hardware Accelerator that trains it, such as "H100 SXM".
 * @param {any[][]} [assumptions] Block of names and values, such as MFU and 0.4, or a scenario.
 * @param {any} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central".
 * @returns {any[][]} Device-hours, one for each row.
 */
export function aiTrainHours(
  parameters: any[][],
  tokens: any[][],
  hardware: any[][],
  assumptions: any[][] | null,
  bound: any,
): any[][] {
  return answer("AITRAINHOURS", [parameters, tokens, hardware, assumptions, bound]);
}

/**
 * Table of the presets that the other functions know: id, name, kind, vendor, release.
 * Example: =AIPRESETS("hardware","H100")
 * @customfunction AIPRESETS
 * @param {string} [kind] "hardware", "model", "training", "site" or "scenario". If omitted, all.
 * @param {string} [search] Words to find in name, other spellings or vendor.
 * @returns {any[][]} One row for each preset, under a header.
 */
export function aiPresets(kind: string | null, search: string | null): any[][] {
  return answer("AIPRESETS", [kind, search]);
}

/**
 * One figure or text of a preset, for formulas of your own: Power in kW, PUE, Hardware price in USD, Parameters in billions …
 * Example: =AIPRESET("H100 SXM","Memory")
 * @customfunction AIPRESET
 * @param {any[][]} preset Hardware, model, training run or site, or a range of them.
 * @param {any[][]} field Name of the figure. A wrong one is answered with all that the preset has.
 * @param {any} [bound] "low" (5 %), "central", "high" (95 %) or "mean". If omitted, "central".
 * @returns {any[][]} The figure or text, one for each row.
 */
export function aiPreset(preset: any[][], field: any[][], bound: any): any[][] {
  return answer("AIPRESET", [preset, field, bound]);
}

/**
 * Where a figure of a preset comes from: title, date, basis and note.
 * Example: =AISOURCE("H100 SXM","Memory")
 * @customfunction AISOURCE
 * @param {any[][]} preset Hardware, model, training run or site, or a range of them.
 * @param {any[][]} field Name of the figure, as for AIPRESET.
 * @returns {any[][]} The citation, one for each row.
 */
export function aiSource(preset: any[][], field: any[][]): any[][] {
  return answer("AISOURCE", [preset, field]);
}

/**
 * Version of the add-in and the editions of method and presets that it knows.
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

const fromExcel = (value: unknown): Argument =>
  Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(cellFromExcel)) : cellFromExcel(value);

function cellFromExcel(value: unknown): Cell {
  if (value === undefined) return null;
  if (typeof value !== "object" || value === null) return value as Cell;
  return { error: (value as ExcelError).code };
}

function toExcel(cell: Cell): unknown {
  if (!isCellError(cell)) return cell;
  return new CustomFunctions.Error(cell.error as CustomFunctions.ErrorCode, cell.message);
}
