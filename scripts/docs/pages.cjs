const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const folder = join(__dirname, "../../docs");
const README = "README";

/** The pages of docs/ in the order in which one would read them; pages that are not named here come last. */
const groups = [
  { "en-US": "Use", "zh-TW": "使用", pages: ["guide", "functions", "examples", "command-line", "support"] },
  {
    "en-US": "Numbers",
    "zh-TW": "數字",
    pages: ["method", "data", "editions", "validation", "published-results", "inference-fit"],
  },
  {
    "en-US": "Run",
    "zh-TW": "部署",
    pages: ["privacy", "deployment", "excel-checklist", "performance", "sql"],
  },
  { "en-US": "Build", "zh-TW": "開發", pages: ["architecture", "contributing", "testing", "changelog"] },
];

/** "functions.zh-TW.md" is the Chinese of "functions". */
function split(file) {
  const [, page, language = "en-US"] = /^([^.]+)(?:\.([a-z]{2}-[A-Z]{2}))?\.md$/.exec(file);
  return { page, language };
}

const fileOf = (page, language) => `${page}${language === "en-US" ? "" : `.${language}`}.md`;

/** The page that GitHub shows for the folder is the first page of the site. */
const addressOf = (file) => file.replace(/^README(?=\.)/, "index").replace(/\.md$/, ".html");

const files = () => readdirSync(folder).filter((file) => file.endsWith(".md"));
const titleOf = (file) => /^# (.*)$/m.exec(readFileSync(join(folder, file), "utf8"))[1];
const isThere = (file) => existsSync(join(folder, file));

/** A page in a language, or in English where it has not been translated. */
function entry(page, language) {
  const own = fileOf(page, language);
  const file = isThere(own) ? own : fileOf(page, "en-US");
  return { file, title: titleOf(file), language: split(file).language };
}

/** Groups of pages for the navigation. */
function navigation(language) {
  const known = new Set([README, ...groups.flatMap(({ pages }) => pages)]);
  const others = [...new Set(files().map((file) => split(file).page))].filter((page) => !known.has(page));
  return groups.map((group, index) => ({
    title: group[language],
    entries: [...group.pages, ...(index === groups.length - 1 ? others : [])]
      .filter((page) => isThere(fileOf(page, "en-US")))
      .map((page) => entry(page, language)),
  }));
}

/** The same page in the other language, or that language's first page. */
function counterpart(file) {
  const { page, language } = split(file);
  const other = language === "en-US" ? "zh-TW" : "en-US";
  const same = fileOf(page, other);
  return { language: other, file: isThere(same) ? same : fileOf(README, other) };
}

module.exports = { addressOf, counterpart, files, fileOf, folder, navigation, README, split, titleOf };
