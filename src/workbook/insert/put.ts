import { isCellError, type Cell } from "../../functions/cells";

/** What goes into a cell: a value, or a formula. null makes it empty. */
export type Put = Cell | { readonly formula: string };

export const isFormula = (put: Put): put is { readonly formula: string } =>
  typeof put === "object" && put !== null && !isCellError(put);
