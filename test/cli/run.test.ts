import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { call } from "../../src/functions/call";
import { openXlsx } from "../../src/hosts/xlsx";
import type { Contents } from "../../src/workbook/workbook";
import { areaOf } from "../workbook/memory";
import { interrupted, run } from "./run";

const GOOD = `team,month,preset,quantity,usage,site
Search,2026-10,H100 SXM,64,720,Ireland
Search,2026-10,h100 sxm,10,300,Ireland
=1+1,2026-10,GPT-4o,1000,400,
=1+1,2026-10,GPT-4o mini,1000,400,
=1+1,2026-10,GPT-4o mini,1000,100,
`;
const BAD = `Search,2026-10,H100,1,720,
Search,2026-10,DGX A100,-1,720,
Search,2026-10,DGX A100,,720,
Search,2026-10,DGX A100,five,720,
Search,2026-10,DGX A100,1,lots,
Search,2026-10,DGX A100,1,720,Atlantis
Search,2026-10,,1,720,
`;

let folder = "";
const at = (name: string): string => join(folder, name);
const cells = async (sheet: string, address: string): Promise<Contents> =>
  openXlsx(readFileSync(at("totals.xlsx"))).read(areaOf(sheet, address)!);
const added = (usage: string, more: readonly string[] = ["--by", "team,month"]) => {
  writeFileSync(at("usage.csv"), usage);
  return run(["run", at("usage.csv"), ...more, "--out", at("totals.xlsx")]);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "run-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("ai-footprint run", () => {
  it("adds usage up by group, in live formulas where one gives the sum and in values where none does", async () => {
    expect(added(GOOD)).toMatchObject({ code: 0, err: "" });
    const totals = await cells("Totals", "A4:E6");
    const searched = call("AIENERGY", ["H100 SXM", 64 * 720 + 10 * 300, 1, "Ireland"]) as number;
    expect(totals.map((row) => row.slice(0, 4).map(({ value }) => value))).toEqual([
      [1, "=1+1", "2026-10", 3],
      [2, "Search", "2026-10", 2],
      ["All", null, null, 5],
    ]);
    expect(totals[1]![4]!.value).toBeCloseTo(searched, 6);
    expect(totals[1]![4]!.formula).toMatch(/^=SUMIFS\(/);
    const energy = await cells("Lines", "G2:G4");
    expect(energy.map(([cell]) => cell!.formula !== null)).toEqual([true, false, true]);
    const mini = [400, 100].map((tokens) => call("AIENERGY", ["GPT-4o mini", 1000, tokens]) as number);
    expect(energy[1]![0]!.value).toBeCloseTo(mini[0]! + mini[1]!, 9);
    expect(existsSync(at("rejected.csv"))).toBe(false);
  });

  it("keeps rows that cannot be computed out of totals, lists each as it was written, and ends with 1", async () => {
    const { code, err } = added(GOOD + BAD);
    expect([code, err]).toEqual([1, expect.stringContaining("7 rows could not be computed")]);
    const listed = readFileSync(at("rejected.csv"), "utf8").trim().split("\n");
    expect(listed[0]).toBe("team,month,preset,quantity,usage,site,reason");
    expect(listed.slice(1).map((line) => line.split(",").slice(3, 6).join())).toEqual(
      expect.arrayContaining(["-1,720,", ",720,", "five,720,", "1,lots,", "1,720,Atlantis"]),
    );
    expect(listed.length).toBe(8);
    expect((await cells("Totals", "D6"))[0]![0]!.value).toBe(5);
  });

  it("counts rows whose preset has no figure for a measure, and says so", () => {
    const { code, err } = added("preset,quantity\nDeepSeek-R1 training,1\n", []);
    expect([code, err]).toEqual([1, expect.stringContaining("1 row has no energy")]);
  });

  it.each([
    ["preset,quantity\nGPT-4o,1\n", ["--by", "team"], 2, "no column team"],
    ["preset,count\nGPT-4o,1\n", [], 2, "no column quantity"],
    ["preset,quantity,Cost basis\nGPT-4o,1,api\n", [], 2, "Cost basis"],
  ])("writes nothing for %j", (usage, more, expected, words) => {
    const { code, err } = added(usage, more);
    expect([code, err]).toEqual([expected, expect.stringContaining(words)]);
    expect(existsSync(at("totals.xlsx"))).toBe(false);
  });

  it("stops when it is interrupted, with nothing written and nothing left behind", async () => {
    const rows = "DGX A100,1,720\nGPT-4o,1000,400\nX100,1,1\n".repeat(300_000);
    writeFileSync(at("usage.csv"), `preset,quantity,usage\n${rows}`);
    mkdirSync(at("temporary"));
    const { code, err } = await interrupted(
      ["run", at("usage.csv"), "--out", at("totals.xlsx")],
      at("temporary"),
    );
    expect([code, err]).toEqual([3, "Stopped; nothing was written.\n"]);
    expect(readdirSync(folder).sort()).toEqual(["temporary", "usage.csv"]);
    expect(readdirSync(at("temporary"))).toEqual([]);
  });

  it("never writes over what is there", () => {
    writeFileSync(at("totals.xlsx"), "taken");
    expect(added(GOOD)).toMatchObject({
      code: 3,
      err: expect.stringContaining("is there already") as string,
    });
    expect(readFileSync(at("totals.xlsx"), "utf8")).toBe("taken");
  });
});
