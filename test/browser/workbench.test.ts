import { readFileSync } from "node:fs";
import { join } from "node:path";
import type {} from "../../src/workbench/index";
import { openBench, type Bench } from "./bench";

const TYPING = 60_000;

/** What functions.json says of a function: the very words that Excel shows. */
function describedAs(name: string): string {
  const file = readFileSync(join(__dirname, "../../dist/functions.json"), "utf8");
  const { functions } = JSON.parse(file) as { functions: { name: string; description: string }[] };
  return functions.find((entry) => entry.name === name)!.description;
}

describe("the workbench", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  }, TYPING);
  afterAll(() => bench.close());

  const isNumber = (value: unknown): boolean => typeof value === "number";
  const isError = (value: unknown): boolean => typeof value === "object" && value !== null;

  it("opens on the article of 2023, computed", async () => {
    const rows = await bench.read("A1:G14");
    expect(rows[0]!.map(({ value }) => value)).toEqual([
      "What the article says",
      "Our formula",
      "Result",
      "Unit",
      "The article",
      "Agrees?",
      "Why",
    ]);
    expect(rows[1]![2]!.value).toBe(248_750_000);
    expect(rows[2]![2]!.value).toBeCloseTo(5_850_000, 6);
    expect(rows[3]![2]!.value).toBeCloseTo(22_144_658.9364, 4);
    expect(rows[1]![1]!.value).toBe('=AICAPEX("DGX A100",1250)');
    expect(rows.slice(1, 5).map((row) => row[5]!.value)).toEqual([
      "Within 1%",
      "Within 1%",
      "Within 1%",
      "Exceeded",
    ]);
  });

  it("puts each realistic estimate between its low and its high", async () => {
    const estimates = await bench.read("C10:F14");
    for (const [central, , low, high] of estimates) {
      expect(low!.value).toBeLessThanOrEqual(central!.value as number);
      expect(central!.value).toBeLessThanOrEqual(high!.value as number);
    }
    expect(estimates.map(([central]) => central!.value as number).every((value) => value > 0)).toBe(true);
  });

  it("checks what the article says of training, questions, visits and Google", async () => {
    const rows = (await bench.read("'Training and traffic'!A1:I24")).map((row) =>
      row.map(({ value }) => value),
    );
    const ofRow = (row: number): unknown[] => rows[row - 1]!.slice(2, 5);
    const verdicts = [2, 3, 5, 6, 7, 10, 11, 17, 18, 21, 22].map((row) => rows[row - 1]![7]);
    expect(rows[1]![3]).toBe(700_000);
    expect(rows[4]![3]).toBe(4_600_000);
    expect(ofRow(10)).toEqual([0.01, expect.closeTo(0.5 / 35, 9), 0.02]);
    expect(rows[20]![3]).toBeCloseTo(8.7064471032, 9);
    expect([ofRow(23)[1], ofRow(24)[1]]).toEqual([expect.closeTo(451_000, 6), expect.closeTo(1_287_000, 6)]);
    expect(verdicts).toEqual([
      "Within 1%",
      "Inside",
      "Within 1%",
      "Differs",
      "Inside",
      "Within 1%",
      "Overlaps",
      "In its tail",
      "Agrees",
      "Not consumed",
      "Disagrees",
    ]);
    for (const row of [3, 4, 7, 11, 12, 17, 18, 23, 24]) {
      const [low, central, high] = ofRow(row) as number[];
      expect(low).toBeLessThanOrEqual(central!);
      expect(central).toBeLessThanOrEqual(high!);
    }
  });

  it(
    "answers a formula that is typed",
    async () => {
      await bench.type("I2", '=AIENERGY("DGX A100",1250,720,,"article-2023")');
      expect(await bench.value("I2", isNumber)).toBeCloseTo(5_850_000, 6);
    },
    TYPING,
  );

  it(
    "completes the name of a function and hints at its arguments",
    async () => {
      await bench.goTo("I3");
      await bench.page.keyboard.type("=AIEN");
      await bench.page.getByText(describedAs("AIENERGY")).waitFor();
      await bench.page.keyboard.press("Tab");
      await bench.page.getByText("[usage]").waitFor();
      await bench.page.keyboard.type('"DGX A100",');
      await bench.page.keyboard.type("2,10)");
      await bench.page.keyboard.press("Enter");
      expect(await bench.value("I3", isNumber)).toBeCloseTo((5_338_125 / 1250 / 720) * 20, 6);
    },
    TYPING,
  );

  it(
    "spills an array into its neighbors",
    async () => {
      await bench.type("J2", '=AIENERGY("DGX A100",{1,2;3,4},720,,"article-2023")');
      await bench.value("K3", isNumber);
      const spilled = await bench.read("J2:K3");
      expect(spilled.map((row) => row.map(({ value }) => value))).toEqual([
        [4680, 9360],
        [14040, 18720],
      ]);
      expect(spilled[1]![1]!.formula).toBeNull();
    },
    TYPING,
  );

  it(
    "keeps an error, its kind and our message in the cell, and shows the message in the pane",
    async () => {
      await bench.type("I6", '=AIENERGY("H100",1,720)');
      const value = await bench.value("I6", isError);
      expect(value).toMatchObject({ error: "#N/A" });
      const { message } = value as { message: string };
      expect(message).toContain("H100 SXM");
      await bench.goTo("I6");
      await bench.page.locator("#pane").getByText(message).waitFor();
    },
    TYPING,
  );

  it(
    "recalculates when a cell changes that a formula refers to",
    async () => {
      const before = (await bench.value("C10", isNumber)) as number;
      await bench.type("C8", "2500");
      const after = await bench.value("C10", (value) => value !== before && isNumber(value));
      expect(after).toBeCloseTo(2 * before, 3);
    },
    TYPING,
  );

  it(
    "loses an old message when the cell gets another formula",
    async () => {
      await bench.type("I8", '=AIENERGY("H100",1,720)');
      await bench.value("I8", isError);
      await bench.type("I8", "=NA()");
      await bench.page.waitForTimeout(500);
      expect(await bench.value("I8", isError)).toEqual({ error: "#N/A" });
    },
    TYPING,
  );

  it("did all that without an error on the console or a request to another machine", () => {
    expect(bench.problems).toEqual([]);
  });
});
