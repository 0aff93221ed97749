// `npm test`: everything that must hold, from a fresh clone. A failing step does not keep the others from running.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./lib/build.mjs";
import { provideChromium } from "./lib/chromium.mjs";
import { installPackages } from "./lib/packages.mjs";
import { runTool } from "./lib/run.mjs";

installPackages();
process.env.CHROMIUM_PATH = provideChromium();

const steps = [
  ["types", () => counted(runTool("typescript/bin/tsc", "--noEmit"))],
  ["lint", () => counted(runTool("eslint/bin/eslint.js", ".", "--max-warnings", "0"))],
  ["format", () => counted(runTool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."))],
  ["build", () => counted(build())],
  ["unit tests", () => jest("unit")],
  ["tests of the build", () => jest("built")],
];

const counted = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

/** Counts each test; a file that could not even start is one failure more. */
function jest(project) {
  const folder = mkdtempSync(join(tmpdir(), "ai-footprint-"));
  const report = join(folder, "report.json");
  const good = runTool(
    "jest/bin/jest.js",
    "--selectProjects",
    project,
    "--json",
    "--outputFile",
    report,
    // Both cores: the tests wait for browsers and other programs more than they compute.
    "--maxWorkers=2",
    "--silent=false",
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
      JSON.parse(readFileSync(report, "utf8"));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return {
      passed: numPassedTests,
      failed: good ? failed : Math.max(1, failed),
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return counted(false); // Jest ended before it could report; its own output says why.
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
for (const [name, check] of steps) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const result = check();
  for (const key of Object.keys(total)) total[key] += result[key];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  summary.push(`${result.failed === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  console.log(summary.at(-1));
}

console.log(`\n${summary.join("\n")}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
