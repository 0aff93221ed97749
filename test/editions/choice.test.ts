import type * as FirstEdition from "../../src/editions/2026.11/edition";
import type * as Shelved from "../../src/editions/edition";
import type * as Later from "../../src/editions/later";
import type * as Registry from "../../src/editions/registry";
import type { Cell } from "../../src/functions/cells";
import type * as Evaluation from "../functions/evaluate";
import type * as Fixtures from "./fixtures";
import formulas from "../formulas.json";

type Evaluate = typeof Evaluation.evaluate;

/** What evaluates formulas in a world with these editions. */
function worldWith(editions: () => readonly Registry.Edition[]): Evaluate {
  let evaluate: Evaluate | undefined;
  jest.isolateModules(() => {
    jest.doMock("../../src/editions/registry", () => ({ editions: editions() }));
    ({ evaluate } = jest.requireActual<typeof Evaluation>("../functions/evaluate"));
    jest.dontMock("../../src/editions/registry");
  });
  return evaluate!;
}

const alone = worldWith(() => editions().slice(0, 1));
const answer = worldWith(() => editions());

/** The edition that is shipped, and two later ones. */
function editions(): readonly Registry.Edition[] {
  const { edition202611 } = jest.requireActual<typeof FirstEdition>("../../src/editions/2026.11/edition");
  const { shelved } = jest.requireActual<typeof Shelved>("../../src/editions/edition");
  const { later } = jest.requireActual<typeof Later>("../../src/editions/later");
  const { difference2027, difference2027October } = jest.requireActual<typeof Fixtures>("./fixtures");
  const may = later(edition202611, difference2027);
  return [edition202611, may, later(may, difference2027October)].map(shelved);
}

const H100 = alone('=AIENERGY("H100 SXM",1,720)') as number;
/** By hand: edition 2027.05 multiplies energy by a wiring factor of 1.25. */
const H100_IN_2027 = H100 * 1.25;

describe("without a pinned edition", () => {
  const unchanging = formulas
    .filter((each) => "result" in each && !/AIPRESETS|AIVERSION/.test(each.formula))
    .map(({ formula }) => formula)
    .filter((formula) => alone(formula) !== undefined);

  it("has formulas to compare", () => {
    expect(unchanging.length).toBeGreaterThan(60);
  });

  it.each(unchanging)("%s keeps its answer to the bit when later editions are shipped", (formula) => {
    expect(answer(formula)).toEqual(alone(formula));
  });

  it.each([
    // By hand: the earliest edition's price is 199,000; 2027.05 has 99,500, 2027.10 has 1,000.
    ['=AICAPEX("DGX A100",1)', 199_000],
    ['=AICAPEX({"DGX A100";"X9"},1)', [[99_500], [expect.any(Number)]]],
    ['=AIPRESET("DGX A100","Hardware price")', 199_000],
    ['=AIPRESET({"DGX A100";"X9"},"Hardware price")', [[99_500], [expect.any(Number)]]],
    ['=AISOURCE("DGX A100","Hardware price")', expect.not.stringContaining("fixture")],
    [
      '=AISOURCE({"DGX A100";"X9"},{"Hardware price","Memory"})',
      expect.arrayContaining([["A fixture (2027-04); disclosed", expect.any(String)]]),
    ],
  ])("%s takes every figure from the earliest edition that knows all names", (formula, expected) => {
    expect(answer(formula)).toEqual(expected);
  });

  it.each([
    ["preset", '=AIENERGY("X9",1,720)'],
    ["site", '=AIENERGY("H100 SXM",1,720,"Atlantis")'],
    ["stated site", '=AIENERGY("H100 SXM",1,720,,{"Site","Atlantis"})'],
    ["assumption", '=AIENERGY("H100 SXM",1,720,,{"Wiring factor",1.25})'],
    ["choice", '=AIENERGY("H100 SXM",1,720,,{"Boundary","cradle to gate"})'],
    ["name that overrides", '=AIENERGY("H100 SXM",{1;1},720,,,,{"Wiring factor";1.25;1.25})'],
    [
      "choice that overrides",
      '=AIENERGY("H100 SXM",{1;1},720,,,,{"Boundary";"cradle to gate";"operational"})',
    ],
    ["site that overrides", '=AIENERGY("H100 SXM",{1;1},720,,,,{"Site";"Atlantis";"Atlantis"})'],
    ["line item beside it", '=AIENERGY({"H100 SXM";"X9"},1,720)'],
  ])("a new %s works at once, and its rule too", (_, formula) => {
    const energy = [answer(formula)].flat(2)[0];
    expect(energy).toBeCloseTo(H100_IN_2027, 9);
    expect([alone(formula)].flat(2).some((cell) => typeof cell === "object")).toBe(true);
  });

  it("a new scenario, line item or hardware works at once", () => {
    expect(answer('=AIENERGY("H100 SXM",1,720,,"half-load")')).toEqual(expect.any(Number));
    expect(answer('=AIVALUE("energy.wiring","H100 SXM",1,720)')).toBeCloseTo(H100 * 0.25, 9);
    expect(answer('=AIDEVICES("GPT-4o",1000000,720,,"X9")')).toEqual(expect.any(Number));
  });

  it("a heading of an old sheet stays one, though a later edition has a name like it", () => {
    expect(answer('=AIENERGY("H100 SXM",1,720,,{"Wiring factor","";"Load",1})')).toBe(
      alone('=AIENERGY("H100 SXM",1,720,,{"Load",1})'),
    );
  });

  it.each([
    ['=AICAPEX({"DGX A100";"DGX X9000"},1)', 199_000],
    ['=AICAPEX({"DGX A100";"DGX X9000";"X9"},1)', 99_500],
    ['=AIPRESET({"DGX A100";"DGX X9000"},"Hardware price")', 199_000],
    ['=AIPRESET({"DGX A100";"DGX X9000";"X9"},"Hardware price")', 99_500],
    // 2027.05 no longer gives what it takes to make a DGX A100: the earlier edition knows one name more.
    ['=AIPRESET("DGX A100",{"Hardware price";"Embodied carbon";"Prise"})', 199_000],
  ])("%s: a slip in one row is refused there and moves no other row", (formula, price) => {
    const cells = (answer(formula) as Cell[][]).flat();
    expect(cells.filter((cell) => typeof cell === "object")).toMatchObject([{ error: "#N/A" }]);
    expect(cells[0]).toBe(price);
  });

  it("a slip in a site or a choice moves no other row either", () => {
    expect(answer('=AIENERGY("H100 SXM",1,720,{"Irland";"Ireland"})')).toEqual([
      [expect.objectContaining({ error: "#N/A" })],
      [alone('=AIENERGY("H100 SXM",1,720,"Ireland")')],
    ]);
    const choices = '{"Boundary";"operatinal";"operational"}';
    expect(answer(`=AIENERGY("H100 SXM",{1;1},720,,,,${choices})`)).toEqual([
      [expect.objectContaining({ error: "#VALUE!" })],
      [H100],
    ]);
  });

  it("a name that no edition knows, of what all rows share, is refused with the newest names at hand", () => {
    expect(answer('=AIENERGY("H100 SXM",1,720,,{"Wiring factr",1.1})')).toMatchObject({
      message: expect.stringContaining('"Wiring factor"') as string,
    });
  });

  it.each([
    '=AIENERGY("H100",1,720)',
    '=AIENERGY("H100 SXM",1,720,,{"PUE",99})',
    // In 2027.05 the load may go up to 2.
    '=AIENERGY("H100 SXM",1,720,,{"Load",1.5})',
    '=AIENERGY("H100 SXM",1)',
  ])("%s, wrong otherwise than by an unknown name, stays wrong in the same words", (formula) => {
    expect(answer(formula)).toEqual(alone(formula));
    expect(answer(formula)).toHaveProperty("message");
  });

  it("lists the newest presets, and all editions", () => {
    expect(answer('=AIPRESETS("hardware","X9")')).toHaveLength(2);
    expect(answer("=AIVERSION()")).toMatch(/editions 2026\.11, 2027\.05, 2027\.10$/);
  });
});

