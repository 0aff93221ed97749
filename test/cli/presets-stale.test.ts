import { run } from "./run";

interface Finding {
  readonly fault: string;
  readonly kind: string;
  readonly id: string;
  readonly field: string;
}

const findings = (asOf: string): readonly Finding[] => {
  const { out } = run(["presets", "stale", "--as-of", asOf, "--json"]);
  return (JSON.parse(out) as { findings: Finding[] }).findings;
};

describe("ai-footprint presets stale", () => {
  // By hand: the price list is of 2026-08-21, and model prices last three months.
  it("lists a price from the day after its three months", () => {
    const isOld = (asOf: string) =>
      findings(asOf).some(
        ({ fault, id, field }) => fault === "old" && id === "gpt-4o" && field === "input_price",
      );
    expect([isOld("2026-11-21"), isOld("2026-11-22")]).toEqual([false, true]);
  });

  it("lists under titles, the old first, and tells how much on standard error", () => {
    const { code, out, err } = run(["presets", "stale", "--as-of", "2026-11-24"]);
    const [header, ...lines] = out.trimEnd().split("\n");
    expect(code).toBe(1);
    expect(header).toBe("Fault\tKind\tId\tField\tDate\tSource\tWhy");
    expect([...new Set(lines.map((line) => line.split("\t")[0]))]).toEqual([
      "old",
      "undated",
      "recalled",
      "missing",
    ]);
    const count = lines.filter((line) => line.startsWith("old\t")).length;
    expect(err).toContain(`Edition 2026.11 as of 2026-11-24: ${count} old, `);
  });

  it("needs no clock: without a day it is refused with exit code 2", () => {
    expect(run(["presets", "stale"])).toMatchObject({ code: 2, out: "" });
  });

  it.each(["tomorrow", "2026-02-30", "2026-11"])("refuses %s, which is no day", (asOf) => {
    const { code, err } = run(["presets", "stale", "--as-of", asOf]);
    expect([code, err]).toEqual([2, expect.stringContaining("YYYY-MM-DD")]);
  });
});
