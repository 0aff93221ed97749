// `npm run bench`: how fast the functions answer, against a loop written by hand, in one run. `--json` for machines.
import { spawnSync } from "node:child_process";
import { build } from "esbuild";

const outfile = ".cache/bench.cjs";
await build({
  entryPoints: ["test/bench/main.ts"],
  outfile,
  bundle: true,
  platform: "node",
  logLevel: "error",
});
process.exit(
  spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1,
);
