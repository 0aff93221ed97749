// `node scripts/mutation.mjs [--every n]`: changes the code on purpose, change by change, and counts the changes that a test
// notices. Everything takes hours; `--every 12` takes the changes on each twelfth line of code, the same lines every time.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root, run } from "./lib/run.mjs";

const at = process.argv.indexOf("--every");
const every = at < 0 ? 1 : Number(process.argv[at + 1]);
const tool = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const sample = every > 1 ? ["--mutate", lines(every).join(",")] : [];
process.exitCode = run(process.execPath, [tool, "run", join(root, "stryker.config.mjs"), ...sample]) ? 0 : 1;

/** Places such as "src/estimate/total.ts:12-12", spread evenly over all files. */
function lines(step) {
  let line = 0;
  return files().flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((text, index) => {
        if (!/\S/.test(text) || /^\s*(\/?\*|\/\/|import |export type|[})\]]+[,;]*$)/.test(text)) return [];
        const place = `${relative(root, file).replaceAll("\\", "/")}:${index + 1}-${index + 1}`;
        return line++ % step === 0 ? [place] : [];
      }),
  );
}

function files() {
  const all = (folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name));
  const own = readdirSync(join(root, "src/editions")).map((name) => join(root, "src/editions", name));
  const parts = ["src/method", "src/functions", "src/estimate"].flatMap(all);
  return [...parts, ...own, join(root, "src/estimate.ts")].filter((name) => name.endsWith(".ts")).sort();
}
