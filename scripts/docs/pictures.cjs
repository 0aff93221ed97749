const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { files, folder } = require("./pages.cjs");

/** Pictures that a page shows, such as "images/first-formula.png": no others travel with the add-in. */
function pictures() {
  const shown = files().flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/!\[[^\]]*\]\((images\/[^)\s]+)\)/g)].map(
      ([, picture]) => picture,
    ),
  );
  return [...new Set(shown)].sort();
}

module.exports = { pictures };
