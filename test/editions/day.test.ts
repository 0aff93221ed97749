import { isDay, lastDayOf, monthsLater } from "../../src/editions/day";

describe("a day", () => {
  it.each(["2026-11-24", "2024-02-29", "2000-02-29", "2026-12-31"])("can be %s", (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-4-1",
    "2026-11",
    "today",
    "",
  ])("cannot be %p", (text) => {
    expect(isDay(text)).toBe(false);
  });

  it.each([
    ["2026-11-24", 3, "2027-02-24"],
    ["2026-12-01", 1, "2027-01-01"],
    ["2024-12-31", 18, "2026-06-31"],
    ["2024-11-05", 24, "2026-11-05"],
    ["2024-12-05", 12, "2025-12-05"],
  ])("%s and %d months are %s, if only to compare with", (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });
});

describe("the last day on which a figure held", () => {
  it.each([
    ["2024-05-15", "2024-05-15"],
    ["2024-05", "2024-05-31"],
    ["2024", "2024-12-31"],
    ["2025-Q1", "2025-03-31"],
    ["2025-Q2", "2025-06-31"],
    ["2024-H1", "2024-06-31"],
    ["2024-H2", "2024-12-31"],
    ["FY25", "2025-06-30"],
    ["2023-11..2026", "2026-12-31"],
    ["2018-05-08..2025-03-03", "2025-03-03"],
  ])("of %s is at the latest %s", (date, day) => {
    expect(lastDayOf(date)).toBe(day);
  });
});
