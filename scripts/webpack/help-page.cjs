const { basename } = require("node:path");

/**
 * Makes a page of help out of a page of docs/: plain HTML that needs no script and no network.
 *
 * @param source text of the Markdown file
 * @param file its path, which names the language: "functions.zh-TW.md" is Chinese
 */
async function helpPage(source, file) {
  const { Marked } = await import("marked"); // It comes as an ES module only.
  const marked = new Marked({
    renderer: {
      // Places have the names that GitHub gives them, so that links work in both.
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      // Wide tables scroll by themselves, which takes a keyboard's focus.
      table(token) {
        const table = Object.getPrototypeOf(this).table.call(this, token);
        return `<div class="table" tabindex="0" role="group">${table}</div>\n`;
      },
      link({ href, tokens }) {
        const address = href.replace(/^([\w.-]+)\.md(?=#|$)/, "$1.html");
        return `<a href="${escaped(address)}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  const markdown = source.toString();
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? basename(file);
  return html(title, languageOf(file), marked.parse(markdown));
}

const languageOf = (file) => /\.([a-z]{2}-[A-Z]{2})\.md$/.exec(file)?.[1] ?? "en-US";

const slug = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const html = (title, language, body) => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
    />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)} · AI Footprint</title>
    <link rel="stylesheet" href="help-page.css" />
  </head>
  <body>
    <main>
${body}
    </main>
  </body>
</html>
`;

module.exports = { helpPage };
