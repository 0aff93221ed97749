import { FACTOR, TOTAL, WHOLE } from "../../../workbook/insert/looks";
import type { Page } from "../../../workbook/insert/page";
import type { Put } from "../../../workbook/insert/put";
import { ASSUMPTIONS } from "./book";
import { devices, QUARTERS, REGIONS, servers, type At } from "./capacity-inputs";
import { formula, putTable, type Column } from "./layout";

const TENTHS = "#,##0.0";

const SERVER_COLUMNS: readonly Column[] = [
  { heading: "One server" },
  { heading: "Accelerators", number: WHOLE },
  { heading: "Nameplate kW", number: FACTOR },
  { heading: "Price, USD", number: WHOLE },
  { heading: "PUE", number: FACTOR },
  { heading: "MWh a year", number: TENTHS },
  { heading: "t CO2e a year", number: TENTHS },
  { heading: "m3 a year", number: TENTHS },
];

/** What one server is and takes in each region, so that no formula of ours waits for another. */
export function putServers(
  made: Page,
  top: number,
  at: At,
): { readonly first: number; readonly end: number } {
  const first = top + 2;
  const lines = REGIONS.map(([region, site]): readonly Put[] => {
    const figure = (preset: string, field: string): Put =>
      formula(`=AIPRESET(${preset},"${field}",,${ASSUMPTIONS})`);
    const yearly = (name: string): Put =>
      formula(`=${name}(${at.server},1,8760,"${site}",${ASSUMPTIONS})/1000`);
    return [
      `${region}: ${site}`,
      figure(at.server, "Devices"),
      figure(at.server, "Power"),
      formula(`=AICAPEX(${at.server},1,${ASSUMPTIONS})`),
      figure(`"${site}"`, "PUE"),
      yearly("AIENERGY"),
      yearly("AICARBON"),
      yearly("AIWATER"),
    ];
  });
  putTable(made, { row: top }, SERVER_COLUMNS, lines);
  return { first, end: top + 1 + REGIONS.length };
}

const REGION_COLUMNS: readonly Column[] = [
  { heading: "Region" },
  { heading: "Share", number: "0%", look: "input" },
  { heading: "Requests a day", number: WHOLE },
  { heading: "Devices, low", number: WHOLE },
  { heading: "Devices", number: WHOLE },
  { heading: "Devices, high", number: WHOLE },
  { heading: "Servers", number: WHOLE },
  { heading: "Racks", number: WHOLE },
  { heading: "Provisioned kW", number: WHOLE },
  { heading: "Sites", number: WHOLE },
  { heading: "MWh a year", number: WHOLE },
  { heading: "t CO2e a year", number: WHOLE },
  { heading: "m3 a year", number: WHOLE },
  { heading: "Capex, USD", number: WHOLE },
];

/** @returns the row below */
export function putRegions(made: Page, top: number, at: At, each: number): number {
  const from = top + 2;
  const to = from + REGIONS.length - 1;
  const lines = REGIONS.map(([region, , share], index): readonly Put[] => {
    const row = from + index;
    const times = (letter: string): Put => formula(`=G${row}*${letter}${each + index}`);
    return [
      region,
      share,
      formula(`=${at.requests}*B${row}`),
      devices(at, `C${row}`, "low"),
      devices(at, `C${row}`, "central"),
      devices(at, `C${row}`, "high"),
      servers(`E${row}`, each),
      formula(`=ROUNDUP(G${row}/${at.rack},0)`),
      formula(`=G${row}*C${each + index}*E${each + index}`),
      formula(`=ROUNDUP(I${row}/${at.limit},0)`),
      times("F"),
      times("G"),
      times("H"),
      times("D"),
    ];
  });
  putTable(made, { row: top }, REGION_COLUMNS, lines);
  const summed = ["B", "C", null, "E", null, "G", "H", "I", "J", "K", "L", "M", "N"];
  const sum = (letter: string): Put => formula(`=SUM(${letter}${from}:${letter}${to})`);
  made.put(to, 0, [["Total", ...summed.map((letter) => (letter === null ? null : sum(letter)))]]);
  made.format(made.area(to, 0, 1, REGION_COLUMNS.length), { ...TOTAL, number: WHOLE });
  made.format(made.area(to, 1), { number: "0%" });
  return to + 1;
}

const QUARTER_COLUMNS: readonly Column[] = [
  { heading: "Growth" },
  { heading: "Requests a day", number: WHOLE },
  { heading: "Devices, low", number: WHOLE },
  { heading: "Devices", number: WHOLE },
  { heading: "Devices, high", number: WHOLE },
  { heading: "Servers", number: WHOLE },
  { heading: "Bought", number: WHOLE },
  { heading: "Capex, USD", number: WHOLE },
];

/** @returns the first row of the quarters */
export function putQuarters(made: Page, top: number, at: At, each: number): number {
  const from = top + 2;
  const lines = Array.from({ length: QUARTERS }, (_, index): readonly Put[] => {
    const row = from + index;
    return [
      `Quarter ${index + 1}`,
      formula(index === 0 ? `=${at.requests}` : `=B${row - 1}*(1+${at.growth})`),
      devices(at, `B${row}`, "low"),
      devices(at, `B${row}`, "central"),
      devices(at, `B${row}`, "high"),
      servers(`D${row}`, each),
      formula(index === 0 ? `=F${row}` : `=MAX(0,F${row}-F${row - 1})`),
      formula(`=G${row}*$D$${each}`),
    ];
  });
  putTable(made, { row: top }, QUARTER_COLUMNS, lines);
  return top + 1;
}