describe("with a pinned edition", () => {
  it("AIPRESET and AISOURCE take the figures of that edition", () => {
    expect(answer('=AIPRESET("DGX A100","Hardware price",,{"Edition","2027.05"})')).toBe(99_500);
    expect(answer('=AISOURCE("DGX A100","Hardware price",{"Edition","2027.05"})')).toContain("A fixture");
    expect(answer('=AIPRESET("X9","Memory",,{"Edition","2026.11"})')).toMatchObject({ error: "#N/A" });
  });

  it.each([
    ['"2026.11"', 199_000],
    ["2026.11", 199_000],
    ['"2027.05"', 99_500],
    ["2027.05", 99_500],
    ['"2027.10"', 1000],
    ["2027.1", 1000],
    ['" 2027.10 "', 1000],
  ])("%s, a DGX A100 costs %d", (edition, price) => {
    expect(answer(`=AICAPEX("DGX A100",1,{"Edition",${edition}})`)).toBe(price);
  });

  it("later, an old formula takes the later rules", () => {
    expect(answer('=AIENERGY("H100 SXM",1,720,,{"Edition","2027.05"})')).toBeCloseTo(H100_IN_2027, 9);
    expect(answer('=AITOTAL("energy","H100 SXM",1,720,,{"Edition","2027.05"})')).toEqual([
      [expect.any(Number), expect.closeTo(H100_IN_2027, 9), expect.any(Number)],
    ]);
  });

  it("earlier, a later name is not known", () => {
    expect(answer('=AIENERGY({"X9";"H100 SXM"},1,720,,{"Edition","2026.11"})')).toEqual([
      [expect.objectContaining({ error: "#N/A" })],
      [H100],
    ]);
    expect(answer('=AIENERGY("H100 SXM",1,720,,{"Edition","2026.11";"Wiring factor",1.1})')).toMatchObject({
      error: "#VALUE!",
    });
  });

  it.each(["2026.1", "2026.111", '"2027.5"', '"latest"'])(
    "that is %s, names those that there are",
    (edition) => {
      expect(answer(`=AICAPEX("DGX A100",1,{"Edition",${edition}})`)).toMatchObject({
        error: "#N/A",
        message: expect.stringMatching(/2026\.11.*2027\.05.*2027\.10/) as string,
      });
    },
  );
});
