const { addressOf } = require("./pages.cjs");

/** HTML of a page's text: the same places and links as GitHub makes of it. */
async function bodyOf(markdown) {
  const { Marked } = await import("marked"); // It comes as an ES module only.
  const marked = new Marked({
    renderer: {
      // Places have the names that GitHub gives them, so that links work in both.
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      // Wide tables and lines of code scroll by themselves, which takes a keyboard's focus.
      table(token) {
        const table = Object.getPrototypeOf(this).table.call(this, token);
        // The corner of a table that has names on both sides is no heading.
        const named = table.replaceAll("<th></th>", "<td></td>");
        return `<div class="table" tabindex="0" role="group">${named}</div>\n`;
      },
      code({ text }) {
        return `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        // Files of the project that are no pages are not served with the add-in.
        if (href.startsWith("../")) return text;
        const address = href.replace(/^[\w.-]+\.md(?=#|$)/, addressOf);
        return `<a href="${escaped(address)}">${text}</a>`;
      },
    },
  });
  return marked.parse(markdown);
}

const slug = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

module.exports = { bodyOf, escaped, slug };
