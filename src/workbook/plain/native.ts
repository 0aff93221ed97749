import { spell, type Expression, type Notation } from "../../functions/workings";
import { numberLiteral } from "../literal";

/**
 * A step of the method as a spreadsheet computes it, without "=".
 *
 * @param name what stands for a name: a cell's address, or words
 */
export const native = (expression: Expression, name: Notation["name"]): string =>
  spell(expression, {
    name,
    number: numberLiteral,
    // A spreadsheet wants to know to how many digits.
    call: (operator, operands) =>
      `${operator}(${[...operands, ...(operator === "ROUNDUP" ? ["0"] : [])].join(",")})`,
    space: "",
  });
