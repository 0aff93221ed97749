import type { Strings } from "../../locales";
import type { Action } from "../run";

/** What can be done with all our formulas of a workbook. */
export const workbookActions = (_strings: Strings, _language: string): readonly Action[] => [];
