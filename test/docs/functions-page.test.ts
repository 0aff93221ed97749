import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { MONEY } from "../../src/editions/money";
import { editions } from "../../src/editions/registry";
import { meaningOf } from "../../src/editions/vocabulary";
import { functionNames } from "../../src/functions/call";

const ROOT = join(__dirname, "../..");
const edition = editions.at(-1)!;
const pages = [
  ["en-US", "docs/functions.md"],
  ["zh-TW", "docs/functions.zh-TW.md"],
] as const;

/** The last lines of a page as a browser gets it; Jest cannot load the Markdown library itself. */
function htmlOf(file: string): string {
  const script = `const { readFileSync } = require("node:fs");
    const { helpPage } = require("./scripts/webpack/help-page.cjs");
    helpPage(readFileSync(${JSON.stringify(file)}), ${JSON.stringify(file)}).then((page) => process.stdout.write(page));`;
  return execFileSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
}

describe.each(pages)("the function reference in %s", (language, file) => {
  const page = readFileSync(join(ROOT, file), "utf8");
  const html = htmlOf(file);

  it("is what the generator writes today: else run node scripts/functions-page.mjs", () => {
    const fresh = execFileSync(process.execPath, ["scripts/functions-page.mjs", "--print", language], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(page).toBe(fresh);
  }, 60_000);

  it("lists every assumption and every choice with its values, and no name that is unknown", () => {
    const [, , , assumptions, choices] = page.split(/^## /m);
    const namesIn = (section: string): string[] =>
      [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!);
    const labels = Object.values(edition.method).flatMap(({ label }) => label ?? []);
    expect(namesIn(assumptions!).sort()).toEqual(labels.sort());
    for (const { label, values } of Object.values(edition.options)) {
      expect(namesIn(choices!)).toContain(label);
      expect(choices).toContain(values.map((value) => `\`${value}\``).join(", "));
    }
    expect(namesIn(choices!)).toEqual(expect.arrayContaining(Object.values(MONEY)));
    expect(namesIn(choices!).filter((name) => meaningOf(edition, name) === undefined)).toEqual([]);
  });

  it("becomes a page that needs no script and no network", () => {
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain("default-src 'none'; style-src 'self'");
    expect(html).not.toMatch(/<script|<img|style="|https?:/);
  });

  it("has a place for each function, to which Excel's help links lead", () => {
    for (const name of functionNames) expect(html).toContain(`id="${name.toLowerCase()}"`);
  });

  it("links only to places and pages that are there", () => {
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => decodeURIComponent(link!));
    const names = readdirSync(join(ROOT, "docs")).map((name) =>
      name.replace(/^README(?=\.)/, "index").replace(/md$/, "html"),
    );
    const made = [...names, "help-page.css", "icon-32.png"];
    const broken = links.filter((link) => {
      const [target, place] = link.split("#");
      if (target === "") return !html.includes(`id="${place}"`);
      return !made.includes(target!);
    });
    expect(links.length).toBeGreaterThan(functionNames.length);
    expect(broken).toEqual([]);
  });
});
