import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
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

/** Runs it until it works in a folder for temporary files, and then presses Ctrl+C. */
export async function interrupted(
  args: readonly string[],
  temporary: string,
): Promise<Pick<Outcome, "code" | "err">> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, TMPDIR: temporary },
  });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const begun = setInterval(() => {
    if (readdirSync(temporary).length === 0) return;
    clearInterval(begun);
    child.kill("SIGINT");
  }, 10);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(begun);
  return { code, err };
}
