import fc from "fast-check";
import { call, functionNames } from "../../src/functions/call";
import { isCellError, type Argument, type Cell } from "../../src/functions/cells";
import { hostileCall } from "./hostile";

/** `node scripts/nightly.mjs` asks for a hundred thousand and more. */
const RUNS = Number(process.env["HOSTILE_RUNS"] ?? 3000);
/** Far above what a busy machine takes: only a runaway search or a doubling with each character comes here. */
const PATIENCE_MS = 5000;
/** What a cell can hold. */
const LONGEST_TEXT = 32_767;

const EXCEL_ERRORS = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;

const cellsIn = (argument: Argument | undefined): readonly Cell[] =>
  Array.isArray(argument) ? (argument.flat(3) as Cell[]) : [argument as Cell];

/** Why something is no answer that a cell can show; null when it is one. */
function fault(cell: Cell, args: readonly (Argument | undefined)[]): string | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? null : `the number ${cell}`;
  if (typeof cell === "string") return cell.length <= LONGEST_TEXT ? null : "a text too long for a cell";
  if (typeof cell === "boolean") return null;
  if (!isCellError(cell)) return `no cell: ${JSON.stringify(cell)}`;
  if (!EXCEL_ERRORS.test(cell.error)) return `the error ${cell.error}`;
  if (cell.message !== undefined && cell.message.length > LONGEST_TEXT)
    return "a message too long for a cell";
  if (cell.message !== undefined && /\S/.test(cell.message)) {
    // Words of a program have no place in a sentence, unless it quotes them from the arguments.
    const slip = /undefined|\bNaN\b|\[object/.exec(cell.message)?.[0];
    return slip === undefined || quoted(args, slip) ? null : `the message ${cell.message}`;
  }
  // An error among the arguments passes through as it came.
  const given = args.flatMap(cellsIn).filter(isCellError);
  return given.some(({ error }) => error === cell.error) ? null : `the message ${String(cell.message)}`;
}

/** A cell that is a range itself, which no sheet has, is quoted as its text. */
const quoted = (args: readonly (Argument | undefined)[], word: string): boolean =>
  args
    .flatMap((argument): unknown[] => (Array.isArray(argument) ? argument.flat() : [argument]))
    .map((cell) => (isCellError(cell) ? (cell.message ?? "") : String(cell)))
    .some((text) => text.toLowerCase().includes(word.toLowerCase()));

const frozen = (argument: Argument | undefined): Argument | undefined =>
  Array.isArray(argument) ? Object.freeze(argument.map((row) => Object.freeze(row) as Cell[])) : argument;

describe("whatever the arguments", () => {
  const answered = new Map<string, number>();
  let slowest = 0;

  it(
    "a call answers with a number, a text or an Excel error that says what is wrong",
    () => {
      fc.assert(
        fc.property(hostileCall, fc.constantFrom("en-US", "zh-TW"), ([name, args], language) => {
          const start = performance.now();
          const answer = call(name, args.map(frozen), language);
          const took = performance.now() - start;
          slowest = Math.max(slowest, took);
          expect(took).toBeLessThan(PATIENCE_MS);
          const table = Array.isArray(answer) ? answer : [[answer]];
          expect(table.length).toBeGreaterThan(0);
          expect(new Set(table.map(({ length }) => length)).size).toBe(1);
          expect(table.flat().flatMap((cell) => fault(cell, args) ?? [])).toEqual([]);
          if (!table.flat().some(isCellError)) answered.set(name, (answered.get(name) ?? 0) + 1);
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 20,
  );

  // Else the test would be of the first check of each function only.
  it("every function is also reached with arguments that it can answer", () => {
    expect(functionNames.filter((name) => !answered.has(name))).toEqual([]);
    if (RUNS > 10_000)
      process.stdout.write(
        `${RUNS} calls, the slowest ${slowest.toFixed(0)} ms; answered ${JSON.stringify([...answered])}\n`,
      );
  });

  it.each([
    ["a name of spaces", `a${" ".repeat(32_000)}b`],
    ["a unit of spaces", `PUE (${" ".repeat(16_000)}x${" ".repeat(16_000)})`],
  ])("%s as long as a cell allows is read in one go", (_, text) => {
    const start = process.cpuUsage();
    const answer = call("AIENERGY", ["DGX A100", 1, 1, null, [[text, text]]]);
    const { user, system } = process.cpuUsage(start);
    expect(answer).toMatchObject({ error: "#VALUE!" });
    // Some milliseconds; half a second and more where each character looks at all that follow.
    expect((user + system) / 1000).toBeLessThan(300);
  });

  it("a message fits into a cell, however long the name that it tells of", () => {
    const answer = call("AICAPEX", ["H100 SXM", 1, [["9".repeat(32_767), true, { error: "#N/A" }]]]);
    expect(fault(answer as Cell, [])).toBeNull();
    expect(isCellError(answer) && answer.message!.length).toBeGreaterThan(1000);
  });

  it("a name at fault that stands for all rows spoils each of them", () => {
    const presets = [["GPT-4o"], ["GPT-3 training"], ["DGX A100"]];
    const answer = call("AIENERGY", [presets, 1, null, true]) as Cell[][];
    expect(answer.map(([cell]) => cell)).toEqual(
      presets.map(() => ({ error: "#VALUE!", message: "site must be a name in text; got TRUE." })),
    );
  });
});
