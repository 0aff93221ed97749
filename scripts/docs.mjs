// `npm run docs [-- --out FOLDER]`: the manual as plain HTML that works from a disk, without a build of the add-in. The
// build makes the same pages in dist/docs, where the pane and the functions' help links find them.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { installPackages } from "./lib/packages.mjs";
import { root, stop } from "./lib/run.mjs";

const require = createRequire(import.meta.url);
const { addressOf, files, folder } = require("./docs/pages.cjs");
const { pictures } = require("./docs/pictures.cjs");
const { helpPage } = require("./webpack/help-page.cjs");

const out = resolve(root, options().out);
installPackages();
mkdirSync(out, { recursive: true });
for (const file of files()) {
  writeFileSync(join(out, addressOf(file)), await helpPage(readFileSync(join(folder, file)), file));
}
for (const picture of pictures()) {
  mkdirSync(dirname(join(out, picture)), { recursive: true });
  cpSync(join(folder, picture), join(out, picture));
}
cpSync(join(root, "scripts/webpack/help-page.css"), join(out, "help-page.css"));
cpSync(join(root, "assets/icon-32.png"), join(out, "icon-32.png"));
console.log(`${join(out, "index.html")} is the first page; open it in a browser.`);

function options() {
  try {
    return parseArgs({ options: { out: { type: "string", default: "dist/docs" } } }).values;
  } catch (error) {
    return stop(`${error.message}\nnpm run docs [-- --out FOLDER]`);
  }
}
