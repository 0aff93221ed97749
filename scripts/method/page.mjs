// docs/method.md, made of nothing but the edition, words and known criticism.
import { format, resolveConfig } from "prettier";
import { grades, introduction, options, correlations, items } from "./introduction.mjs";
import { constants, isConstant, quantity } from "./quantity.mjs";
import { table } from "./words.mjs";

/** @returns the page in Markdown, as the project formats it */
export async function page({ edition, groups, tierOf, defaultSite }, criticism) {
  const unknown = Object.keys(criticism).filter((name) => !(name in edition.method));
  if (unknown.length > 0) throw new Error(`criticism of what is no quantity: ${unknown.join(", ")}`);
  const cited = new Set();
  const context = {
    edition,
    criticism,
    tierOf,
    cite: citations(edition, cited),
    siteFigures: edition.sites.presets.find(({ id }) => id === defaultSite).figures,
    ownFigures: edition.models.find(({ id }) => id === "custom-model").figures,
  };
  const sections = [
    ...introduction(edition, groups),
    ...options(edition),
    ...items(edition),
    ...correlations(edition),
    ...grades(edition, tierOf),
    ...groups.flatMap((each) => group(each, context)),
    ...sources(edition, cited),
  ];
  const path = new URL("../../docs/method.md", import.meta.url);
  return format(sections.join("\n\n"), { ...(await resolveConfig(path)), parser: "markdown" });
}

function group({ title, about, quantities }, context) {
  const all = Object.entries(quantities);
  const fixed = all.filter(([, each]) => isConstant(each));
  const others = all.filter(([, each]) => !isConstant(each));
  return [
    `## ${title}`,
    about,
    ...others.flatMap(([name, each]) => quantity(name, each, context)),
    ...(fixed.length > 0 ? [constants(fixed)] : []),
  ];
}

/** A source by its title, linked to its line at the foot of the page. */
function citations({ sources }, cited) {
  return (key) => {
    const source = sources[key];
    if (source === undefined) throw new Error(`no source ${key}`);
    if (key === "definition") return "by definition";
    cited.add(key);
    return `[${source.title}](#source-${key})`;
  };
}

function sources({ sources: all }, cited) {
  const rows = [...cited].sort().map((key) => {
    const { title, url, date, read, note } = all[key];
    const linked = url === "" ? title : `[${title}](${url})`;
    const how = url === "" ? "ours" : read ? "opened" : "recalled";
    return [`<a id="source-${key}"></a>${linked}`, date ?? "", how, note ?? ""];
  });
  return [
    "## Sources",
    "Recalled: not opened while the figures were compiled. Ours: a definition, or a prior of this project, with what it leans on.",
    table(["Source", "Date", "Read", "Note"], rows),
  ];
}
