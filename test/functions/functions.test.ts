import { call, functionNames } from "../../src/functions/call";
import type { Cell } from "../../src/functions/cells";

/** What Excel hands over for an error cell, and takes as one. */
class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const host = globalThis as unknown as { CustomFunctions?: object; Office?: { context: object | undefined } };
host.CustomFunctions = { Error: ExcelError, associate: () => undefined };
host.Office = { context: undefined };

type Registered = (...args: unknown[]) => unknown;
// eslint-disable-next-line @typescript-eslint/no-require-imports
const registered = require("../../src/functions/functions") as Readonly<Record<string, Registered>>;
const byName = new Map(Object.entries(registered).map(([name, run]) => [name.toUpperCase(), run]));
const excel = (name: string, ...args: unknown[]): unknown => byName.get(name)!(...args);

/** One cell, as Excel hands over an argument that may be a range. */
const one = (cell: unknown): unknown[][] => [[cell]];

/** Arguments that make each place count, so that one which is lost or swapped shows. */
const ARGUMENTS: Readonly<Record<string, readonly Cell[]>> = {
  AIENERGY: ["DGX A100", 3, 10, "Ireland", "nameplate", "high", null],
  AIWATER: ["DGX A100", 3, 10, "Ireland", "nameplate", "high", null],
  AICOST: ["DGX A100", 3, 10, "Ireland", "nameplate", "high", null],
  AICARBON: ["DGX A100", 3, 10, "Ireland", "nameplate", "high", null],
  AIVALUE: ["energy.it", "DGX A100", 3, 10, "Ireland", "nameplate", "high", null],
  AIRANGE: ["carbon", "DGX A100", 3, 10, "Ireland", "nameplate", null],
  AITOTAL: ["carbon", "DGX A100", 3, 10, "Ireland", "nameplate", null],
  AIREPORT: ["DGX A100", 3, 10, "Ireland", "nameplate"],
  AIEXPLAIN: ["carbon", "DGX A100", 3, 10, "Ireland", "nameplate", null],
  AISENSITIVITY: ["carbon", "DGX A100", 3, 10, "Ireland", "nameplate", null],
  AICAPEX: ["DGX A100", 3, "article-2023", "low"],
  AIDEVICES: ["GPT-4o", 1e9, 720, 300, "H200", "nameplate", "high"],
  AITRAINHOURS: [70, 15_000, "H100 SXM", "nameplate", "high"],
  AIPRESETS: ["hardware", "A100"],
  AIPRESET: ["DGX A100", "Hardware price", "low", null],
  AISOURCE: ["DGX A100", "Hardware price", null],
};

describe("the functions that Excel registers", () => {
  it("are those that there are", () => {
    expect([...byName.keys()].sort()).toEqual([...functionNames].sort());
  });

  it.each(Object.entries(ARGUMENTS))("%s hands every argument over at its place", (name, args) => {
    const isText = (at: number): boolean =>
      name === "AIPRESETS" ||
      (["AIVALUE", "AIRANGE", "AITOTAL", "AIEXPLAIN", "AISENSITIVITY"].includes(name) && at === 0);
    const answer = excel(name, ...args.map((each, at) => (each === null || isText(at) ? each : one(each))));
    const expected = call(name, args);
    expect(answer).toEqual(Array.isArray(expected) ? expected : [[expected]]);
  });

  it.each([
    ["AIENERGY", ["DGX A100", 3, 10, null, null, null]],
    ["AIVALUE", ["energy", "DGX A100", 3, 10, null, null, null]],
    ["AIRANGE", ["energy", "DGX A100", 3, 10, null, null]],
    ["AITOTAL", ["energy", "DGX A100", 3, 10, null, null]],
    ["AIEXPLAIN", ["energy", "DGX A100", 3, 10, null, null]],
    ["AISENSITIVITY", ["energy", "DGX A100", 3, 10, null, null]],
    ["AIWATER", ["DGX A100", 3, 10, null, null, null]],
    ["AICOST", ["DGX A100", 3, 10, null, null, null]],
    ["AICARBON", ["DGX A100", 3, 10, null, null, null]],
  ])("%s hands its overrides over", (name, args) => {
    const overrides = [["PUE"], [1.7]];
    const expected = call(name, [...args, overrides]);
    expect(excel(name, ...args, overrides)).toEqual(Array.isArray(expected) ? expected : [[expected]]);
    expect(expected).not.toEqual(call(name, args));
  });

  it("AIPRESET and AISOURCE know presets of one's own", () => {
    const own = [
      ["Id", "Name", "Kind", "Power"],
      ["rack", "Our rack", "hardware", 5],
    ];
    expect(excel("AIPRESET", one("rack"), one("Power"), null, own)).toEqual([[5]]);
    expect(excel("AISOURCE", one("rack"), one("Power"), own)).toEqual([["Your workbook; stated"]]);
  });

  it("AIVERSION gives a text, not a table", () => {
    expect(excel("AIVERSION")).toBe(call("AIVERSION", []));
  });

  it("throw a single error, so that Excel shows its message", () => {
    let thrown: unknown;
    try {
      excel("AIENERGY", one("H100"), one(1), one(1), null, null, null, null);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ExcelError);
    expect(thrown).toMatchObject({ code: "#N/A", message: expect.stringContaining("H100 SXM") as string });
  });

  it("give an error among others as a cell, and take one as Excel hands it over", () => {
    const presets = [["DGX A100"], [new ExcelError("#REF!")], [undefined], ["H100"], ["DGX A100"]];
    expect(excel("AIENERGY", presets, one(1), one(1), null, one("nameplate"), null, null)).toEqual([
      [6.5],
      [new ExcelError("#REF!", undefined)],
      [""],
      [expect.objectContaining({ code: "#N/A" })],
      [6.5],
    ]);
  });

  it("take what Excel knows of the call, in place of a parameter that it has not heard of, for nothing", () => {
    const invocation = { address: "Sheet1!A1", setResult: () => undefined };
    expect(excel("AIENERGY", one("DGX A100"), one(1), one(1), null, null, invocation)).toEqual([
      [call("AIENERGY", ["DGX A100", 1, 1])],
    ]);
    expect(() => excel("AIVALUE", new ExcelError("#NAME?"), one("DGX A100"), one(1), one(1))).toThrow(
      expect.objectContaining({ code: "#NAME?" }) as Error,
    );
  });

  it("speak the language that Excel shows", () => {
    host.Office = { context: { displayLanguage: "zh-TW" } };
    expect(() => excel("AIENERGY", one("H100"), one(1), one(1))).toThrow(
      expect.objectContaining({ message: expect.stringContaining("符合多個預設項目") as string }) as Error,
    );
    host.Office = { context: undefined };
  });
});
