const { basename } = require("node:path");
const { bodyOf } = require("../docs/body.cjs");
const { frame } = require("../docs/frame.cjs");
const { split } = require("../docs/pages.cjs");

/**
 * Makes a page of help out of a page of docs/: plain HTML that needs no script and no network.
 *
 * @param source text of the Markdown file
 * @param path where it lies, which names the language: "functions.zh-TW.md" is Chinese
 */
async function helpPage(source, path) {
  const markdown = source.toString();
  const file = basename(path);
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? file;
  return frame({ file, title, language: split(file).language, body: await bodyOf(markdown) });
}

module.exports = { helpPage };
