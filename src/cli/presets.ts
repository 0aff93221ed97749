import { call } from "../functions/call";
import { asJson, asRows, hasError } from "./print";

interface Options {
  readonly kind?: string;
  readonly search?: string;
  readonly json?: boolean;
}

/** Lists presets as AIPRESETS does. @returns the exit code. */
export function listPresets({ kind, search, json }: Options): number {
  const answer = call("AIPRESETS", [kind ?? null, search ?? null]);
  const write = json === true ? asJson : asRows;
  if (hasError(answer) && json !== true) console.error(write(answer));
  else console.log(write(answer));
  return hasError(answer) ? 1 : 0;
}
