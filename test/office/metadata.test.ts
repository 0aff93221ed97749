import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionNames } from "../../src/functions/call";
import { dist } from "./pretend-excel/page";

interface Definition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
  }[];
  readonly allowErrorForDataTypeAny?: boolean;
}

const file = readFileSync(join(dist, "functions.json"), "utf8");
const { functions } = JSON.parse(file) as { functions: Definition[] };

const measure = ["preset", "quantity", "[usage]", "[site]", "[assumptions]", "[bound]", "[overrides]"];

/** Workbooks depend on the order, so a parameter may only ever be added at the end. */
const signatures: Readonly<Record<string, readonly string[]>> = {
  AIENERGY: measure,
  AIWATER: measure,
  AICOST: measure,
  AICARBON: measure,
  AICAPEX: ["hardware", "count", "[assumptions]", "[bound]"],
  AIPRESETS: ["[kind]", "[search]"],
  AIVERSION: [],
};

describe("functions.json", () => {
  it("lists the functions that call() knows", () => {
    expect(functions.map(({ id }) => id)).toEqual(functionNames);
  });

  it.each(Object.entries(signatures))("declares %s(%s)", (id, parameters) => {
    const definition = functions.find((one) => one.id === id);
    expect(definition?.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name))).toEqual(
      parameters,
    );
  });

  it.each(functions)("gives $id its own name, which saved workbooks know", ({ id, name }) => {
    expect(name).toBe(id);
  });

  it.each(functions)(
    "lets errors into the ranges of $id, so that they fail their own row only",
    (definition) => {
      expect(definition.allowErrorForDataTypeAny).toBe(true);
    },
  );

  it.each(functions)("explains $id and each of its arguments", ({ description, parameters }) => {
    expect([description, ...parameters.map((one) => one.description)].filter((text) => !text)).toEqual([]);
  });
});
