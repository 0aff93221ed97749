import { existsSync } from "node:fs";
import { join } from "node:path";
import { newest, root, run, stop } from "./run.mjs";

/** Installs what package-lock.json names, unless it is installed already. */
export function installPackages() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    stop(`Node 20 or later is needed; this is ${process.version}.`);
  }
  // npm writes this file last, so it is missing or old after an interrupted or outdated installation.
  const installed = newest(join(root, "node_modules/.package-lock.json"));
  if (installed > 0 && installed >= newest(join(root, "package-lock.json"))) return;
  console.log(
    existsSync(join(root, "node_modules"))
      ? "Updating packages …"
      : "Installing packages, which takes a minute or two …",
  );
  // No package here needs its install script, and some try to compile. One warns of Node 20, in which its browser code never runs.
  if (!run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))
    stop("npm could not install the packages; see above.");
}
