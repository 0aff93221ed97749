import type { Given } from "../editions/given";
import type { Edition } from "../editions/registry";
import type { Located } from "./locate";
import type { Cells } from "./request";

/** Everything that a program's loads can come from: the columns of a request, found and read. */
export interface Known {
  readonly edition: Edition;
  readonly given: Given;
  readonly preset: Located;
  readonly site: Located;
  readonly hardware: Located;
  readonly quantity: Cells<Float64Array>;
  readonly usage: Cells<Float64Array>;
  readonly also: Readonly<Record<string, Cells<Float64Array>>>;
}
