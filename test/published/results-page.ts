import { answer, cases, contradicted, error, met, unstated, type Case, type Stated } from "./results";

const INTRODUCTION = `# Published results, stated as formulas

\`test/published/results.json\` has ${cases.length} published figures of energy, water, cost, carbon and time. Each that one formula of ours can
state, from the inputs that the publication gives, is stated and must come out within its tolerance. \`npm test\` evaluates all of them
and keeps this page fresh (\`WRITE=1 npx jest test/published/results.test.ts\` writes it).

What it proves: the arithmetic, the units, and where PUE goes. What it does not: that an estimate without these inputs is right. Power,
tokens and grid factors are the publications' own here. Our law of inference is judged on measurements that it has not seen, in
[inference-fit.md](inference-fit.md).
`;

/** The page that shows what is stated, what came out, and what could not be stated. */
export function page(): string {
  const circular = met.filter((each) => each.circular);
  const sound = met.filter((each) => !each.circular);
  const unknown = unstated.filter(({ reproduces }) => reproduces === null);
  const others = unstated.filter(({ reproduces }) => reproduces !== null);
  return `${INTRODUCTION}
| Cases | Count |
| --- | ---: |
| stated and met | ${sound.length} |
| stated and met, but circular: an input, or what is expected, was derived from the other | ${circular.length} |
| stated, and asserted not to come out: the publication contradicts itself | ${contradicted.length} |
| not stated: no formula of ours says it | ${others.length} |
| not stated: the publication gives no inputs | ${unknown.length} |
| **all** | **${cases.length}** |

## Stated and met

${statements(sound)}

### A publication errs, and comes out only with its error

These are met above as published. Stated rightly, they give something else, which is tested too.

${table(
  ["Case", "Published", "Formula that is right", "Gives", "How"],
  met.flatMap((each) => {
    const { instead } = each;
    if (instead === undefined) return [];
    const value = answer(each, instead.formula);
    return [[code(each.id), published(each), code(instead.formula), shown(value), instead.note]];
  }),
)}

## Stated and met, but circular

Agreement here says that the arithmetic is the publication's own, and nothing about the figure.

${statements(circular)}

## Stated, and asserted not to come out

${statements(contradicted)}

## Not stated: no formula of ours says it

${reasons(others)}

## Not stated: the publication gives no inputs

${reasons(unknown)}

## Sources

Figures were read in the source unless it says otherwise.

${sources()}
`.replace(/^\|[^]*?\n(?!\|)/gm, (rows) => `<!-- prettier-ignore -->\n${rows}`);
}

const code = (text: string): string => `\`${text}\``;
const shown = (value: number): string =>
  Math.abs(value) >= 1e15 || Math.abs(value) < 1e-3
    ? value.toExponential(5).replace("e", "E")
    : value.toLocaleString("en-US", { maximumSignificantDigits: 6 });
/** A number in full. */
const exact = (value: number): string =>
  value >= 1e12 || value < 1e-3
    ? value.toExponential().replace("e", "E").replace("E+", "E")
    : value.toLocaleString("en-US", { maximumFractionDigits: 9 });
const published = ({ expected, unit }: Case): string => `${exact(expected)} ${unit}`;
const percent = (share: number): string =>
  `${share < 0 ? "−" : "+"}${Math.abs(share * 100).toPrecision(2)} %`;

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function statements(some: readonly Stated[]): string {
  return table(
    ["Case", "What", "Formula", "Gives", "Published", "Off by", "Allowed", "Note"],
    some.map((each) => {
      const value = answer(each, each.formula);
      const off = error(value, each.expected);
      const away = Math.abs(off) > 1 ? `× ${shown(off + 1)}` : off === 0 ? "0" : percent(off);
      const converted = [
        each.times === undefined ? "" : ` × ${exact(each.times)}`,
        each.per === undefined ? "" : ` ÷ ${exact(each.per)}`,
      ].join("");
      return [
        code(each.id),
        each.quantity,
        code(each.formula) + converted,
        shown(value),
        published(each),
        away,
        `${each.tolerance * 100} %`,
        each.note ?? "",
      ];
    }),
  );
}

const reasons = (some: readonly Case[]): string =>
  table(
    ["Case", "What", "Published", "Why"],
    some.map((each) => [code(each.id), each.quantity, published(each), each.note!]),
  );

function sources(): string {
  const byWork = new Map<string, string[]>();
  for (const { id, source, read } of cases) {
    const work = read === "source" ? source : `${source} (${WHERE[read]!})`;
    byWork.set(work, [...(byWork.get(work) ?? []), code(id)]);
  }
  return [...byWork].map(([work, ids]) => `- ${work}: ${ids.join(", ")}`).join("\n");
}

const WHERE: Readonly<Record<string, string>> = {
  secondary: "read in a secondary text",
  memory: "from memory",
};
