import { isCellError } from "../../src/functions/cells";
import { call, functionNames } from "../../src/functions/call";
import { editions } from "../../src/editions/registry";
import { evaluate } from "../functions/evaluate";
import { chinese, english, exampleOf, helped, read, textsOf } from "./functions-file";

const edition = editions.at(-1)!;
const spoken = [
  ["en-US", english],
  ["zh-TW", chinese.translation],
] as const;

describe.each(spoken)("the functions' texts in %s", (_, { functions }) => {
  it.each(functions)("fit into Excel's formula bar for $id", ({ description, parameters }) => {
    expect(description.length).toBeLessThanOrEqual(250);
    for (const parameter of parameters) expect(parameter.description.length).toBeLessThanOrEqual(200);
  });

  it.each(functions)("end with an example of $id that works", ({ id, description }) => {
    const example = exampleOf(description);
    expect(example.startsWith(`=${id}(`)).toBe(true);
    const cells = [evaluate(example)].flat(2);
    expect(cells.filter((cell) => cell === undefined || isCellError(cell))).toEqual([]);
  });
});

describe("the functions' texts", () => {
  it("are read without complaint, for every function", () => {
    expect(read.errors).toEqual([]);
    expect(english.functions.map(({ id }) => id)).toEqual(functionNames);
  });

  // Counted by hand in the edition's files: every text model answers 400 tokens, every reasoning model thinks 2,000.
  it("tell the tokens that are taken where none are said", () => {
    const { usage } = Object.fromEntries(
      english.functions[0]!.parameters.map(({ name, description }) => [name, description]),
    );
    const centrals = (name: string): unknown[] => [
      ...new Set(edition.models.flatMap(({ figures }) => figures[name]?.central ?? [])),
    ];
    expect(usage).toContain(`${centrals("output_tokens").join()} if omitted`);
    expect(usage).toContain(
      `a reasoning model adds ${Number(centrals("reasoning_tokens").join()) / 1000},000`,
    );
    expect(edition.method["output_tokens"]!.fallback!.central).toBe(400);
  });

  it("lead each function to its own place on the page of help", () => {
    const { functions } = helped("https://example.com/ai/docs/functions.html");
    expect(functions[0]!.helpUrl).toBe("https://example.com/ai/docs/functions.html#aienergy");
    expect(new Set(functions.map(({ helpUrl }) => helpUrl)).size).toBe(functionNames.length);
  });
});

describe("what Excel suggests", () => {
  const valuesOf = (wanted: string): string[] =>
    english.enums.find(({ id }) => id === wanted)!.values.map(({ stringValue }) => stringValue);

  it("stands at every argument of a closed set, which stays a text", () => {
    const suggested = { item: "Item", bound: "Bound", kind: "Kind" } as Record<string, string>;
    for (const { name, type, customEnumId } of english.functions.flatMap(({ parameters }) => parameters)) {
      expect([name, customEnumId]).toEqual([name, suggested[name]]);
      if (name in suggested) expect(type).toBe("string");
    }
  });

  it("is every line item, each with its unit", () => {
    expect(valuesOf("Item")).toEqual(Object.keys(edition.items));
    const words: Record<string, string> = {
      kg: "kg CO2e",
      "device*h": "device-hours",
      "device*h/run": "Device-hours",
      device: "Number of",
    };
    for (const { stringValue, tooltip } of english.enums.find(({ id }) => id === "Item")!.values) {
      const { unit } = edition.method[edition.items[stringValue]!]!;
      expect(`${stringValue}: ${tooltip}`).toMatch(new RegExp(`(^|[ ,])${words[unit] ?? unit}[ ,;.]`));
    }
  });

  it.each(valuesOf("Bound"))("is a bound: %s", (bound) => {
    expect(call("AIENERGY", ["DGX A100", 1, 1, null, null, bound])).toEqual(expect.any(Number));
  });

  it.each(valuesOf("Kind"))("is a kind of presets: %s", (kind) => {
    expect((call("AIPRESETS", [kind]) as unknown[]).length).toBeGreaterThan(1);
  });

  it("is all that these arguments take", () => {
    const messages = [
      call("AIENERGY", ["DGX A100", 1, 1, null, null, "none"]),
      call("AIPRESETS", ["none"]),
    ] as unknown as { message: string }[];
    for (const [at, id] of ["Bound", "Kind"].entries()) {
      const listed = [...messages[at]!.message.matchAll(/"(\w+)"/g)].map(([, value]) => value);
      expect(listed.filter((value) => value !== "none").sort()).toEqual(valuesOf(id).sort());
    }
  });

  it.each(spoken)("is called in %s what one types", (_, { enums }) => {
    for (const { name, stringValue } of enums.flatMap(({ values }) => values)) expect(name).toBe(stringValue);
  });
});

describe("functions-zh-TW.json", () => {
  /** A file without what people read. */
  const shape = (file: object): unknown =>
    JSON.parse(JSON.stringify(file, (key, value: unknown) => (/description|tooltip/.test(key) ? "" : value)));

  it("says everything, and has no words left over", () => {
    expect(chinese.missing).toEqual([]);
    expect(chinese.unused).toEqual([]);
  });

  it("differs in words only", () => {
    expect(shape(chinese.translation)).toEqual(shape(english));
  });

  it.each(textsOf(english).map((text, at) => [text, textsOf(chinese.translation)[at]!] as const))(
    "has Chinese words, the same names and the same numbers for: %s",
    (from, into) => {
      expect(into).toMatch(/\p{Script=Han}/u);
      const names = (text: string): string[] =>
        [...text.matchAll(/"[^"]+"|\b(?!(?:CO2e|USD|FLOP|ESG|IT|US|P|L|A|D)\b)[A-Z]{2,}\w*/g)].map(String);
      expect(new Set(names(into))).toEqual(new Set(names(from)));
      const numbers = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
      expect(numbers(into)).toEqual(expect.arrayContaining(numbers(from)));
    },
  );
});
