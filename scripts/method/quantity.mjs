// One quantity of the method in Markdown.
import { number, table, unitOf, when } from "./words.mjs";

/** A constant needs a line of a table; anything else has a heading of its own. */
export const isConstant = ({ label, rules, fallback }) =>
  label === undefined && rules === undefined && fallback?.basis === "definition";

export const constants = (quantities) =>
  table(
    ["Constant", "What it is", "Value", "Unit", "Why"],
    quantities.map(([name, { about, unit, fallback }]) => [
      `\`${name}\``,
      about,
      number(fallback.central),
      unitOf(unit),
      fallback.note ?? "",
    ]),
  );

/** @param context edition, criticism, cite, siteFigures, tierOf */
export function quantity(name, of, context) {
  const { edition, criticism, siteFigures, ownFigures } = context;
  const elsewhere = siteFigures[name];
  const own = ownFigures[name];
  return [
    `### \`${name}\``,
    sentence(of.about),
    facts(name, of, edition),
    of.rules && rules(of.rules, context),
    of.fallback && `**Default:** ${figure(of.fallback, context)}`,
    elsewhere && `**Where no site is named:** ${figure(elsewhere, context)}`,
    own && `**For a model of one's own:** ${figure(own, context)}`,
    criticism[name] && `**Known criticism:** ${criticism[name]}`,
  ].filter(Boolean);
}

function facts(name, { unit, label, min, max }, edition) {
  const known = carriers(name, edition);
  return [
    `Unit: ${unitOf(unit)}`,
    label && `users write: \`${label}\``,
    min !== undefined && max !== undefined && `limits: ${number(min)} to ${number(max)}`,
    known && `carried by: ${known}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function rules(all, { edition, cite }) {
  return table(
    ["When", "Formula", "Source"],
    all.map((rule, order) => [
      when(rule.when, edition.options) || unconditional(order, all.length),
      `\`${rule.formula}\``,
      cite(rule.source),
    ]),
  );
}

/** A rule without a condition: the only one, or one that serves who states more, or what is left. */
function unconditional(order, count) {
  if (count === 1) return "always";
  return order < count - 1 ? "names known" : "otherwise";
}

/** "0.72 (0.58 to 0.82), judgement, tier D; source. Note." */
function figure({ low, central, high, basis, source, note, date }, { cite, tierOf }) {
  const ends =
    low === undefined && high === undefined
      ? ""
      : ` (${number(low ?? central)} to ${number(high ?? central)})`;
  const tier = tierOf(basis);
  const grade = tier === null ? basis : `${basis}, tier ${tier}`;
  const when = date === undefined ? "" : `, ${date}`;
  return `${number(central)}${ends}; ${grade}; ${cite(source)}${when}.${note === undefined ? "" : ` ${sentence(note)}`}`;
}

/** How many presets of each kind bring this quantity. */
function carriers(name, { hardware, models, training, sites }) {
  const own = ({ id }) => !id.startsWith("custom");
  const kinds = [
    ["pieces of hardware", hardware.presets.filter(own)],
    ["models", models.filter(own)],
    ["training runs", training.filter(own)],
    ["sites", sites.presets],
  ];
  return kinds
    .map(([kind, presets]) => [kind, presets.filter(({ figures }) => name in figures).length, presets.length])
    .filter(([, carrying]) => carrying > 0)
    .map(([kind, carrying, all]) => `${carrying} of ${all} ${kind}`)
    .join(", ");
}

const sentence = (text) => (text.endsWith(".") ? text : `${text}.`);
