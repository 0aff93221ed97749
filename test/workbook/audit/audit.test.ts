import { call } from "../../../src/functions/call";
import { audit, type Finding } from "../../../src/workbook/audit/audit";
import { auditSheet } from "../../../src/workbook/audit/sheet";
import { freeze } from "../../../src/workbook/freeze/freeze";
import { thaw } from "../../../src/workbook/thaw";
import { formula, job, kwh, value } from "../freeze/day";
import { areaOf, memoryWorkbook, type MemoryWorkbook, type Start } from "../memory";
import { deleteRows, sortRows } from "../moving";

const english = { language: "en-US" };

const open = (cells: Start["cells"], more: Partial<Start> = {}) =>
  memoryWorkbook({ sheet: "Budget", cells, ...more });

const audited = async (workbook: MemoryWorkbook) => audit(workbook, english, job);

const brief = ({ kind, cell, was, now }: Finding) => [kind, cell, was, now];

const freezeAll = async (workbook: MemoryWorkbook) => {
  await workbook.apply((await freeze(workbook, { date: "2026-11-24", language: "en-US" }, job)).change);
  return workbook;
};

const L40S = kwh("L40S", 3, 720);
const ONE = '=AIENERGY("L40S",3,720)';

describe("audit of formulas", () => {
  it("finds nothing where cells show what their arguments give, within 1e-9", async () => {
    const { findings } = await audited(
      open({ A1: formula(ONE, L40S), A2: formula(ONE, L40S * (1 + 5e-10)) }),
    );
    expect(findings).toEqual([]);
  });

  it("finds a value that differs in its eighth digit", async () => {
    const { findings } = await audited(open({ A1: formula(ONE, L40S * (1 + 1e-8)) }));
    expect(findings.map(({ kind }) => kind)).toEqual(["changed"]);
  });

  it("finds a stored value that differs, and by how much", async () => {
    const { findings } = await audited(open({ A1: formula(ONE, L40S * 2) }));
    expect(findings.map(brief)).toEqual([["changed", "A1", L40S * 2, L40S]]);
    expect(findings[0]!.message).toMatch(/^It shows [\d,.]+; its arguments give [\d,.]+ \(−50\.00 %\)\.$/);
  });

  it.each([[null], [{ error: "#BUSY!" }], [{ error: "#NAME?" }]])("calls %j stale", async (shown) => {
    const { findings } = await audited(open({ A1: formula(ONE, shown) }));
    expect(findings.map(({ kind }) => kind)).toEqual(["stale"]);
  });

  it("finds a changed cell within a spilled result", async () => {
    const cells = { A1: formula('=AIENERGY("L40S",{3;4},720)', L40S), A2: value(1) };
    const { findings } = await audited(open(cells, { spills: { "Budget!A1": areaOf("Budget", "A1:A2")! } }));
    expect(findings.map(brief)).toEqual([["changed", "A2", 1, kwh("L40S", 4, 720)]]);
  });

  it("finds unknown presets and other errors, with their message", async () => {
    const cells = {
      A1: formula('=AIENERGY("H100",3,720)', { error: "#N/A" }),
      A2: formula('=AIENERGY("L40S",3)', { error: "#VALUE!" }),
    };
    const { findings } = await audited(open(cells));
    expect(findings.map(brief)).toEqual([
      ["unknown-preset", "A1", "#N/A", "#N/A"],
      ["error", "A2", "#VALUE!", "#VALUE!"],
    ]);
    expect(findings[0]!.message).toContain("H100 SXM");
    expect(findings[1]!.message).toContain("usage is missing");
  });

  it("finds a number typed over a formula between its neighbors", async () => {
    const cells = {
      A1: value("L40S"),
      B1: formula("=AIENERGY($A$1,3,720)", L40S),
      B2: value(5),
      B3: value(6),
      B4: formula("=AIENERGY($A$1,3,720)", L40S),
      B5: value("Note"),
      B6: formula("=AIENERGY($A$1,3,720)", L40S),
    };
    const { findings } = await audited(open(cells));
    expect(findings.map(brief)).toEqual([
      ["typed-over", "B2", L40S, 5],
      ["typed-over", "B3", L40S, 6],
    ]);
  });

  it("finds factors without a note, each once, wherever they are stated", async () => {
    const cells = {
      A1: value("PUE"),
      B1: value(1.2),
      A2: value("Load"),
      B2: value(0.8),
      C2: value("measured in May"),
    };
    const block = [
      ["PUE", 1.2],
      ["Load", 0.8],
    ];
    const shown = call("AIENERGY", ["L40S", 3, 720, null, block]) as number;
    const literal = call("AIENERGY", ["L40S", 3, 720, null, [["WUE", 1]]]) as number;
    const { findings } = await audited(
      open({
        ...cells,
        E1: formula('=AIENERGY("L40S",3,720,,$A$1:$C$2)', shown),
        E2: formula('=AIENERGY("L40S",3,720,,$A$1:$C$2)', shown),
        E3: formula('=AIENERGY("L40S",3,720,,{"WUE",1})', literal),
      }),
    );
    expect(findings.map(brief)).toEqual([
      ["no-note", "B1", null, 1.2],
      ["no-note", "E3", null, null],
    ]);
  });

  it("notes what is unpinned, guessed, taken for granted or not verified, once for alike neighbors", async () => {
    const { notes } = await audited(
      open({
        A1: formula('=AIENERGY("GPT-4o",1000)', call("AIENERGY", ["GPT-4o", 1000]) as number),
        A2: formula('=AIENERGY("GPT-4o",2000)', call("AIENERGY", ["GPT-4o", 2000]) as number),
        C1: formula(`=ROUND(${ONE.slice(1)},0)`, 1),
        D1: formula("=AIENERGY(SUM(Z1),1,1)", 1),
        E1: formula("=AIVERSION()", call("AIVERSION", []) as string),
      }),
    );
    expect(notes.filter(({ cell }) => cell === "A1:A2").map(({ kind }) => kind)).toEqual([
      "unpinned",
      "guessed",
      "tokens",
    ]);
    expect(notes.find(({ kind }) => kind === "tokens")!.message).toBe(
      "No output tokens are given: 400 for each request.",
    );
    expect(
      notes.filter(({ kind }) => kind === "unverified").map(({ cell, message }) => [cell, message]),
    ).toEqual([
      ["C1", "Only the AI call was verified, not what is computed around it."],
      ["D1", "Not verified: an argument is a calculation that only the spreadsheet can do."],
    ]);
    expect(notes.filter(({ cell }) => cell === "E1")).toEqual([]);
  });

  it("does not say which edition answered where none did", async () => {
    const { notes } = await audited(open({ A1: formula('=AIENERGY("L40S",-1,720)', { error: "#VALUE!" }) }));
    expect(notes).toEqual([]);
  });

  it("separates names as the language does", async () => {
    const cells = { A1: formula('=AIENERGY("GPT-4o",1000)', call("AIENERGY", ["GPT-4o", 1000]) as number) };
    const guesses = async (language: string) =>
      (await audit(open(cells), { language }, job)).notes.find(({ kind }) => kind === "guessed")!.message;
    expect(await guesses("en-US")).toContain(", ");
    expect(await guesses("zh-TW")).toMatch(/、/);
    expect(await guesses("zh-TW")).not.toContain(", ");
  });

  it("speaks Chinese of Taiwan", async () => {
    const { findings } = await audit(open({ A1: formula(ONE, 1) }), { language: "zh-TW" }, job);
    expect(findings[0]!.message).toMatch(/^顯示 1；依引數計算為/);
  });
});

