import type * as FirstEdition from "../../../src/editions/2026.11/edition";
import type * as Shelved from "../../../src/editions/edition";
import type * as Later from "../../../src/editions/later";
import type * as Fixtures from "../../editions/fixtures";
import { call } from "../../../src/functions/call";
import { addressOf } from "../../../src/workbook/address";
import { audit } from "../../../src/workbook/audit/audit";
import { upgrade } from "../../../src/workbook/upgrade/upgrade";
import type { Asked } from "../../../src/workbook/workbook";
import { withEngine } from "../engine";
import { formula, job, value } from "../freeze/day";
import { memoryWorkbook, type Start } from "../memory";

// The edition that is shipped and a later one, which multiplies energy by a wiring factor of 1.25.
jest.mock("../../../src/editions/registry", () => {
  const { edition202611 } = jest.requireActual<typeof FirstEdition>("../../../src/editions/2026.11/edition");
  const { shelved } = jest.requireActual<typeof Shelved>("../../../src/editions/edition");
  const { later } = jest.requireActual<typeof Later>("../../../src/editions/later");
  const { difference2027 } = jest.requireActual<typeof Fixtures>("../../editions/fixtures");
  return { editions: [edition202611, later(edition202611, difference2027)].map(shelved) };
});

const english = { language: "en-US" };
const ONE = '=AIENERGY("L40S",3,720)';
const L40S = call("AIENERGY", ["L40S", 3, 720]) as number;

const open = (cells: Start["cells"], more: Partial<Start> = {}) =>
  memoryWorkbook({ sheet: "Budget", cells, ...more });

