import fc from "fast-check";
import { editions } from "../../src/editions/registry";
import { call } from "../../src/functions/call";
import { isCellError, type Argument, type Cell } from "../../src/functions/cells";

const MEASURES = ["AIENERGY", "AIWATER", "AICOST", "AICARBON"];
const { hardware, sites } = editions[0]!;
const devices = hardware.presets.filter(({ id }) => id !== "custom").map(({ id }) => id);
const places = sites.presets.map(({ id }) => id);

const device = fc.constantFrom(...devices);
const place = fc.constantFrom(...places);
const measure = fc.constantFrom(...MEASURES);
const count = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const hours = fc.double({ min: 1e-3, max: 1e5, noNaN: true });

describe("every measure", () => {
  it("doubles with the devices and doubles with the hours", () => {
    fc.assert(
      fc.property(measure, device, place, count, hours, (name, preset, site, n, h) => {
        const once = call(name, [preset, n, h, site]);
        if (isCellError(once)) return; // a device without a price has no cost
        expect(call(name, [preset, 2 * n, h, site])).toBeCloseTo(
          2 * (once as number),
          -Math.log10(Math.abs(once as number)) + 9,
        );
        expect((call(name, [preset, n, 2 * h, site]) as number) / (2 * (once as number))).toBeCloseTo(1, 9);
      }),
      { numRuns: 300 },
    );
  });

  it("lies between its ends, for every preset", () => {
    for (const preset of devices) {
      for (const name of MEASURES) {
        const [low, central, high] = ["low", "central", "high"].map((bound) =>
          call(name, [preset, 3, 720, "Ireland", null, bound]),
        );
        if (isCellError(central)) continue;
        expect(low).toBeLessThanOrEqual(central as number);
        expect(high).toBeGreaterThanOrEqual(central as number);
      }
    }
  });

  it("has an answer for every device at every kind of site, except a cost where no price is known", () => {
    for (const preset of devices) {
      for (const name of MEASURES) {
        const answer = call(name, [preset, 1, 1]);
        if (typeof answer === "number") continue;
        expect(name).toBe("AICOST");
        expect(answer).toMatchObject({
          error: "#VALUE!",
          message: expect.stringContaining("Hardware price is not known for") as string,
        });
      }
    }
    for (const site of places)
      for (const name of MEASURES) expect(call(name, ["DGX A100", 1, 1, site])).toBeGreaterThanOrEqual(0);
  });
});

