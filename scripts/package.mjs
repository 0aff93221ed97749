// `npm run package -- --url https://host/path [--out folder]`: the add-in as a folder for any static host.
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { headerFiles } from "./lib/headers.mjs";
import { installPackages } from "./lib/packages.mjs";
import { root, runTool, stop } from "./lib/run.mjs";

const usage = "npm run package -- --url https://host/path [--out folder]";
const { url, out } = options();
const address = checkedAddress(url);
const folder = resolve(root, out);
if (existsSync(folder) && !existsSync(join(folder, "manifest.xml")) && readdirSync(folder).length > 0) {
  stop(`${folder} holds other files; name another folder with --out.`);
}

installPackages();
// Beside the folder, so that renaming it is one step: a failed build leaves the old package whole.
const fresh = mkdtempSync(`${folder}.`);
try {
  process.env.ADDIN_URL = address;
  process.env.ADDIN_PACKAGE = "1";
  const built = runTool(
    "webpack-cli/bin/cli.js",
    ...["--mode", "production", "--config-name", "addin", "--output-path", fresh],
  );
  if (!built) stop("The build failed; see above.");
  // Of a temporary folder others see nothing; a web server must.
  chmodSync(fresh, 0o755);
  for (const [name, text] of headerFiles(address, readdirSync(fresh))) writeFileSync(join(fresh, name), text);
  cpSync(join(root, "docs/deployment.md"), join(fresh, "DEPLOYMENT.md"));
  cpSync(join(root, "docs/excel-checklist.md"), join(fresh, "CHECKLIST.md"));
  for (const name of ["LICENSE", "NOTICE"]) cpSync(join(root, name), join(fresh, `${name}.txt`));
  checkManifest(fresh);
  writeFileSync(join(fresh, "SHA256SUMS"), sums(fresh));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
console.log(
  `${folder} is ready. Put all of it at ${address} and follow DEPLOYMENT.md; manifest.xml is for Excel.`,
);

function options() {
  try {
    const { values } = parseArgs({
      options: { url: { type: "string" }, out: { type: "string", default: "package" } },
    });
    return values;
  } catch (error) {
    return stop(`${error.message}\n${usage}`);
  }
}

/** Excel takes https addresses only, and every file's address begins with this one. */
function checkedAddress(text) {
  if (text === undefined) stop(`Say where the files will be served.\n${usage}`);
  const parsed = URL.canParse(text) ? new URL(text) : null;
  if (parsed?.protocol !== "https:") stop(`"${text}" is not an https address.\n${usage}`);
  if (parsed.search !== "" || parsed.hash !== "" || parsed.username !== "") {
    stop(`The address must be a plain folder, without "?", "#" or a user name; got "${text}".`);
  }
  return parsed.href.replace(/\/*$/, "/");
}

/** Whatever the manifest names must be in the folder. */
function checkManifest(made) {
  const manifest = readFileSync(join(made, "manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/Value="(https:[^"]*)"/g)].map(([, one]) => one);
  const missing = named.filter(
    (one) => !one.startsWith(address) || !existsSync(join(made, decodeURI(one.slice(address.length)))),
  );
  if (missing.length > 0) stop(`manifest.xml names what is not in the package: ${missing.join(", ")}`);
}

/** So that what a server holds can be checked: `sha256sum -c SHA256SUMS`. */
function sums(made) {
  const files = readdirSync(made, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ parentPath, name }) => join(parentPath, name).slice(made.length + 1)).sort();
  return names
    .map(
      (name) =>
        `${createHash("sha256")
          .update(readFileSync(join(made, name)))
          .digest("hex")}  ${name}\n`,
    )
    .join("");
}
