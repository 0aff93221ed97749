import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a program to its end with its output on ours. True when it succeeded. */
export function run(program, args, options = {}) {
  return spawnSync(program, args, { ...settings(program), ...options }).status === 0;
}

/** The same without blocking: a server in this process goes on answering. */
export function runBeside(program, args) {
  return new Promise((resolve) => {
    spawn(program, args, settings(program))
      .once("error", () => resolve(false))
      .once("exit", (code) => resolve(code === 0));
  });
}

const settings = (program) => ({
  cwd: root,
  stdio: "inherit",
  // On Windows npm and npx are .cmd files, which only a shell can start.
  shell: process.platform === "win32" && (program === "npm" || program === "npx"),
});

/** Runs the JavaScript file of an installed tool, without the slow start of npx. */
export const runTool = (file, ...args) => run(process.execPath, [join(root, "node_modules", file), ...args]);

/** When the newest file at or under the paths was written, in ms; 0 when there is none. */
export function newest(...paths) {
  return Math.max(0, ...paths.filter(existsSync).map(newestAt));
}

function newestAt(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return newest(...readdirSync(path).map((name) => join(path, name)));
}

/** Ends with one sentence that says what to do, instead of a stack trace. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
