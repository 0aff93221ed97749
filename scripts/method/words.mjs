// What the page calls things.

/** Groups of quantities: the name each has in its source file, and what the page says of it. */
export const GROUPS = [
  {
    key: "activity",
    file: "activity",
    title: "What is asked",
    about: "Quantity and usage of a formula: devices and hours, requests and tokens, or runs.",
  },
  {
    key: "hardware",
    file: "hardware",
    title: "Data sheets",
    about: "What the recipes need to know of an accelerator.",
  },
  {
    key: "power",
    file: "power",
    title: "Power drawn",
    about: "From the label on the device to its mean draw, with the server around it.",
  },
  {
    key: "facility",
    file: "facility",
    title: "Equipment and building",
    about:
      "Where the three recipes meet: energy of the equipment, then of the building. PUE is applied once.",
  },
  {
    key: "serving",
    file: "serving",
    title: "Serving a model",
    about: "The model, how it is served, and how long requests and answers are.",
  },
  {
    key: "memory",
    file: "memory",
    title: "Memory of a replica",
    about: "What a decoding step reads, and how many accelerators hold the model.",
  },
  {
    key: "tokenEnergy",
    file: "token-energy",
    title: "Energy of a token",
    about:
      "A law fitted to measurements: see [how it was fitted, and how far it is off](inference-fit.md). Energy of the accelerators alone.",
  },
  {
    key: "lawError",
    file: "law-error",
    title: "Error of the law",
    about: "What the law of a token's energy does not know, each as a factor around 1.",
  },
  {
    key: "traffic",
    file: "traffic",
    title: "From tokens to traffic",
    about: "Energy of a request, and the devices that serve many of them.",
  },
  {
    key: "training",
    file: "training",
    title: "Training runs",
    about: "Published energy of a run, else its device-hours, else its arithmetic.",
  },
  {
    key: "water",
    file: "water",
    title: "Water used",
    about:
      "Consumption on site, where the electricity is made, and in making the devices; withdrawal apart from it.",
  },
  {
    key: "carbon",
    file: "carbon",
    title: "Carbon emitted",
    about: "Location-based and market-based stand side by side and are never added.",
  },
  {
    key: "capital",
    file: "capital",
    title: "Capital",
    about: "What the devices cost, and how much of that falls into the period.",
  },
  {
    key: "bills",
    file: "bills",
    title: "Bills",
    about: "What running the devices costs.",
  },
  {
    key: "cost",
    file: "cost",
    title: "Cost in all",
    about:
      "Owned, rented, by the token, or as published. Each basis stands for itself; none is added to another.",
  },
];

/** What each recipe is for. */
export const RECIPES = {
  fleet: "hardware",
  inference: "text models",
  image: "image models",
  embedding: "embeddings",
  training: "training runs",
};

/** Choices that follow from what is asked and of which preset; users do not name them. */
const CIRCUMSTANCES = {
  recipe: RECIPES,
  usage: { said: "tokens given", unsaid: "tokens not given" },
  sold: { accelerator: "accelerators counted bare", system: "whole systems" },
  law: { measured: "on H100 SXM, B200", similar: "on A100 80 GB, H200, GH200", other: "on other hardware" },
  deployment: { hosted: "hosted by a provider", own: "served by oneself" },
  hardware: { said: "hardware named", unsaid: "hardware not named" },
  wue: { consumed: "WUE of water consumed", withdrawn: "WUE of water withdrawn" },
};

/** When a rule applies, in words. */
export function when(choices, options) {
  const words = Object.entries(choices ?? {}).map(([choice, value]) => {
    const known = CIRCUMSTANCES[choice]?.[value];
    if (known !== undefined) return known;
    const label = options[choice]?.label;
    if (label === undefined) throw new Error(`no words for ${choice} ${value}`);
    return choice === "cost_basis" && value === "published"
      ? "training runs by default"
      : `${label} ${value}`;
  });
  return words.join(", ");
}

/** A number as an auditor reads it: four significant digits, powers of ten where zeros would have to be counted. */
export function number(value) {
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-4 || size >= 1e9))
    return value.toExponential().replace("e", "E").replace("+", "");
  if (Number.isInteger(value)) return value.toLocaleString("en-US");
  return Number(value.toPrecision(size >= 1000 ? 6 : 4)).toLocaleString("en-US", {
    maximumFractionDigits: 8,
  });
}

export const unitOf = (unit) => unit.replaceAll("*", "·");

export function table(header, rows) {
  const cell = (text) => String(text).replaceAll("|", "\\|");
  const lines = [header, header.map(() => "---"), ...rows.map((row) => row.map(cell))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
