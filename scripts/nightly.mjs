// `node scripts/nightly.mjs [calls]`: what takes too long for `npm test`. The functions meet a hundred thousand and more
// hostile calls, and every formula of the table is computed by two JavaScript engines.
import { buildIfStale } from "./lib/build.mjs";
import { installPackages } from "./lib/packages.mjs";
import { runTool } from "./lib/run.mjs";

installPackages();
const calls = Number(process.argv[2] ?? 120_000);
process.env.HOSTILE_RUNS = String(calls);
process.env.ORDER_RUNS = String(Math.round(calls / 40));
const calm = runTool(
  "jest/bin/jest.js",
  ...["--selectProjects", "unit", "--testPathPatterns", "functions/hostile", "determinism/", "--verbose"],
);
// Hostile files through every command of the program that the build made.
const whole =
  buildIfStale() &&
  runTool(
    "jest/bin/jest.js",
    ...["--selectProjects", "built", "--testPathPatterns", "cli/hostile", "--verbose"],
  );
process.exitCode = calm && whole ? 0 : 1;
