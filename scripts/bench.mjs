// `npm run bench`: how fast the functions answer, against a loop written by hand and against others, in one run.
// `--json` for machines; `--write 2026-11-24` also writes docs/performance.md; `--office` also asks the built add-in in
// Chromium; `--no-peers` leaves the others out. `--sql 10000000` measures the query for tables of usage instead, of so
// many rows, beside one written by hand.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { page } from "./bench/page.mjs";
import { providePeers } from "./bench/peers.mjs";
import { sqlText } from "./bench/sql-text.mjs";
import { text } from "./bench/text.mjs";
import { buildIfStale } from "./lib/build.mjs";
import { provideChromium } from "./lib/chromium.mjs";
import { root, stop } from "./lib/run.mjs";

const has = (flag) => process.argv.includes(flag);
const date = has("--write") ? process.argv[process.argv.indexOf("--write") + 1] : undefined;
if (has("--write") && !/^\d{4}-\d\d-\d\d$/.test(date ?? "")) stop("Say the date: --write 2026-11-24");

/** Runs a bench by itself in a process and reads what it found. */
async function measured(entry, folder, ...args) {
  // Three folders deep, as the sources are: they look for dist/ from where they stand.
  const outfile = join(root, ".cache/bench", folder, `${folder}.cjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    external: ["playwright-core", "@duckdb/node-api"],
    logLevel: "error",
  });
  const { stdout, status } = spawnSync(process.execPath, ["--expose-gc", outfile, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return status === 0 ? JSON.parse(stdout) : stop(`${entry} did not come to its end`);
}

if (has("--sql")) {
  const rows = process.argv[process.argv.indexOf("--sql") + 1] ?? "10000000";
  if (!/^\d+$/.test(rows)) stop("Say how many rows: --sql 10000000");
  const found = await measured("test/bench/sql.ts", "sql", rows);
  console.log(has("--json") ? JSON.stringify(found) : sqlText(found));
  process.exit(0);
}

const peers = has("--no-peers") ? join(root, ".cache/no-peers") : providePeers();
const report = await measured("test/bench/main.ts", "functions", peers);
if (has("--office") || has("--write")) {
  process.env.CHROMIUM_PATH = provideChromium();
  if (!buildIfStale()) stop("The build failed; see above.");
  report.office = await measured("test/bench/office.ts", "office");
}
if (date !== undefined) writeFileSync(join(root, "docs/performance.md"), await page(report, date));
console.log(has("--json") ? JSON.stringify(report) : text(report));
