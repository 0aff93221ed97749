import { normal } from "../editions/shelf";
import type { Cell } from "./cells";

/** What a column is of, beside names. */
export type Heading = "value" | "low" | "central" | "high" | "unit";

const HEADINGS: Readonly<Record<string, Heading>> = {
  value: "value",
  值: "value",
  數值: "value",
  low: "low",
  低值: "low",
  central: "central",
  中間值: "central",
  high: "high",
  高值: "high",
  unit: "unit",
  units: "unit",
  單位: "unit",
};

/** What a heading says of its column; null for anything else. */
export const headingIn = (cell: Cell): Heading | null => {
  const text = typeof cell === "string" ? normal(cell) : "";
  return Object.hasOwn(HEADINGS, text) ? HEADINGS[text]! : null;
};
