import { join } from "node:path";
import words from "../../src/locales/functions.zh-TW.json";

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly customEnumId?: string;
}

/** functions.json, as the build makes it. */
export interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl?: string;
    readonly parameters: readonly Parameter[];
  }[];
  readonly enums: readonly {
    readonly id: string;
    readonly values: readonly {
      readonly name: string;
      readonly stringValue: string;
      readonly tooltip: string;
    }[];
  }[];
}

/* eslint-disable @typescript-eslint/no-require-imports -- webpack loads its plugins as CommonJS */
const { readFunctions, withHelp } = require("../../scripts/webpack/functions-metadata.cjs") as {
  readFunctions: (file: string) => { errors: string[]; metadata: Metadata };
  withHelp: (metadata: Metadata, page: string) => Metadata;
};
const { translate } = require("../../scripts/webpack/translate-functions.cjs") as {
  translate: (metadata: Metadata, words: object) => Translated;
};
/* eslint-enable */

interface Translated {
  readonly translation: Metadata;
  readonly missing: readonly string[];
  readonly unused: readonly string[];
}

export const read = readFunctions(join(__dirname, "../../src/functions/functions.ts"));
export const english = read.metadata;
export const chinese = translate(english, words);
export const helped = (page: string): Metadata => withHelp(english, page);

/** Every text of a file that people read, in its order. */
export const textsOf = ({ functions, enums }: Metadata): string[] => [
  ...functions.flatMap(({ description, parameters }) => [
    description,
    ...parameters.map((parameter) => parameter.description),
  ]),
  ...enums.flatMap(({ values }) => values.map(({ tooltip }) => tooltip)),
];

/** The example that ends a description. */
export const exampleOf = (description: string): string => /(?:Example: |範例：)(=.*)$/.exec(description)![1]!;
