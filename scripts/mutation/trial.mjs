import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeJavaScript } from "./sandbox.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const jest = here("../../node_modules/jest/bin/jest.js");
/** Seconds of processor time after which a change is taken to run for ever. */
const MOST_SECONDS = 90;

/**
 * Which test files reach which change, found by running each file alone in a sandbox whose code counts.
 *
 * @returns the files that reach a change, quick ones first
 */
export async function reachedBy(sandbox, files, keep) {
  const report = join(sandbox, "../reached.json");
  const reached = new Map(keep && existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : []);
  const counts = join(sandbox, "counts.json");
  for (const file of files) {
    if (reached.has(file)) continue;
    rmSync(counts, { force: true });
    const { passed, seconds, output } = await run(sandbox, [file], { COUNTS: counts });
    if (!passed) throw new Error(`${file} fails without any change:\n${output}`);
    reached.set(file, { seconds, ids: JSON.parse(readFileSync(counts, "utf8")) });
    writeFileSync(report, JSON.stringify([...reached]));
  }
  const order = [...reached]
    .map(([file, { seconds, ids }]) => ({ file, seconds, ids: new Set(ids) }))
    .sort((one, other) => one.seconds - other.seconds);
  return ({ id }) => order.filter(({ ids }) => ids.has(id)).map(({ file }) => file);
}

/** Makes one change, lets the tests judge it, and takes it back. */
export async function notices(sandbox, { file, location, replacement }, files) {
  const original = readFileSync(join(sandbox, file), "utf8");
  try {
    writeChanged(sandbox, file, original, location, replacement);
    const { passed, inTime } = await run(sandbox, files);
    if (passed) return "not noticed";
    return inTime ? "noticed" : "noticed: runs for ever";
  } finally {
    writeJavaScript(sandbox, file, original);
  }
}

/** Stryker changes trees and tells texts: one that needs brackets where it stands does not have them. */
function writeChanged(sandbox, file, original, location, replacement) {
  try {
    writeJavaScript(sandbox, file, changed(original, location, replacement));
  } catch {
    writeJavaScript(sandbox, file, changed(original, location, `(${replacement})`));
  }
}

function changed(code, { start, end }, replacement) {
  const lines = code.split("\n");
  const offset = ({ line, column }) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, column);
  return code.slice(0, offset(start)) + replacement + code.slice(offset(end));
}

function run(sandbox, files, env = {}) {
  const config = join(sandbox, "jest.json");
  writeFileSync(config, JSON.stringify(settings(sandbox)));
  writeFileSync(join(sandbox, "test/together.js"), files.map(required).join("\n"));
  const args = [process.execPath, jest, "--config", config, "--runInBand", "--silent", "--no-color"];
  return new Promise((resolve, reject) => {
    const start = performance.now();
    // Not the clock's time: others may keep the machine busy.
    const child = spawn("sh", ["-c", `ulimit -t ${MOST_SECONDS}; exec "$0" "$@"`, ...args], {
      cwd: sandbox,
      env: { ...process.env, ...env },
    });
    let output = "";
    child.stderr.on("data", (text) => (output = (output + text).slice(-4000)));
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      const seconds = (performance.now() - start) / 1000;
      resolve({ passed: code === 0, inTime: signal === null, seconds, output });
    });
  });
}

const settings = (sandbox) => ({
  rootDir: sandbox,
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: ["<rootDir>/test/together.js"],
  testEnvironment: here("environment.cjs"),
  transform: {},
  testTimeout: 60_000,
  watchman: false,
  cacheDirectory: join(sandbox, "jest-cache"),
});

/** All files in one, so that what they share is loaded once. */
const required = (file) =>
  `describe(${JSON.stringify(file)}, () => { require(${JSON.stringify(`../${file}.js`)}); });`;
