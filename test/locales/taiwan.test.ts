import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** Every file below a folder, as a path from the root. */
const under = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && /\.(ts|json|html|cjs|mjs)$/.test(each.name))
    .map((each) => join(each.parentPath, each.name).slice(root.length + 1));

/** The table of contributing.md: for each word that is refused, the one to write. */
function glossary(): ReadonlyMap<string, string> {
  const section = read("docs/contributing.md").split("## Chinese words")[1]!.split("\n## ")[0]!;
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return new Map(
    rows.flatMap(([, , chosen, refused]) => refused!.split("、").map((word) => [word, chosen!])),
  );
}

const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".zh-TW.md"));
const texts = [
  "manifest.xml",
  "README.zh-TW.md",
  ...pages.map((name) => `docs/${name}`),
  ...under("src"),
  ...under("scripts/functions"),
  ...under("scripts/docs"),
].filter((path) => /\p{Script=Han}/u.test(read(path)));

describe("the Chinese texts", () => {
  const words = glossary();

  it("are found, and the table of words too", () => {
    expect(texts).toEqual(
      expect.arrayContaining(["src/locales/zh-TW.ts", "src/workbench/words.ts", "src/cli/failures.ts"]),
    );
    expect(words.get("收據")).toBe("存根");
    expect(words.size).toBeGreaterThan(50);
  });

  it.each(texts.filter((path) => path.endsWith(".md")))(
    "break no line between two characters, which a page would show as a space: %s",
    (path) => {
      const broken =
        /[\p{Script=Han}\u3001-\u301f\uff00-\uffef]\n *(?=[\p{Script=Han}\u3001-\u301f\uff00-\uffef])/u;
      expect(broken.exec(read(path))).toBeNull();
    },
  );

  it.each(texts)("say each thing by its one word: %s", (path) => {
    const wrong = [...words].filter(([refused]) => read(path).includes(refused));
    expect(wrong.map(([refused, chosen]) => `${refused}: write ${chosen}`)).toEqual([]);
  });
});
