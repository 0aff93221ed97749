import type { AstExpression } from "@borgar/fx";
import type { Surroundings } from "./argument";
import { leave } from "./left";

/** Functions that make one value of many. */
const ONE_OF_MANY: readonly string[] = [
  "SUM",
  "AVERAGE",
  "MIN",
  "MAX",
  "COUNT",
  "COUNTA",
  "MEDIAN",
  "PRODUCT",
  "SUMIF",
  "SUMIFS",
  "COUNTIF",
  "COUNTIFS",
  "AVERAGEIF",
  "AVERAGEIFS",
  "LARGE",
  "SMALL",
];
/** Functions that pick one value out of an area. */
const PICKS: readonly string[] = ["VLOOKUP", "HLOOKUP", "MATCH", "INDEX"];

/** Where an area stands outside of functions that make one value of it, the result may be an array. */
export function givesOneValue(node: AstExpression | null, around: Surroundings): boolean {
  switch (node?.type) {
    case "ReferenceIdentifier": {
      const area = around.snapshot.place(node.value, around.at);
      return area === null ? leave("unresolved") : area.rows * area.columns === 1;
    }
    case "UnaryExpression":
      return node.operator !== "#" && node.arguments.every((each) => givesOneValue(each, around));
    case "BinaryExpression":
      return !": ,".includes(node.operator) && node.arguments.every((each) => givesOneValue(each, around));
    case "CallExpression": {
      const name = node.callee.name.toUpperCase();
      return (
        [...ONE_OF_MANY, ...PICKS].includes(name) ||
        node.arguments.every((each) => givesOneValue(each, around))
      );
    }
    case "ErrorLiteral":
    case "Literal":
    case undefined:
      return true;
    case "ArrayExpression":
    case "LambdaExpression":
    case "LetExpression":
      return false;
  }
}
