import { HEADER, INPUT, SHARE, UNIT, UNIT_HEADER, WHOLE } from "../../../workbook/insert/looks";
import type { Page } from "../../../workbook/insert/page";
import type { Put } from "../../../workbook/insert/put";
import { ASSUMPTIONS } from "./book";
import { formula } from "./layout";

export const MODEL = "Llama 3.3 70B";
export const ACCELERATOR = "H100 SXM";
export const SERVER = "DGX H100";
/** Where requests come from, where they are served, and which share of them. */
export const REGIONS = [
  ["Americas", "Virginia", 0.45],
  ["Europe", "Ireland", 0.3],
  ["Asia", "Taiwan", 0.25],
] as const;
export const QUARTERS = 8;

/** The cells of the inputs, as formulas of the sheet spell them. */
export type At = Readonly<Record<keyof typeof INPUTS, string>>;

const INPUTS = {
  model: ["Model", MODEL, ""],
  accelerator: ["Accelerator", ACCELERATOR, ""],
  server: ["Server", SERVER, ""],
  requests: ["Requests a day", 40_000_000, "requests"],
  tokens: ["Output tokens of a request", 350, "tokens"],
  growth: ["Growth a quarter", 0.12, ""],
  rack: ["Servers of a rack", 4, "servers"],
  limit: ["Power of a site", 1_000, "kW"],
} as const;

export function putInputs(made: Page, top: number): { readonly at: At; readonly end: number } {
  made.put(top, 0, [["Inputs", null]], HEADER);
  made.put(top, 2, [["Unit"]], UNIT_HEADER);
  const rows = Object.entries(INPUTS);
  const area = made.put(
    top + 1,
    0,
    rows.map(([, row]) => row),
  );
  made.format({ ...area, column: 1, columns: 1 }, { ...INPUT, align: "right", number: WHOLE });
  made.format({ ...area, column: 2, columns: 1 }, UNIT);
  const keys = rows.map(([key]) => key);
  made.format(made.area(top + 1 + keys.indexOf("growth"), 1), { number: SHARE });
  const at = Object.fromEntries(keys.map((key, index) => [key, `$B$${top + 2 + index}`])) as At;
  return { at, end: top + 1 + rows.length };
}

/** Devices for some requests of a day. */
export const devices = (at: At, requests: string, bound: string): Put =>
  formula(`=AIDEVICES(${at.model},${requests},24,${at.tokens},${at.accelerator},${ASSUMPTIONS},"${bound}")`);
/** Whole servers for some devices: rows count from 1. */
export const servers = (count: string, each: number): Put => formula(`=ROUNDUP(${count}/$B$${each},0)`);