describe("audit of frozen cells", () => {
  it("finds an edit, and nothing else", async () => {
    const workbook = await freezeAll(open({ A1: formula(ONE), A2: formula(ONE) }));
    workbook.type("A2", value(5900));
    const { findings } = await audited(workbook);
    expect(findings.map(brief)).toEqual([["frozen-edited", "A2", L40S, 5900]]);
    // The kind says that it was frozen and edited.
    expect(findings[0]!.message).toMatch(/^It was [\d,.]+ and holds 5,900 now/);
  });

  it("finds that inputs changed since", async () => {
    const workbook = await freezeAll(open({ A1: value(3), B1: formula('=AIENERGY("L40S",A1,720)') }));
    workbook.type("A1", value(4));
    expect((await audited(workbook)).findings.map(brief)).toEqual([
      ["stale", "B1", L40S, kwh("L40S", 4, 720)],
    ]);
  });

  it("finds what was deleted, moved, or changed in the receipt", async () => {
    const cells = { A1: formula(ONE), A2: formula('=AIENERGY("L40S",4,720)'), A3: value(1) };
    const deleted = await deleteRows(await freezeAll(open(cells)), "Budget", 1, 1);
    expect((await audited(deleted)).findings.map(brief)).toEqual([["missing", "", L40S, null]]);

    const sorted = await freezeAll(open(cells));
    await sortRows(sorted, "Budget!A1:A3", [2, 1, 0]);
    expect((await audited(sorted)).findings.map(brief)).toEqual([["moved", "A3", L40S, L40S]]);

    const tampered = await freezeAll(open({ A1: formula(ONE), A2: formula(ONE) }));
    tampered.type("'AI receipt'!K5", value("2030.01, pinned"));
    expect((await audited(tampered)).findings.map(({ kind, sheet, cell }) => [kind, sheet, cell])).toEqual([
      ["receipt", "AI receipt", "A5"],
    ]);
  });

  it("finds an edit once, though the cell was frozen and thawed before", async () => {
    const workbook = await freezeAll(open({ A1: formula(ONE) }));
    await workbook.apply((await thaw(workbook, english, job)).change);
    await freezeAll(workbook);
    workbook.type("A1", value(5));
    expect((await audited(workbook)).findings.map(brief)).toEqual([["frozen-edited", "A1", L40S, 5]]);
  });

  it("finds a number typed over a formula that was thawed", async () => {
    const workbook = await freezeAll(open({ A1: formula(ONE) }));
    await workbook.apply((await thaw(workbook, english, job)).change);
    workbook.type("A1", value(5));
    expect((await audited(workbook)).findings.map(brief)).toEqual([["typed-over", "A1", L40S, 5]]);
  });
});

describe("auditSheet", () => {
  it("writes findings and notes on a sheet of its own", async () => {
    const workbook = open({ A1: formula(ONE, 1) });
    const found = await audited(workbook);
    await workbook.apply((await auditSheet(workbook, found, { ...english, date: "2026-11-24" })).change);
    const row = (at: number) =>
      ["A", "B", "C", "D", "E"].map((column) => workbook.content(`'AI audit'!${column}${at}`).value);
    expect(row(1)[0]).toBe("Audit of AI formulas (2026-11-24)");
    expect(row(4)).toEqual(["Budget", "A1", "changed", 1, L40S]);
    expect(row(6)[0]).toBe("Notes");
    expect(row(7).slice(0, 3)).toEqual(["Budget", "A1", "edition not pinned"]);
  });
});
