// `npm run bench`: how fast the functions answer, against a loop written by hand and against others, in one run.
// `--json` for machines; `--write 2026-11-24` also writes docs/performance.md; `--office` also asks the built add-in in
// Chromium; `--no-peers` leaves the others out.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { page } from "./bench/page.mjs";
import { providePeers } from "./bench/peers.mjs";
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
    external: ["playwright-core"],
    logLevel: "error",
  });
  const { stdout, status } = spawnSync(process.execPath, ["--expose-gc", outfile, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return status === 0 ? JSON.parse(stdout) : stop(`${entry} did not come to its end`);
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
