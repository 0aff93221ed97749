// Tables of the names that arguments know: assumptions, choices of method, fields of a preset.
import { number, table } from "../method/words.mjs";
import { written } from "./units.mjs";

/** Every quantity that users can state, with its unit, limits and default. */
export function assumptions(product, words) {
  const rows = Object.entries(product.edition.method)
    .filter(([, { label }]) => label !== undefined)
    .sort(([, one], [, other]) => one.label.localeCompare(other.label, "en"))
    .map(([name, quantity]) => [
      `\`${quantity.label}\``,
      words.about?.(quantity.about),
      written(quantity.unit),
      limits(quantity, words),
      defaultOf(name, quantity, product, words),
    ]);
  return table(words.assumptionHeader, rows.map(withoutGaps));
}

/** A language without words for what quantities are leaves that column out. */
const withoutGaps = (row) => row.filter((cell) => cell !== undefined);

function limits({ min, max }, words) {
  if (min === undefined || max === undefined) return "";
  return words.fromTo(number(min), number(max));
}

function defaultOf(name, { fallback, rules }, { edition, site }, words) {
  if (site.figures[name] !== undefined) return words.ofSite(ranged(site.figures[name], words));
  const carried = [edition.hardware.presets, edition.models, edition.training].some((presets) =>
    presets.some(({ figures }) => figures[name] !== undefined),
  );
  const ways = [
    carried && words.ofPreset,
    rules !== undefined && words.computed,
    fallback !== undefined && ranged(fallback, words),
  ];
  return ways.filter(Boolean).join(words.otherwise) || words.none;
}

const ranged = ({ low, central, high }, words) =>
  low === undefined && high === undefined
    ? number(central)
    : `${number(central)} (${words.fromTo(number(low ?? central), number(high ?? central))})`;

/** Names that stand for a choice among a few, or for a preset. */
export const choices = ({ edition }, words) =>
  table(words.choiceHeader, [
    ...Object.values(edition.options).map(({ label, values, defaults = {} }) => [
      `\`${label}\``,
      values.map((value) => `\`${value}\``).join(", "),
      [
        `\`${values[0]}\``,
        ...Object.entries(defaults).map(([recipe, value]) => `${words.recipes[recipe]} \`${value}\``),
      ].join("; "),
    ]),
    ...words.names,
  ]);

/** Every field that some preset has. */
export function fields({ edition, fieldsOf }, words) {
  const kinds = [edition.hardware.presets, edition.models, edition.training, edition.sites.presets];
  const found = new Map();
  kinds.forEach((presets, kind) => {
    for (const preset of presets) {
      for (const [name, field] of fieldsOf(preset, edition)) {
        if (!found.has(name)) found.set(name, { unit: unitOf(field), kinds: new Set() });
        found.get(name).kinds.add(words.kinds[kind]);
      }
    }
  });
  return table(
    words.fieldHeader,
    [...found].map(([name, { unit, kinds }]) => [`\`${name}\``, unit, [...kinds].join(words.comma)]),
  );
}

/** A field in the unit that AIPRESET answers in: some are asked for in thousands of the method's own. */
function unitOf(field) {
  if ("text" in field) return "";
  const { figure, per } = field;
  const own = written(figure.unit);
  return per === 1000 ? THOUSAND[own] : own;
}

const THOUSAND = { kWh: "MWh", kg: "t" };
