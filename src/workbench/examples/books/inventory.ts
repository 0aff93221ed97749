import { HEADING, NOTE, TOTAL, WHOLE } from "../../../workbook/insert/looks";
import { page, type Page } from "../../../workbook/insert/page";
import type { Put } from "../../../workbook/insert/put";
import { ASSUMPTIONS } from "./book";
import { formula, putTable, type Column } from "./layout";

/** Servers of one's own: preset, systems, powered hours, place. */
export const OWN = [
  ["DGX H100", 48, 8760, "Ireland"],
  ["HGX H200", 24, 8760, "Germany"],
  ["DGX A100", 30, 8760, "Ireland"],
] as const;

/** Services bought: model, requests, output tokens of a request. */
export const SERVICES = [
  ["GPT-4o", 60_000_000, 350],
  ["Gemini 2.5 Flash", 140_000_000, 300],
] as const;

/** Rows as people count them. */
const FIRST_OWN = 5;
const FIRST_SERVICE = FIRST_OWN + OWN.length + 3;

/** The columns of each group, as arguments of a function: preset, quantity, usage and, of servers, place. */
export const OWN_ROWS = columnsOf(FIRST_OWN, OWN.length, "ABCD");
export const SERVICE_ROWS = `${columnsOf(FIRST_SERVICE, SERVICES.length, "ABC")},`;

function columnsOf(from: number, rows: number, letters: string): string {
  return [...letters].map((letter) => `Inventory!$${letter}$${from}:$${letter}$${from + rows - 1}`).join(",");
}

const ITEMS = [
  ["energy", "kWh"],
  ["carbon.location", "CO2e, kg"],
  ["carbon.market", "Market, kg"],
  ["carbon.embodied", "Making, kg"],
  ["water.onsite", "On site, L"],
  ["water.offsite", "Off site, L"],
] as const;

const columns = (first: string, usage: string, place: string): readonly Column[] => [
  { heading: first, look: "input" },
  { heading: "Quantity", number: WHOLE, look: "input" },
  { heading: usage, number: WHOLE, look: "input" },
  { heading: place, look: "input" },
  ...ITEMS.map(([, heading]): Column => ({ heading, number: WHOLE })),
];

/** What the year was made of, with the central value of each line of it. */
export function inventory(): Page {
  const made = page("Inventory");
  made.put(0, 0, [["Inventory of the year"]], HEADING);
  made.put(
    1,
    0,
    [["Central values, row by row; the sheet Report sums the same rows with their ranges."]],
    NOTE,
  );
  putGroup(made, FIRST_OWN, columns("Own servers", "Hours of each", "Place"), OWN, ASSUMPTIONS);
  putGroup(
    made,
    FIRST_SERVICE,
    columns("Services bought", "Output tokens", "Place"),
    SERVICES.map((row) => [...row, null]),
    "AI_Assumptions_2",
  );
  made.widths(0, [24, 14, 14, 14, ...ITEMS.map(() => 14)]);
  return made;
}

function putGroup(
  made: Page,
  first: number,
  headings: readonly Column[],
  rows: readonly (readonly (string | number | null)[])[],
  assumptions: string,
): void {
  putTable(
    made,
    { row: first - 2 },
    headings,
    rows.map((given, at): readonly Put[] => {
      const row = first + at;
      return [
        ...given,
        ...ITEMS.map(([item]): Put => {
          // Nobody has stated the contracts behind a service.
          if (item === "carbon.market" && assumptions !== ASSUMPTIONS) return "not stated";
          return formula(`=AIVALUE("${item}",A${row},B${row},C${row},D${row},${assumptions})`);
        }),
      ];
    }),
  );
  const sums = ITEMS.map(([item], at): Put => {
    if (item === "carbon.market" && assumptions !== ASSUMPTIONS) return null;
    const letter = String.fromCharCode("E".charCodeAt(0) + at);
    return formula(`=SUM(${letter}${first}:${letter}${first + rows.length - 1})`);
  });
  made.put(first - 1 + rows.length, 0, [["Total", null, null, null, ...sums]], { ...TOTAL });
  made.format(made.area(first - 1 + rows.length, 4, 1, ITEMS.length), { number: WHOLE });
}
