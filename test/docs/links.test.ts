import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { pages, read, ROOT } from "./markdown";

const withoutCode = (markdown: string): string =>
  markdown.replace(/^```.*?^```/gms, "").replace(/`[^`]*`/g, "");

/** Where a page's links and pictures lead, those to other machines left out. */
const linksOf = (page: string): readonly string[] => {
  const text = withoutCode(read(page));
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/(?:src|srcset)="([^"]+)"/g)];
  return links.map(([, link]) => link!).filter((link) => !/^[a-z]+:/.test(link));
};

/** Places of a page, by the names that GitHub gives its headings. */
const placesOf = (page: string): readonly string[] => {
  const text = read(page).replace(/^```.*?^```/gms, "");
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!)];
};

function isBroken(page: string, link: string): boolean {
  const [target, place] = link.split("#") as [string, string?];
  const file = target === "" ? page : normalize(join(dirname(page), target));
  if (!existsSync(join(ROOT, file))) return true;
  return place !== undefined && !placesOf(file).includes(decodeURIComponent(place));
}

describe("links", () => {
  it.each(pages)("of %s lead to files and places that are there", (page) => {
    expect(linksOf(page).filter((link) => isBroken(page, link))).toEqual([]);
  });

  it("are found at all", () => {
    expect(linksOf("README.md").length).toBeGreaterThan(10);
    expect(isBroken("README.md", "docs/guide.md#nowhere")).toBe(true);
    expect(isBroken("README.md", "docs/nothing.md")).toBe(true);
  });
});
