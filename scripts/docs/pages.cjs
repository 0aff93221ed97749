const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const folder = join(__dirname, "../../docs");
const README = "README";

/** The pages of docs/ in the order in which one would read them, by short names; others come last, by their titles. */
const groups = [
  {
    name: { "en-US": "Use", "zh-TW": "使用" },
    pages: {
      guide: { "en-US": "Guide", "zh-TW": "使用指南" },
      functions: { "en-US": "Functions", "zh-TW": "函數" },
      "command-line": { "en-US": "Command line", "zh-TW": "命令列" },
      sql: { "en-US": "SQL", "zh-TW": "SQL" },
      support: { "en-US": "Support", "zh-TW": "支援" },
    },
  },
  {
    name: { "en-US": "Numbers", "zh-TW": "數字" },
    pages: {
      method: { "en-US": "Method", "zh-TW": "估算方法" },
      data: { "en-US": "Data", "zh-TW": "資料" },
      editions: { "en-US": "Editions", "zh-TW": "版次" },
      validation: { "en-US": "Validation", "zh-TW": "驗證" },
      "published-results": { "en-US": "Published results", "zh-TW": "公開數據" },
      "inference-fit": { "en-US": "Fit of inference energy", "zh-TW": "推論用電的擬合" },
    },
  },
  {
    name: { "en-US": "Run", "zh-TW": "部署" },
    pages: {
      privacy: { "en-US": "Privacy and security", "zh-TW": "隱私與安全" },
      deployment: { "en-US": "Deployment", "zh-TW": "部署" },
      "excel-checklist": { "en-US": "Checks in a real Excel", "zh-TW": "真實 Excel 檢查表" },
      performance: { "en-US": "Performance", "zh-TW": "效能" },
    },
  },
  {
    name: { "en-US": "Build", "zh-TW": "開發" },
    pages: {
      architecture: { "en-US": "Architecture", "zh-TW": "架構" },
      contributing: { "en-US": "Contributing", "zh-TW": "參與開發" },
      testing: { "en-US": "Testing", "zh-TW": "測試" },
      changelog: { "en-US": "Changes", "zh-TW": "變更紀錄" },
    },
  },
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
const titleOf = (file) => /^# (.*)$/m.exec(readFileSync(join(folder, file), "utf8"))[1].replaceAll("`", "");
const isThere = (file) => existsSync(join(folder, file));

/** A page in a language, or in English where it has not been translated. */
function entry(page, names, language) {
  const own = fileOf(page, language);
  const file = isThere(own) ? own : fileOf(page, "en-US");
  return { file, name: names?.[language] ?? titleOf(file), language: split(file).language };
}

/** Groups of pages for the navigation. */
function navigation(language) {
  const known = new Set([README, ...groups.flatMap(({ pages }) => Object.keys(pages))]);
  const others = [...new Set(files().map((file) => split(file).page))].filter((page) => !known.has(page));
  return groups.map(({ name, pages }, index) => ({
    name: name[language],
    entries: [...Object.keys(pages), ...(index === groups.length - 1 ? others : [])]
      .filter((page) => isThere(fileOf(page, "en-US")))
      .map((page) => entry(page, pages[page], language)),
  }));
}

/** The same page in the other language, or that language's first page. */
function counterpart(file) {
  const { page, language } = split(file);
  const other = language === "en-US" ? "zh-TW" : "en-US";
  const same = fileOf(page, other);
  return { language: other, file: isThere(same) ? same : fileOf(README, other) };
}

module.exports = { addressOf, counterpart, files, fileOf, folder, navigation, README, split };
