import { call } from "./call";
import { isCellError, type Argument, type Cell } from "./cells";

// Excel's tooltips are made from these comments, one file at a time and from plain types only: hence the sameness here.

/**
 * Electricity at the site's meter, in kWh: devices × hours × average power × PUE.
 * Example: =AIENERGY("DGX A100",1250,720)
 * @customfunction AIENERGY
 * @param {any[][]} preset Hardware preset, such as "DGX A100", or a range of them. AIPRESETS("hardware") lists all.
 * @param {any[][]} quantity Number of devices: accelerators or whole systems, as the preset counts them.
 * @param {any[][]} [usage] Powered hours of each device, by the wall clock: 720 for a month of 30 days.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the average AI data centre.
 * @param {any[][]} [assumptions] Block of names and values, such as PUE and 1.2, or a scenario: "nameplate", "article-2023".
 * @param {any} [bound] "low" (5 %), "central" or "high" (95 %). If omitted, "central".
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
 * @param {any[][]} preset Hardware preset, such as "DGX A100", or a range of them. AIPRESETS("hardware") lists all.
 * @param {any[][]} quantity Number of devices: accelerators or whole systems, as the preset counts them.
 * @param {any[][]} [usage] Powered hours of each device, by the wall clock: 720 for a month of 30 days.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the average AI data centre.
 * @param {any[][]} [assumptions] Block of names and values, such as WUE and 0.3, or a scenario: "nameplate", "article-2023".
 * @param {any} [bound] "low" (5 %), "central" or "high" (95 %). If omitted, "central".
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
 * Cost of the period in USD: straight-line depreciation, electricity and water; or rent with Cost basis "cloud".
 * Example: =AICOST("DGX H100",40,720,"us-east-1")
 * @customfunction AICOST
 * @param {any[][]} preset Hardware preset, such as "DGX H100", or a range of them. AIPRESETS("hardware") lists all.
 * @param {any[][]} quantity Number of devices: accelerators or whole systems, as the preset counts them.
 * @param {any[][]} [usage] Powered hours of each device, by the wall clock: 720 for a month of 30 days.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the average AI data centre.
 * @param {any[][]} [assumptions] Block of names and values, such as Hardware life and 5, or a scenario.
 * @param {any} [bound] "low" (5 %), "central" or "high" (95 %). If omitted, "central".
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
 * Greenhouse gases of the electricity in kg CO2e, location-based: energy × carbon intensity of the local grid.
 * Example: =AICARBON("H100 SXM",64,720,"Sweden")
 * @customfunction AICARBON
 * @param {any[][]} preset Hardware preset, such as "H100 SXM", or a range of them. AIPRESETS("hardware") lists all.
 * @param {any[][]} quantity Number of devices: accelerators or whole systems, as the preset counts them.
 * @param {any[][]} [usage] Powered hours of each device, by the wall clock: 720 for a month of 30 days.
 * @param {any[][]} [site] Where it runs, such as "Ireland" or "us-east-1". If omitted, the average AI data centre.
 * @param {any[][]} [assumptions] Block of names and values, such as Carbon intensity and 50, or a scenario.
 * @param {any} [bound] "low" (5 %), "central" or "high" (95 %). If omitted, "central".
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
 * Purchase price in USD. A bare accelerator is priced with its share of a server; a system as it is sold.
 * Example: =AICAPEX("DGX A100",1250)
 * @customfunction AICAPEX
 * @param {any[][]} hardware Hardware preset, such as "DGX A100", or a range of them.
 * @param {any[][]} count Number of devices: accelerators or whole systems, as the preset counts them.
 * @param {any[][]} [assumptions] Block of names and values, such as Hardware price and 320000, or a scenario.
 * @param {any} [bound] "low" (5 %), "central" or "high" (95 %). If omitted, "central".
 * @returns {any[][]} Price in USD, one for each row.
 */
export function aiCapex(hardware: any[][], count: any[][], assumptions: any[][] | null, bound: any): any[][] {
  return answer("AICAPEX", [hardware, count, assumptions, bound]);
}

/**
 * Table of the presets that the other functions know: id, name, kind, vendor, release.
 * Example: =AIPRESETS("hardware","H100")
 * @customfunction AIPRESETS
 * @param {string} [kind] "hardware", "site" or "scenario". If omitted, all.
 * @param {string} [search] Words to find in name, other spellings or vendor.
 * @returns {any[][]} One row for each preset, under a header.
 */
export function aiPresets(kind: string | null, search: string | null): any[][] {
  return answer("AIPRESETS", [kind, search]);
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
