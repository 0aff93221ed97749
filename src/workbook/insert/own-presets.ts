import type { InsertedStrings } from "../../locales/inserted";
import type { Draft } from "../draft";
import type { Workbook } from "../workbook";
import type { OwnPresets, OwnPresetsRequest } from "./requests";

/** A table of own presets at the selection. */
export function insertOwnPresets(_workbook: Workbook, _request: OwnPresetsRequest, _words: InsertedStrings): Promise<Draft> {
  return Promise.reject(new Error("insertOwnPresets is not finished"));
}

/** The tables of own presets that a workbook keeps. */
export function readOwnPresets(_workbook: Workbook): Promise<readonly OwnPresets[]> {
  return Promise.resolve([]);
}
