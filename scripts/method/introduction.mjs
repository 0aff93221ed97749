// What stands before the quantities: how an estimate is made.
import { number, RECIPES, table, unitOf } from "./words.mjs";

export const introduction = ({ id }, groups) => [
  `# The method of edition ${id}`,
  "This page is written by `node scripts/method-page.mjs` from the quantities that the functions compute with. In a sheet, `AIEXPLAIN` shows the very steps behind one number.",
  "## How an estimate is made",
  recipes,
  plans,
  ranges,
  editions(id),
  `Groups: ${groups.map(({ title }) => `[${title}](#${slug(title)})`).join(" · ")} · [Sources](#sources)`,
];

const recipes = `**Three recipes, one downstream.** Hardware is devices × hours × mean power. Models are requests × tokens × energy of a token, with the
server around the accelerators and idle capacity; a picture takes its measured energy instead, an embedding the energy of its
input. Training runs are their published energy, else device-hours × mean power, else arithmetic (6 FLOP for each parameter and
token) at a utilization. Each ends in energy of the equipment; building, water, carbon and cost follow from there by the same
formulas for all.`;

const plans = `**How a way is found.** A quantity is a known value; else the first of its rules that applies and whose names can all be found; else
its default; else the formula fails and says what is missing. What you state wins over what a preset says, a preset over the
hardware it runs on, and hardware over the site. Formulas are Excel's own: numbers, names, \`+ - * / ( )\`, MIN, MAX, SQRT, EXP, LN
and ROUNDUP.`;

const ranges = `**Ranges.** Low and high are the 5 % and 95 % points, central is the formula at central inputs. Each uncertain input is put to its own
low and its own high, one at a time; the distances from the central result are combined as the root of the sum of their squares
in logarithms, upwards and downwards apart, with a term for inputs that move together. The mean is that of a two-sided lognormal
with these ends. Ranges cover doubt about inputs. They do not cover the choice
of method, which is yours: see below.`;

const editions = (
  id,
) => `**Editions.** Method, coefficients, defaults and presets together are an edition, here ${id}. A published edition does not change: a
workbook that names it keeps its figures.`;

export const options = ({ options: all }) => [
  "## Choices of method",
  "Stated among the assumptions by these names. The first value is the default.",
  table(
    ["Name", "Values", "Default of its own"],
    Object.values(all).map(({ label, values, defaults }) => [
      `\`${label}\``,
      values.join(", "),
      Object.entries(defaults ?? {})
        .map(([recipe, value]) => `${RECIPES[recipe]}: ${value}`)
        .join("; "),
    ]),
  ),
];

export const items = ({ items: all, method }) => [
  "## Line items",
  "What `AIVALUE`, `AIRANGE` and the tables name, and the quantity behind each.",
  table(
    ["Item", "Quantity", "Unit", "What it is"],
    Object.entries(all).map(([item, name]) => [
      `\`${item}\``,
      `[\`${name}\`](#${name})`,
      unitOf(method[name].unit),
      method[name].about,
    ]),
  ),
];

export const correlations = ({ correlations: all }) => [
  "## Inputs that move together",
  table(
    ["One", "Other", "Correlation"],
    all.map(([one, other, correlation]) => [
      `[\`${one}\`](#${one})`,
      `[\`${other}\`](#${other})`,
      number(correlation),
    ]),
  ),
];

export const grades = ({ method, ...edition }, tierOf) => {
  const figures = [
    ...Object.values(method).flatMap(({ fallback }) => fallback ?? []),
    ...[edition.presets.presets, edition.sites.presets]
      .flat()
      .flatMap((preset) => Object.values(preset.figures)),
  ];
  const bases = [...new Set(figures.map(({ basis }) => basis))].sort();
  const rows = Object.entries(TIERS).map(([tier, name]) => [
    `${tier} ${name}`,
    bases.filter((basis) => tierOf(basis) === tier).join(", "),
  ]);
  const ungraded = bases.filter((basis) => tierOf(basis) === null);
  return [
    "## Quality",
    "A result's tier is the worst among the inputs that each bring a tenth or more of its variance; where none is in doubt, the worst of all inputs.",
    table(["Tier", "Basis of a figure"], [...rows, ["not graded", ungraded.join(", ")]]),
  ];
};

const TIERS = { A: "measured", B: "disclosed", C: "modelled", D: "guessed" };

/** The anchor that GitHub gives a heading. */
const slug = (title) => title.toLowerCase().replaceAll(" ", "-");
