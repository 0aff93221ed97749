import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { run, runTool, stop } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((folder) =>
    ["Google/Chrome", "Microsoft/Edge"].flatMap((product) =>
      ["chrome.exe", "msedge.exe"].map((file) =>
        join(process.env[folder] ?? "", product, "Application", file),
      ),
    ),
  ),
];

/** Where a Chromium-family browser is; one is installed if there is none. */
export function provideChromium() {
  return findChromium() ?? downloadChromium() ?? installFromDistribution() ?? stop(advice);
}

const advice =
  "No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.";

function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) stop(`CHROMIUM_PATH names ${given}, which does not exist.`);
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [given, ...onPath, ...usualPlaces, downloaded()].find((file) => file && existsSync(file));
}

/** Where playwright keeps its own browser, whether or not it is there. */
function downloaded() {
  return createRequire(import.meta.url)("playwright-core").chromium.executablePath();
}

function downloadChromium() {
  console.log("No Chromium here; downloading one …");
  runTool("playwright-core/cli.js", "install", "chromium");
  if (!existsSync(downloaded())) return undefined;
  // On a bare Linux the browser lacks shared libraries, which only root may add.
  if (isRoot()) runTool("playwright-core/cli.js", "install-deps", "chromium");
  return run(downloaded(), ["--version"]) ? downloaded() : undefined;
}

function installFromDistribution() {
  if (!isRoot() || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing Chromium with apt-get …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-q"], { env });
  run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { env });
  return findChromium();
}

const isRoot = () => process.platform === "linux" && process.getuid?.() === 0;
