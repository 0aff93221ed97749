import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";

/** What we read of functions.json, the file that tells Excel of our functions. */
export interface FunctionsFile {
  readonly functions: readonly {
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
    }[];
  }[];
}

/** Our functions as the grid's autocomplete and argument hints show them: in the words that Excel shows. */
export function descriptions({ functions }: FunctionsFile): IFunctionInfo[] {
  return functions.map(({ name, description = "", parameters }) => ({
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional === true ? 0 : 1,
      repeat: 0,
    })),
  }));
}
