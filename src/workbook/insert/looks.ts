import type { Format } from "../change";

/** How inserted cells look: what finance people expect of a model. */
export const HEADING: Format = { bold: true, color: "#1F3864" };
export const NOTE: Format = { italic: true, color: "#595959" };
export const HEADER: Format = { bold: true, fill: "#DDE6F0", color: "#1F3864" };
export const NUMBER_HEADER: Format = { ...HEADER, align: "right" };
/** Units stand apart from the numbers before them. */
export const UNIT_HEADER: Format = { ...HEADER, align: "center" };
export const UNIT: Format = { align: "center" };
export const TOTAL: Format = { bold: true };
/** What a user types is blue; what is computed stays black. */
export const INPUT: Format = { color: "#0000FF" };
/** Text that must stay text, such as the edition 2026.10. */
export const TEXT = "@";
export const WHOLE = "#,##0";
/** Money to the cent. */
export const MONEY = "#,##0.00";
/** Amounts between a prompt's and a fleet's. */
export const AMOUNT = "[<1]0.00####;[<100]#,##0.00;#,##0";
/** The same with its sign. */
export const CHANGE = "[>=100]+#,##0;[<=-100]-#,##0;0.00##";
/** Factors and prices, which say nothing when they are cut. */
export const FACTOR = "#,##0.00##";
export const SHARE = "0.0%";
export const DAY = "yyyy-mm-dd";
export const MONTH = "yyyy-mm";

/** Counts are whole, unless someone counts a share of a device. */
export const countFormat = (counts: readonly number[]): string =>
  counts.every(Number.isInteger) ? WHOLE : FACTOR;

/** Colors of charts: low, central and high; then the parts of a sum. */
export const LOW = "#9DC3E6";
export const CENTRAL = "#2E75B6";
export const HIGH = "#1F3864";
export const PARTS = ["#1F3864", "#2E75B6", "#5BA3A0", "#A5A5A5", "#C55A11"] as const;
