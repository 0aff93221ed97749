import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../lib/run.mjs";

/**
 * The program's own TypeScript with the grid's engine, whose CommonJS builds alone are whole in Node.
 *
 * @param lines such as `export { books } from "./src/workbench/examples/books";`
 * @returns what they export
 */
export async function bundledForNode(lines) {
  const folder = mkdtempSync(join(tmpdir(), "ai-footprint-"));
  const outfile = join(folder, "product.cjs");
  try {
    await build({
      stdin: { contents: lines.join("\n"), resolveDir: root },
      bundle: true,
      format: "cjs",
      platform: "node",
      mainFields: ["main"],
      conditions: ["node", "require"],
      outfile,
      logLevel: "error",
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
