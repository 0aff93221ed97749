import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NASTY } from "../xlsx/nasty";
import { program } from "./run";

const COMMANDS = ["recalc", "freeze", "thaw", "repair", "upgrade", "plain", "audit"];
/** Every file goes through every command at night; by day through two, so that each command meets some of the files. */
const allCommands = Boolean(process.env["HOSTILE_RUNS"]);
const commandsFor = (file: number): readonly string[] =>
  allCommands ? COMMANDS : [0, 3].map((step) => COMMANDS[(file + step) % COMMANDS.length]!);
/** Far more than it takes on an idle machine; a file that never ends would not end in this time either. */
const PATIENCE_MS = 60_000;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = Object.entries(NASTY).map(([what, nasty], index) => ({
  what,
  ...nasty,
  commands: commandsFor(index),
}));

describe.each(files)("a file with $what", ({ file, refused, commands }) => {
  it("is read, or refused in one sentence, in bounded time and memory, and stays as it is", () => {
    const [input, output] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
    const bytes = file();
    writeFileSync(input, bytes);
    for (const command of commands) {
      const target = command === "audit" ? [] : ["-o", output];
      const { status, signal, stderr } = spawnSync(process.execPath, [program, command, input, ...target], {
        encoding: "utf8",
        timeout: PATIENCE_MS,
        maxBuffer: 1e9,
        env: { ...process.env, NODE_OPTIONS: "--max-old-space-size=1000" },
      });
      expect({ command, signal, stack: /\n\s+at /.exec(stderr)?.[0] }).toEqual({
        command,
        signal: null,
        stack: undefined,
      });
      expect(refused ? [3] : [0, 1, 3]).toContain(status);
      const isWritten = readdirSync(folder).includes("out.xlsx");
      if (status === 3) {
        expect(stderr).toMatch(/^[^\n]{10,300}\.\n$/);
        expect(isWritten).toBe(false);
      }
      if (isWritten) rmSync(output);
      expect(Buffer.compare(readFileSync(input), bytes)).toBe(0);
      expect(readdirSync(folder)).toEqual(["in.xlsx"]);
    }
  }, 600_000);
});
