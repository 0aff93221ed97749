import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

/** What tests read. */
const COPIED = ["src", "test", "docs", "examples", "scripts", "assets", "package.json"];
const PAGES = ["README.md", "README.zh-TW.md"];

/** Thousands of random calls for each change take too long, and what they find shows elsewhere too. */
const LEFT_OUT = /hostile\.test|sampling\.test/;
const FOLDERS = ["test/functions", "test/method", "test/editions", "test/published"];

/** Tests that judge a change, as paths without their ending. */
export const testFiles = (root) =>
  [...FOLDERS.flatMap((folder) => filesIn(root, folder)), "test/readme.test.ts"]
    .filter((name) => name.endsWith(".test.ts") && !LEFT_OUT.test(name))
    .map((name) => name.replace(/\.ts$/, ""));

const filesIn = (root, folder) =>
  readdirSync(join(root, folder), { recursive: true }).map((name) =>
    join(folder, name).replaceAll("\\", "/"),
  );

/**
 * A copy of the project with its JavaScript beside its TypeScript: nothing is compiled again for each change.
 *
 * @param instead contents by path, for files that differ from the project's
 */
export function makeSandbox(root, name, instead = new Map()) {
  const sandbox = join(root, ".cache/mutation", name);
  rmSync(sandbox, { recursive: true, force: true });
  mkdirSync(sandbox, { recursive: true });
  for (const each of [...COPIED, ...PAGES])
    cpSync(join(root, each), join(sandbox, each), { recursive: true });
  for (const path of ["src", "test"].flatMap((folder) => filesIn(sandbox, folder)))
    if (path.endsWith(".ts"))
      writeJavaScript(sandbox, path, instead.get(path) ?? readFileSync(join(sandbox, path), "utf8"));
  return sandbox;
}

export function writeJavaScript(sandbox, path, typescript) {
  const { code } = transformSync(typescript, { loader: "ts", format: "cjs", target: "es2022" });
  writeFileSync(join(sandbox, path.replace(/\.ts$/, ".js")), code);
}
