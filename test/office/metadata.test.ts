import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionNames } from "../../src/functions/call";
import { dist } from "./pretend-excel/page";

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

interface Definition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: object;
  readonly allowErrorForDataTypeAny?: boolean;
}

const read = (file: string) =>
  (JSON.parse(readFileSync(join(dist, file), "utf8")) as { functions: Definition[] }).functions;

const functions = read("functions.json");

const MEASURE = ["preset:any[][]", "quantity:any[][]", "usage?:any[][]", "site?:any[][]"];
const BLOCK = "assumptions?:any[][]";
const BOUND = "bound?:string";
const ROWS = "overrides?:any[][]";

/** Saved workbooks depend on all of this: a parameter may only ever be added at the end, and be optional. */
const signatures: Readonly<Record<string, readonly string[]>> = {
  AIENERGY: [...MEASURE, BLOCK, BOUND, ROWS],
  AIWATER: [...MEASURE, BLOCK, BOUND, ROWS],
  AICOST: [...MEASURE, BLOCK, BOUND, ROWS],
  AICARBON: [...MEASURE, BLOCK, BOUND, ROWS],
  AIVALUE: ["item:string", ...MEASURE, BLOCK, BOUND, ROWS],
  AIRANGE: ["item:string", ...MEASURE, BLOCK, ROWS],
  AITOTAL: ["item:string", ...MEASURE, BLOCK, ROWS],
  AIREPORT: [...MEASURE, BLOCK],
  AIEXPLAIN: ["item:string", ...MEASURE, BLOCK, ROWS],
  AISENSITIVITY: ["item:string", ...MEASURE, BLOCK, ROWS],
  AICAPEX: ["hardware:any[][]", "count:any[][]", BLOCK, BOUND],
  AIDEVICES: [
    ...["model:any[][]", "requests:any[][]", "hours:any[][]", "usage?:any[][]", "hardware?:any[][]"],
    ...[BLOCK, BOUND],
  ],
  AITRAINHOURS: ["parameters:any[][]", "tokens:any[][]", "hardware:any[][]", BLOCK, BOUND],
  AIPRESETS: ["kind?:string", "search?:string"],
  AIPRESET: ["preset:any[][]", "field:any[][]", BOUND, BLOCK],
  AISOURCE: ["preset:any[][]", "field:any[][]", BLOCK],
  AIVERSION: [],
};

/** "usage?:any[][]": its name, whether it may be left out, and what Excel passes. */
const shapeOf = ({ name, type, dimensionality, optional, repeating }: Parameter): string =>
  `${repeating ? "..." : ""}${name}${optional ? "?" : ""}:${type}${dimensionality === "matrix" ? "[][]" : ""}`;

describe("functions.json", () => {
  it("lists the functions that call() knows, which are those that are pinned here", () => {
    expect(functions.map(({ id }) => id)).toEqual(functionNames);
    expect(Object.keys(signatures).sort()).toEqual([...functionNames].sort());
  });

  it.each(functions)("declares $id as it always was", ({ id, parameters }) => {
    expect(parameters.map(shapeOf)).toEqual(signatures[id]);
  });

  it.each(functions)("lets $id fill cells, without being volatile, streaming or told of its place", (one) => {
    expect(one.options).toBeUndefined();
    expect(one.result).toEqual(one.id === "AIVERSION" ? { type: "string" } : { dimensionality: "matrix" });
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

  it("differs in Chinese by the words alone", () => {
    const withoutWords = ({ parameters, ...one }: Definition) => ({
      ...one,
      description: "",
      parameters: parameters.map((each) => ({ ...each, name: "", description: "" })),
    });
    const withoutHelp = (all: readonly Definition[]): unknown =>
      JSON.parse(
        JSON.stringify(all.map(withoutWords), (key, value: unknown) =>
          key === "helpUrl" ? undefined : value,
        ),
      );
    expect(withoutHelp(read("functions-zh-TW.json"))).toEqual(withoutHelp(functions));
  });
});
