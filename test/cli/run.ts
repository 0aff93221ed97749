import { spawnSync } from "node:child_process";
import { join } from "node:path";

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built command line; AI_FOOTPRINT names one that was built elsewhere. */
export const program = process.env["AI_FOOTPRINT"] ?? join(__dirname, "../../dist/ai-footprint.js");

/** Runs it. */
export function run(args: readonly string[], input = ""): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return { code: status, out: stdout, err: stderr };
}
