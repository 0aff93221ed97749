import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./run.mjs";

/**
 * The program's own TypeScript, for scripts that write down what it says.
 *
 * @param lines such as `export { call } from "./src/functions/call";`
 * @returns what they export
 */
export async function bundled(lines) {
  const folder = mkdtempSync(join(tmpdir(), "ai-footprint-"));
  const outfile = join(folder, "product.mjs");
  try {
    await build({
      stdin: { contents: lines.join("\n"), resolveDir: root },
      bundle: true,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      outfile,
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
