import type { Strings } from "../../locales";
import { monthPlanOf, type Asked, type MonthPlanRequest } from "../../workbook/insert";
import { readEntry } from "../entry";
import { Refusal, type Entries, type EntryField } from "../run";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The next month, in which a plan begins unless told: "2027-01". */
function nextMonth(): string {
  const now = new Date();
  const next = new Date(Date.UTC(now.getFullYear(), now.getMonth() + 1, 1));
  return next.toISOString().slice(0, 7);
}

/** What a month plan asks; everything else stands in the plan's own cells, to be typed over. */
export function monthPlanFields(asked: Asked, strings: Strings): readonly EntryField[] {
  const start = nextMonth();
  const { assumptions, months, rampMonths } = monthPlanOf(asked, `${start}-01`);
  const text = (id: string, label: string, value: number): EntryField => ({
    kind: "text",
    id,
    label,
    start: String(value),
  });
  return [
    { kind: "month", id: "start", label: strings.planStart, start },
    text("price", strings.planPrice, assumptions.hardwarePrice),
    text("life", strings.planLife, assumptions.hardwareLife),
    text("months", strings.planMonths, months),
    { ...text("ramp", strings.planRamp, rampMonths), hint: strings.planRampHint },
  ];
}

/**
 * The plan that the form and the entries ask for.
 *
 * @throws {Refusal} for an entry that is no number, or no month
 */
export function monthPlanFrom(asked: Asked, entries: Entries, strings: Strings): MonthPlanRequest {
  const start = String(entries["start"]);
  if (!MONTH.test(start)) throw new Refusal(strings.planStartHint, "start");
  const number = (id: string, least: number): number => {
    const entry = readEntry(String(entries[id]));
    if (typeof entry !== "number" || entry < least) throw new Refusal(strings.plainNumber, id);
    return entry;
  };
  const plan = monthPlanOf(asked, `${start}-01`);
  return {
    ...plan,
    months: Math.round(number("months", 1)),
    rampMonths: Math.round(number("ramp", 0)),
    assumptions: {
      ...plan.assumptions,
      hardwarePrice: number("price", 0),
      hardwareLife: number("life", Number.MIN_VALUE),
    },
  };
}
