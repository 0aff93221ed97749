import { linesOf } from "../../src/cli/presets-diff";
import { edition202611 } from "../../src/editions/2026.11/edition";
import { compare } from "../../src/editions/compare";
import { shelved } from "../../src/editions/edition";
import { later } from "../../src/editions/later";
import { difference2027 } from "../editions/fixtures";
import { run } from "./run";

describe("ai-footprint presets diff", () => {
  const lines = linesOf(compare(shelved(edition202611), shelved(later(edition202611, difference2027))));
  const about = (id: string) => lines.find((line) => line[2] === id);

  // By hand: 99,500 − 199,000 = −99,500, half of what it was.
  it("says a changed figure with its range, where it is from, and the size of the change", () => {
    expect(about("dgx-a100-40gb")).toEqual([
      "figure",
      "hardware",
      "dgx-a100-40gb",
      "list_price",
      "199000 (170000 to 199000) USD/device, launch price, dgx-a100-price, 2020-05",
      "99500 USD/device, disclosed, fixture, 2027-04",
      "-99500",
      "-50 %",
    ]);
  });

  it("marks what grows with a plus, and leaves empty what has no size", () => {
    expect(about("opex_share")!.slice(-2)).toEqual(["+0.05", ""]);
    expect(about("wiring_factor")!.slice(-3)).toEqual(["1.25 ratio, disclosed, fixture, 2027-04", "", ""]);
  });

  it("says rules, changed presets and added ones under their own words", () => {
    expect([about("energy"), about("h100-pcie-80gb"), about("x9")].map((line) => line![0])).toEqual([
      "rule",
      "preset",
      "added",
    ]);
    expect(about("x9")).toEqual(["added", "hardware", "x9", "", "", "Fixture X9", "", ""]);
  });

  it("says nothing where nothing changes", () => {
    expect(run(["presets", "diff", "2026.11", "2026.11"])).toEqual({ code: 0, out: "", err: "" });
    const { code, out } = run(["presets", "diff", "2026.11", "2026.11", "--json"]);
    expect([code, JSON.parse(out)]).toEqual([
      0,
      { from: "2026.11", to: "2026.11", figures: [], rules: [], presets: [], added: [], removed: [] },
    ]);
  });

  it.each([[["2026.11", "2027.99"]], [["latest", "2026.11"]]])(
    "refuses %j with exit code 2, naming the editions that there are",
    (args) => {
      const { code, out, err } = run(["presets", "diff", ...args]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("There are: 2026.11.");
    },
  );

  it("wants two editions", () => {
    expect(run(["presets", "diff", "2026.11"]).code).toBe(2);
  });
});
