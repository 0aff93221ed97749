// The function reference in one language, made of the functions' own comments and the newest edition.
import { createRequire } from "node:module";
import { format, resolveConfig } from "prettier";
import { table } from "../method/words.mjs";
import { shown } from "./answer.mjs";
import { assumptions, choices, fields } from "./vocabulary.mjs";
import { WORDS } from "./words.mjs";

const { EXAMPLE } = createRequire(import.meta.url)("../webpack/translate-functions.cjs");

/** @returns the page in Markdown, as the project formats it */
export async function pageIn(language, product) {
  const words = WORDS[language];
  const { functions, enums } = product.metadata[language];
  const examples = product.metadata["en-US"].functions.map(exampleOf);
  const sections = [
    `# ${words.title}`,
    words.introduction(product.edition.id),
    functions.map(({ id }) => `[${id}](#${id.toLowerCase()})`).join(" · "),
    words.contents,
    `## ${words.functions}`,
    ...(await Promise.all(functions.map((each, at) => section(each, examples[at], words, product)))).flat(),
    `## ${words.items}`,
    words.itemsAbout,
    itemsTable(enums, words),
    `## ${words.assumptions}`,
    words.assumptionsAbout,
    assumptions(product, words),
    `## ${words.choices}`,
    words.choicesAbout,
    choices(product, words),
    `## ${words.fields}`,
    words.fieldsAbout,
    fields(product, words),
    `## ${words.own}`,
    words.ownAbout,
    table(words.ownExample[0], words.ownExample.slice(1)),
    words.ownRules.map((rule) => `- ${rule}`).join("\n"),
    `## ${words.notes}`,
    words.allNotes.map((note) => `- ${note}`).join("\n"),
  ];
  const path = new URL("../../docs/functions.md", import.meta.url);
  return format(sections.join("\n\n"), { ...(await resolveConfig(path)), parser: "markdown" });
}

const exampleOf = ({ description }) => description.split(EXAMPLE)[1];

async function section({ id, description, parameters }, example, words, { answer }) {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return [
    `### ${id}`,
    `\`${id}(${names.join(", ")})\``,
    description.split("\n")[0],
    parameters.length > 0 &&
      table(
        words.argumentHeader,
        parameters.map((each) => argument(each, words)),
      ),
    `${words.example}\`${example}\``,
    ...shown(await answer(example), words),
  ].filter(Boolean);
}

const argument = ({ name, dimensionality, description }, words) => [
  `\`${name}\``,
  description,
  dimensionality === "matrix" ? words.range : words.single,
];

const itemsTable = (enums, words) =>
  table(
    words.itemHeader,
    enums
      .find(({ id }) => id === "Item")
      .values.map(({ stringValue, tooltip }) => [`\`${stringValue}\``, tooltip.replace(/[.。]$/, "")]),
  );
