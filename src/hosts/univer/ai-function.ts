import {
  BaseFunction,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionService,
} from "@univerjs/engine-formula";
import { call, functionNames } from "../../functions/call";
import { readArgument, writeResult } from "./values";

/** Teaches a formula engine all our functions. `language` is asked at each call, for the messages of errors. */
export function registerFunctions(functions: IFunctionService, language: () => string): void {
  functions.registerExecutors(...functionNames.map((name) => new AiFunction(name, language)));
}

/** One of our functions as Univer's formula engine calls it. */
class AiFunction extends BaseFunction {
  /** Whole columns are recognized by their reference; as arrays they look like any long range. */
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly language: () => string,
  ) {
    super(name);
  }

  override calculate(...values: FunctionVariantType[]): BaseValueObject {
    return writeResult(call(String(this.name), values.map(readArgument), this.language()));
  }

  /** A text such as "1,250" reaches us as it was typed: what it means is not for the engine to guess. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }
}
