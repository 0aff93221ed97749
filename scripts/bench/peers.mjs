import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../lib/run.mjs";

/** What others offer for the same purpose, at the versions that were compared. */
export const PEERS = {
  "@tgwf/co2": "0.19.0",
  "@pydantic/genai-prices": "0.1.8",
  "@grnsft/if": "1.1.0",
};

/**
 * The folder in which they are installed, outside the project's own packages. Without a network it stays as it is, and
 * the bench leaves out what is not there.
 */
export function providePeers() {
  const folder = join(root, ".cache/bench-peers");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: PEERS }));
  if (Object.keys(PEERS).every((name) => existsSync(join(folder, "node_modules", name)))) return folder;
  console.error("Installing what others offer …");
  const quiet = [
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--fetch-retries",
    "0",
    "--loglevel",
    "error",
  ];
  if (!run("npm", ["install", ...quiet], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] }))
    console.error("npm could not install them: the comparison with others is left out.");
  return folder;
}
