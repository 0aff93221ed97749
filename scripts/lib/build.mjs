import { existsSync } from "node:fs";
import { join } from "node:path";
import { newest, root, runTool } from "./run.mjs";

const sources = [
  "src",
  "assets",
  "docs",
  "scripts/docs",
  "scripts/webpack",
  "manifest.xml",
  "webpack.config.js",
  "package-lock.json",
];
const results = ["index.html", "taskpane.html", "functions.json", "docs/functions.html", "ai-footprint.js"];

/** Makes dist/ for production. True when it succeeded. */
export function build() {
  console.log("Building, which takes a minute or two …");
  return runTool("webpack-cli/bin/cli.js", "--mode", "production");
}

/** Builds unless dist/ is whole and newer than every source. True when dist/ is good afterwards. */
export function buildIfStale() {
  const made = results.map((file) => join(root, "dist", file));
  const oldest = Math.min(...made.map((file) => newest(file)));
  const fresh = made.every(existsSync) && oldest >= newest(...sources.map((path) => join(root, path)));
  return fresh || build();
}
