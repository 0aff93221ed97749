import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { ROOT } from "./markdown";

const folder = mkdtempSync(join(tmpdir(), "ai-footprint-docs-"));
execFileSync(process.execPath, ["scripts/docs.mjs", "--out", folder], { cwd: ROOT });
afterAll(() => rmSync(folder, { recursive: true }));

const made = readdirSync(folder, { recursive: true, encoding: "utf8" });
const htmls = made.filter((file) => file.endsWith(".html"));
const text = (file: string): string => readFileSync(join(folder, file), "utf8");
const addresses = (html: string): readonly string[] =>
  [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address!.replaceAll("&amp;", "&"));
const idsOf = (html: string): readonly string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);

function leadsNowhere(file: string, address: string): boolean {
  const [target, place] = address.split("#") as [string, string?];
  const path = target === "" ? file : normalize(join(dirname(file), target));
  if (!existsSync(join(folder, path))) return true;
  return place !== undefined && !idsOf(text(path)).includes(decodeURIComponent(place));
}

describe("npm run docs", () => {
  it("makes a page of every page of docs/", () => {
    const sources = readdirSync(join(ROOT, "docs")).filter((file) => file.endsWith(".md"));
    const names = sources.map((file) => file.replace(/^README(?=\.)/, "index").replace(/md$/, "html"));
    expect([...htmls].sort()).toEqual([...names].sort());
  });

  it.each(htmls)("makes %s whole: its links lead somewhere, and nothing comes from elsewhere", (file) => {
    const html = text(file);
    const inside = addresses(html).filter((address) => !address.startsWith("https:"));
    expect(inside.filter((address) => leadsNowhere(file, address))).toEqual([]);
    expect(html).not.toMatch(/<script|style="|<img[^>]* src="(?!images\/)/);
    expect(html).toContain("default-src 'none'");
  });

  it.each(htmls)("names no place of %s twice", (file) => {
    const ids = idsOf(text(file));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("offers every page on every page, and says which one is read", () => {
    const english = htmls.filter((file) => !file.includes(".zh-TW."));
    for (const file of english) {
      const [navigation] = text(file).split("<nav").slice(1);
      for (const other of english.filter((each) => each !== "index.html"))
        expect([file, navigation]).toEqual([file, expect.stringContaining(`href="${other}"`)]);
      expect(navigation!.match(/aria-current="page"/g) ?? []).toHaveLength(file === "index.html" ? 0 : 1);
    }
  });

  it("switches to the same page in the other language where it is there, else to its first page", () => {
    const other = (file: string) => /<a href="([^"]*)" lang="[^"]*" hreflang=/.exec(text(file))![1];
    expect(other("guide.html")).toBe("guide.zh-TW.html");
    expect(other("guide.zh-TW.html")).toBe("guide.html");
    expect(other("method.html")).toBe("index.zh-TW.html");
    expect(text("guide.zh-TW.html")).toContain('<html lang="zh-TW">');
  });

  it("takes along the pictures that pages show, and no others", () => {
    const shown = new Set(
      htmls.flatMap((file) => addresses(text(file))).filter((one) => /^images\//.test(one)),
    );
    expect(made.filter((file) => /^images./.test(file)).sort()).toEqual([...shown].sort());
    expect(shown.size).toBeGreaterThan(5);
  });
});
