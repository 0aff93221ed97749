// `node scripts/nightly.mjs [calls]`: what takes too long for `npm test`. The functions meet a hundred thousand and more
// hostile calls, and every formula of the table is computed by two JavaScript engines.
import { installPackages } from "./lib/packages.mjs";
import { runTool } from "./lib/run.mjs";

installPackages();
const calls = Number(process.argv[2] ?? 120_000);
process.env.HOSTILE_RUNS = String(calls);
process.env.ORDER_RUNS = String(Math.round(calls / 40));
const good = runTool(
  "jest/bin/jest.js",
  ...["--selectProjects", "unit", "--testPathPatterns", "functions/hostile", "determinism/", "--verbose"],
);
process.exitCode = good ? 0 : 1;