describe("ranges as arguments", () => {
  it("answer each row as a call of its own would", () => {
    const row = fc.tuple(
      fc.oneof(
        device,
        fc.constantFrom("H100", "", "nonsense", "GPT-4o", "GPT-4.1", "GPT-3 training", "DALL-E 3"),
      ),
      count,
      hours,
      fc.oneof(place, fc.constant("Nowhere")),
    );
    fc.assert(
      fc.property(
        measure,
        fc.array(row, { minLength: 2, maxLength: 40 }),
        fc.constantFrom("low", "central"),
        (name, rows, bound) => {
          fc.pre(rows.at(-1)![0] !== "");
          const column = (at: number): Argument => rows.map((each) => [each[at] as Cell]);
          const together = call(name, [column(0), column(1), column(2), column(3), null, bound]) as Cell[][];
          expect(together.map(([cell]) => cell)).toEqual(
            rows.map((each) => call(name, [...each, null, bound])),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("answer overrides as assumptions of each row would", () => {
    const said = fc.record({
      PUE: fc.double({ min: 1, max: 3, noNaN: true }),
      "Load (%)": fc.double({ min: 1.5, max: 100, noNaN: true }),
      "Electricity price (USD/MWh)": fc.double({ min: 0, max: 500, noNaN: true }),
      "Cost basis": fc.constantFrom("owned", "cloud"),
      Site: place,
    });
    fc.assert(
      fc.property(
        measure,
        fc.array(fc.tuple(device, count, hours, said), { minLength: 2, maxLength: 20 }),
        fc.constantFrom("low", "central"),
        (name, rows, bound) => {
          const column = (at: 0 | 1 | 2): Argument => rows.map((each) => [each[at]]);
          const labels = Object.keys(rows[0]![3]);
          const overrides: Argument = [labels, ...rows.map(([, , , values]) => Object.values(values))];
          const block = [
            ["PUE", 5],
            ["Rental price", 2],
          ];
          const together = call(name, [column(0), column(1), column(2), null, block, bound, overrides]);
          const alone = rows.map(([preset, n, h, values]) =>
            call(name, [preset, n, h, null, [...Object.entries(values), ["Rental price", 2]], bound]),
          );
          expect((together as Cell[][]).map(([cell]) => cell)).toEqual(alone);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("answer each row as a call of its own would, in a long column that mixes kinds of presets and sites", () => {
    const names = ["DGX A100", "GPT-4o", "H100 SXM", "GPT-3 training", "custom", "GPT-4.1", "L40S"];
    const sites = ["Ireland", null, "us-east-1", "Taiwan"];
    const rows = Array.from({ length: 1200 }, (_, row) => [
      names[(row * 5) % 7]!,
      1 + (row % 11),
      row % 7 === 2 ? null : 100 + (row % 13),
      sites[(row >> 3) % 4]!,
    ]);
    const column = (at: number): Argument => rows.map((each) => [each[at]!]);
    const together = call("AIWATER", [column(0), column(1), column(2), column(3)]) as Cell[][];
    expect(together.map(([cell]) => cell)).toEqual(rows.map((each) => call("AIWATER", each)));
    expect(together.filter(([cell]) => typeof cell === "number").length).toBeGreaterThan(600);
  });

  it("stretch a row and a column to a grid", () => {
    const grid = call("AIENERGY", ["DGX A100", [[1, 2, 3]], [[1], [10]], null, "nameplate"]);
    expect(grid).toEqual([
      [6.5, 13, 19.5],
      [65, 130, 195],
    ]);
  });

  it("drop blank presets at the end, and leave those between without a result", () => {
    const presets = [["DGX A100"], [null], ["DGX A100"], [null], [""]];
    const answer = call("AIENERGY", [presets, [[1], [1], [2], [0], [0]], 1, null, "nameplate"]);
    expect(answer).toEqual([[6.5], [""], [13]]);
  });

  it("treat the 0 of an empty cell on the desktop as blank in a column of names", () => {
    expect(call("AIENERGY", [[["DGX A100"], [0]], [[1], [0]], 1, [[0], [0]], "nameplate"])).toEqual(6.5);
  });

  it("treat a name of zero-width characters alone as blank", () => {
    const answer = call("AIENERGY", [[["DGX A100"], ["\u200b"], ["DGX A100"]], 1, 1, "\ufeff", "nameplate"]);
    expect(answer).toEqual([[6.5], [""], [6.5]]);
  });

  it("pass an error through to its own row only", () => {
    const answer = call("AIENERGY", [
      [["DGX A100"], [{ error: "#REF!" }], ["DGX A100"]],
      [[1], [1], [{ error: "#NUM!" }]],
      1,
      null,
      "nameplate",
    ]);
    expect(answer).toEqual([[6.5], [{ error: "#REF!" }], [{ error: "#NUM!" }]]);
  });

  it("refuse a whole column, with advice", () => {
    const column = new Array<Cell[]>(1_048_576).fill([1]);
    expect(call("AIENERGY", ["DGX A100", column, 1])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("whole column") as string,
    });
  });
});

describe("hardware that is said", () => {
  it("is known better than the same hardware as a default, in any order of calls", () => {
    const unsaid = (): Argument => call("AIRANGE", ["energy", "GPT-4o", 1000, 400]);
    const said = call("AIRANGE", ["energy", "GPT-4o", 1000, 400, null, [["Hardware", "H100 SXM"]]]);
    const [[low, central, high]] = unsaid() as [[number, number, number]];
    const [[sharper, same, closer]] = said as [[number, number, number]];
    expect(same).toBe(central);
    expect(sharper).toBeGreaterThan(low);
    expect(closer).toBeLessThan(high);
  });

  it("serves in whole replicas at every bound", () => {
    const args = ["GPT-3.5 Turbo", 1.6e9, 720, null, "A100 SXM 80GB"];
    const eight = [["Devices", 8]];
    const [ends] = call("AIRANGE", ["devices", ...args, eight]) as number[][];
    expect(ends!.map((each) => each % 8)).toEqual([0, 0, 0]);
    expect(ends![0]).toBeLessThan(ends![1]!);
    expect(ends![1]).toBeLessThan(ends![2]!);
    expect((call("AIDEVICES", [...args, eight, "mean"]) as number) % 8).toBe(0);
  });
});

describe("a call", () => {
  it("does not change its arguments", () => {
    const block = Object.freeze([Object.freeze(["PUE", 1.2]), Object.freeze(["Load", 0.5])]) as Argument;
    expect(call("AIENERGY", ["DGX A100", 1, 1, null, block])).toBeCloseTo(3.9, 12);
  });

  it("speaks the reader's language", () => {
    expect(call("AIENERGY", ["H100", 8, 720], "zh-TW")).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("符合多個預設項目") as string,
    });
  });

  it("refuses more arguments than the function has", () => {
    expect(call("AICAPEX", ["DGX A100", 1, null, null, 5])).toMatchObject({
      error: "#VALUE!",
      message: "AICAPEX takes at most 4 arguments.",
    });
  });

  it("throws only for a name that is not ours", () => {
    for (const name of ["AINOTHING", "constructor", "__proto__", "toString"])
      expect(() => call(name, [])).toThrow(RangeError);
  });

  it.each([
    ["en-US", "Stable Diffusion XL cannot be estimated: its measured energy is not known."],
    ["zh-TW", "無法估算 Stable Diffusion XL：沒有它的 measured energy。"],
  ])("does not ask for what no assumption can state (%s)", (language, message) => {
    expect(call("AIENERGY", ["sdxl", 2], language)).toEqual({ error: "#VALUE!", message });
  });
});
