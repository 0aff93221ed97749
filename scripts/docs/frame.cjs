const { escaped } = require("./body.cjs");
const { addressOf, counterpart, fileOf, navigation, README } = require("./pages.cjs");

const words = {
  "en-US": { product: "AI Footprint", pages: "All pages", name: "English", foreign: "" },
  "zh-TW": { product: "AI 足跡", pages: "所有頁面", name: "繁體中文", foreign: "（英文）" },
};

/** A whole page around its text: no script, no network, the way to all others. */
function frame({ file, title, language, body }) {
  const { product, pages } = words[language];
  const other = counterpart(file);
  const home = addressOf(fileOf(README, language));
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)} · ${product}</title>
    <link rel="icon" type="image/png" href="icon-32.png" />
    <link rel="stylesheet" href="help-page.css" />
  </head>
  <body>
    <header>
      <a class="home" href="${home}">${product}</a>
      <a class="to-pages" href="#pages">${pages}</a>
      <a href="${addressOf(other.file)}" lang="${other.language}" hreflang="${other.language}">${words[other.language].name}</a>
    </header>
    <main>
${body}
    </main>
    <nav id="pages" aria-label="${pages}">
${navigation(language)
  .map((group) => groupOf(group, file, language))
  .join("\n")}
    </nav>
  </body>
</html>
`;
}

const groupOf = ({ name, entries }, current, language) => `      <p>${name}</p>
      <ul>
${entries.map((entry) => `        <li>${linkTo(entry, current, language)}</li>`).join("\n")}
      </ul>`;

function linkTo({ file, name, language }, current, around) {
  const here = file === current ? ' aria-current="page"' : "";
  const foreign = language !== around;
  const note = foreign ? words[around].foreign : "";
  return `<a href="${addressOf(file)}"${here}${foreign ? ` hreflang="${language}"` : ""}>${escaped(name)}${note}</a>`;
}

module.exports = { frame };