describe("upgrade", () => {
  it("shows each value before and after with the reason, then pins the newest edition", async () => {
    const workbook = open({ A1: formula(ONE) });
    const draft = await upgrade(workbook, english, job);
    expect(draft.edition).toBe("2027.05");
    expect(draft.changes.map(({ area, was, now, ofCall }) => [addressOf(area), was, now, ofCall])).toEqual([
      ["Budget!A1", L40S, expect.closeTo(L40S * 1.25, 6), false],
    ]);
    expect(draft.changes[0]!.reasons).toEqual([
      "energy: it_energy * pue → it_energy * pue * wiring_factor",
      "wiring_factor: nothing → 1.25",
    ]);
    await workbook.apply(draft.change);
    expect(workbook.content("A1").formula).toBe('=AIENERGY("L40S",3,720,,{"Edition","2027.05"})');
    expect((await upgrade(workbook, english, job)).change.edits).toEqual([]);
  });

  it("pins the edition that is asked for, whose values are the same", async () => {
    const workbook = open({ A1: formula(ONE) });
    const draft = await upgrade(workbook, { ...english, edition: "2026.11" }, job);
    expect(draft.changes).toEqual([]);
    await workbook.apply(draft.change);
    expect(workbook.content("A1").formula).toBe('=AIENERGY("L40S",3,720,,{"Edition","2026.11"})');
    await expect(upgrade(workbook, { ...english, edition: "2030.01" }, job)).rejects.toThrow(RangeError);
  });

  it.each([
    ['"article-2023"', '{"Scenario","article-2023";"Edition","2026.11"}'],
    ['{"PUE",1.2}', '{"PUE",1.2;"Edition","2026.11"}'],
    ['{"PUE",1.2,"own"}', '{"PUE",1.2,"own";"Edition","2026.11",""}'],
    ['{"Edition","2027.05";"PUE",1.2}', '{"Edition","2026.11";"PUE",1.2}'],
  ])("keeps what is stated: %s becomes %s", async (before, after) => {
    const workbook = open({ A1: formula(`=AIENERGY("L40S",3,720,,${before})`) });
    await workbook.apply((await upgrade(workbook, { ...english, edition: "2026.11" }, job)).change);
    const written = workbook.content("A1").formula;
    expect(written).toBe(`=AIENERGY("L40S",3,720,,${after})`);
  });

  it("rewrites the edition of a block once, for all that use it", async () => {
    const block = { F1: value("Edition"), G1: value(2026.11), F2: value("PUE"), G2: value(1.2) };
    const shared = '=AIENERGY("L40S",3,720,,$F$1:$G$2)';
    const workbook = open({ ...block, A1: formula(shared), A2: formula(shared) });
    const draft = await upgrade(workbook, english, job);
    expect(draft.changes).toHaveLength(2);
    expect(draft.pinned.map(addressOf)).toEqual(["Budget!A1", "Budget!A2"]);
    await workbook.apply(draft.change);
    expect(workbook.content("G1").value).toBe("2027.05");
    expect(workbook.content("A1").formula).toBe(shared);
  });

  it("pins a call whose other arguments only the spreadsheet can compute, and figures of presets", async () => {
    const workbook = open({
      A1: value(2),
      B1: formula('=AIENERGY("L40S",A1*3,720)'),
      B2: formula('=AIVALUE("energy","L40S",A1*3,720,,{"PUE",1.2})'),
      B3: formula('=AIPRESET("L40S","Power")'),
      B4: formula('=AISOURCE("L40S","Power")'),
    });
    const { change, left } = await upgrade(workbook, { ...english, edition: "2026.11" }, job);
    await workbook.apply(change);
    expect(left).toEqual([]);
    expect(["B1", "B2", "B3", "B4"].map((at) => workbook.content(at).formula)).toEqual([
      '=AIENERGY("L40S",A1*3,720,,{"Edition","2026.11"})',
      '=AIVALUE("energy","L40S",A1*3,720,,{"PUE",1.2;"Edition","2026.11"})',
      '=AIPRESET("L40S","Power",,{"Edition","2026.11"})',
      '=AISOURCE("L40S","Power",{"Edition","2026.11"})',
    ]);
  });

  it("leaves what it must not write into, and says why", async () => {
    const workbook = open(
      {
        A1: formula('=AIENERGY("L40S",3,720,,$F$1:$G$2)'),
        A2: formula('=AIENERGY("L40S",3,720,,$F$3)'),
        A3: formula('=AIENERGY("L40S",3,720,,SUM($F$3))'),
        F1: value("PUE"),
        G1: value(1.2),
        F2: value("Load"),
        G2: value(0.8),
        F3: value("nameplate"),
      },
      { sheets: { Locked: { A1: formula(ONE) } }, locked: ["Locked"] },
    );
    const { left, change } = await upgrade(workbook, english, job);
    expect(left.map(({ area, reason }) => [addressOf(area), reason])).toEqual([
      ["Budget!A1", "block"],
      ["Budget!A2", "reference"],
      ["Budget!A3", "unverified"],
      ["Locked!A1", "locked"],
    ]);
    expect(change.edits).toEqual([]);
  });

  it("computes what stands around a call where an engine can, and says where none could", async () => {
    const cells = { A1: formula(`=ROUND(${ONE.slice(1)}/1000,1)`) };
    const rounded = (kwh: number) => Math.round(kwh / 100) / 10;
    const [computed] = (await upgrade(withEngine(open(cells)), english, job)).changes;
    expect(computed).toMatchObject({ was: rounded(L40S), now: rounded(L40S * 1.25), ofCall: false });
    const [called] = (await upgrade(open(cells), english, job)).changes;
    expect(called).toMatchObject({ was: L40S, ofCall: true });
  });

  const computing = {
    A1: value(1),
    B1: formula('=AIENERGY("L40S",A1*3,720)'),
    B2: formula('=AIENERGY("L40S",SUM(A1,2),A1+719)/1000'),
    B3: formula('=LET(n,A1*3,AIENERGY("L40S",n,720))'),
    B4: formula('=AIENERGY("L40S",ROUND(AIENERGY("L40S",A1*3,720),0),720)'),
  };

  it("shows values and reasons of calls whose arguments are computed, where an engine computes them", async () => {
    const { changes, unverified, pinned } = await upgrade(withEngine(open(computing)), english, job);
    const inner = (factor: number) => Math.round(L40S * factor) * (L40S / 3) * factor;
    expect(changes.map(({ area, was, now }) => [addressOf(area), was, now])).toEqual([
      ["Budget!B1", expect.closeTo(L40S, 6), expect.closeTo(L40S * 1.25, 6)],
      ["Budget!B2", expect.closeTo(L40S / 1000, 9), expect.closeTo((L40S * 1.25) / 1000, 9)],
      ["Budget!B3", expect.closeTo(L40S, 6), expect.closeTo(L40S * 1.25, 6)],
      // Both calls are pinned, and what the inner one gives is how many the outer one is asked for.
      ["Budget!B4", expect.closeTo(inner(1), 3), expect.closeTo(inner(1.25), 3)],
    ]);
    const because = "wiring_factor: nothing → 1.25";
    expect(changes.map(({ reasons }) => reasons.includes(because))).toEqual([true, true, false, true]);
    expect(unverified).toEqual([]);
    expect(pinned).toHaveLength(4);
  });

  it("asks the engine for all of them at once, where it can be asked so", async () => {
    const workbook = withEngine(open(computing));
    const evaluateAll = jest.fn(async (asked: readonly Asked[]) =>
      Promise.all(asked.map((each) => workbook.evaluate(each.formula, each.at))),
    );
    const { changes } = await upgrade({ ...workbook, evaluateAll }, english, job);
    expect([changes.length, evaluateAll.mock.calls.length]).toEqual([4, 1]);
  });

  it("says of which cells nobody knows the values, where no engine computes their arguments", async () => {
    const { changes, unverified, pinned } = await upgrade(open(computing), english, job);
    expect(changes).toEqual([]);
    expect(unverified.map(addressOf)).toEqual(["Budget!B1", "Budget!B2", "Budget!B3", "Budget!B4"]);
    expect(unverified).toEqual(pinned);
  });

  it("takes a name that the engine does not know for an argument that nobody knows", async () => {
    const cells = { A1: formula('=AIENERGY("L40S",3*MYSTERY(),720)') };
    const { changes, unverified } = await upgrade(withEngine(open(cells)), english, job);
    expect([changes, unverified.map(addressOf)]).toEqual([[], ["Budget!A1"]]);
  });

  it("leaves an unpinned result unchanged by a second edition, and audit finds mixed ones", async () => {
    const pinned = '=AIENERGY("L40S",3,720,,{"Edition","2027.05"})';
    const workbook = open({
      A1: formula(ONE, L40S),
      A2: formula(ONE, L40S),
      B1: formula(pinned, L40S * 1.25),
    });
    const { findings, notes } = await audit(workbook, english, job);
    expect(findings.map(({ kind, cell, was, now }) => [kind, cell, was, now])).toEqual([
      ["mixed-editions", "B1", "2026.11", "2027.05"],
    ]);
    expect(notes.filter(({ kind }) => kind === "unpinned").map(({ cell }) => cell)).toEqual(["A1:A2"]);
  });
});
