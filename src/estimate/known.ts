import type { Given } from "../editions/given";
import type { Edition } from "../editions/registry";
import type { Located } from "./locate";
import type { Cells } from "./request";

/** Everything that a program's loads can come from: the columns of a request, found and read. */
export interface Known {
  readonly edition: Edition;
  readonly given: Given;
  /** What is given of each row, where choices differ between rows; else of all. */
  readonly givens: Cells<Int32Array> & { readonly distinct: readonly Given[] };
  readonly preset: Located;
  readonly site: Located;
  readonly hardware: Located;
  readonly quantity: Cells<Float64Array>;
  readonly usage: Cells<Float64Array>;
  readonly also: Readonly<Record<string, Cells<Float64Array>>>;
  /** Values that differ by row, and win over what is given. */
  readonly overrides: Readonly<Record<string, Cells<Float64Array>>>;
}
