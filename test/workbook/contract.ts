import { keepsCells } from "./contract/cells";
import { keepsEdits } from "./contract/edits";
import { keepsFailures } from "./contract/failures";
import type { Host } from "./contract/host";
import { keepsPlaces } from "./contract/places";

export type { Host } from "./contract/host";

/** What every workbook must do, whatever is behind it. What a host cannot do (see Abilities) is not asked of it. */
export function keepsTheContract(open: () => Promise<Host>): void {
  describe("its cells", () => keepsCells(open));
  describe("its places", () => keepsPlaces(open));
  describe("every kind of edit", () => keepsEdits(open));
  describe("a change that fails", () => keepsFailures(open));
}
