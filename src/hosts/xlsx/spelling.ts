import { parse, parseStructRef, tokenize, type AstExpression, type Token } from "@borgar/fx";
import { ownName } from "../../workbook/calls";
import { tableNamed } from "../../workbook/structured";
import type { Area, Table } from "../../workbook/workbook";
import { FUTURE, SHEET_FUTURE } from "./future-functions";

const MARKS = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i;

/** A formula as people see it, from the spelling of files: without the marks of younger functions and of add-ins. */
export function fromFile(formula: string): string {
  if (!/_xl/i.test(formula)) return formula;
  const tokens = tokenize(formula, { allowTernary: false });
  return tokens.map((token, index) => readToken(token, index, tokens)).join("");
}

function readToken({ type, value }: Token, index: number, tokens: readonly Token[]): string {
  if (type === "func") {
    const mark = markAt(index, tokens);
    if (mark !== null) return mark === "SINGLE" ? "@" : "";
    return /^_xldudf_/i.test(value) ? (ownName(value) ?? value) : value.replace(MARKS, "");
  }
  if (type === "range_named") return value.replace(MARKS, "");
  if (type !== "operator") return value;
  if (value === "(" && markAt(index - 1, tokens) !== null) return "";
  const closes = value === ")" ? markAt(index - 3, tokens) : null;
  return closes === null ? value : closes === "SINGLE" ? "" : "#";
}

/** "ANCHORARRAY" or "SINGLE" where one stands around a single reference: then it is spelled "A1#" or "@A1:A9". */
function markAt(index: number, tokens: readonly Token[]): string | null {
  const name =
    tokens[index]?.type === "func" ? /^_xlfn\.(ANCHORARRAY|SINGLE)$/i.exec(tokens[index].value) : null;
  const around = tokens[index + 1]?.value === "(" && tokens[index + 3]?.value === ")";
  return name && around && tokens[index + 2]!.type.startsWith("range") ? name[1]!.toUpperCase() : null;
}

/** Where a formula is written. */
export interface Place {
  readonly at: Area;
  readonly tables: readonly Table[];
}

/** A formula without its "=" as files spell it, so that Excel reads what a user would have typed. */
export function toFile(formula: string, place: Place): string {
  const tokens = tokenize(formula.replace(/^=/, ""), { allowTernary: false });
  const local = localNames(formula);
  return tokens
    .map((token, index) =>
      writeToken(token, { before: tokens[index - 1], after: tokens[index + 1], local, place }),
    )
    .join("");
}

interface Around {
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  readonly local: ReadonlySet<string>;
  readonly place: Place;
}

function writeToken({ type, value }: Token, { before, after, local, place }: Around): string {
  const isReference = type === "range" || type === "range_beam" || type === "range_named";
  if (type === "func") return functionInFile(value);
  if (type === "structured") return structuredInFile(value, place);
  if (type === "range_named" && local.has(value.toUpperCase())) return `_xlpm.${value}`;
  if (isReference && after?.value === "#") return `_xlfn.ANCHORARRAY(${value})`;
  if (isReference && before?.value === "@") return `_xlfn.SINGLE(${value})`;
  if (type === "operator" && value === "#") return "";
  if (type === "operator" && value === "@" && after?.type.startsWith("range") === true) return "";
  return value;
}

function functionInFile(name: string): string {
  const upper = name.toUpperCase();
  const own = ownName(upper);
  if (own !== null) return `_xldudf_${own}`;
  if (SHEET_FUTURE.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE.has(upper) ? `_xlfn.${upper}` : name;
}

/** "[@Hours]" is "Fleet[[#This Row],[Hours]]" in a file. */
function structuredInFile(value: string, { at, tables }: Place): string {
  const parsed = parseStructRef(value);
  const isRow = parsed?.sections?.some((section) => section.toLowerCase() === "this row") === true;
  if (parsed === undefined || (!isRow && (parsed.table ?? "") !== "")) return value;
  const table = tableNamed(parsed.table ?? "", tables) ?? tables.find(({ area }) => holdsCell(area, at));
  if (!table) return value;
  const columns = (parsed.columns ?? []).map((name) => `[${name.replace(/['#[\]@]/g, "'$&")}]`).join(":");
  if (!isRow) return `${table.name}${value}`;
  return columns === "" ? `${table.name}[#This Row]` : `${table.name}[[#This Row],${columns}]`;
}

const holdsCell = (area: Area, { sheet, row, column }: Area): boolean =>
  sheet === area.sheet &&
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

const isExpression = (callee: AstExpression | { readonly type: "Identifier" }): callee is AstExpression =>
  callee.type !== "Identifier";

/** Names that LET and LAMBDA give, in capitals. */
function localNames(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (!/\b(?:LET|LAMBDA)\s*\(/i.test(formula)) return names;
  const look = (node: AstExpression | null): void => {
    switch (node?.type) {
      case "LetExpression":
        for (const { id, init } of node.declarations) {
          names.add(id.name.toUpperCase());
          look(init);
        }
        return look(node.body);
      case "LambdaExpression":
        for (const { name } of node.params) names.add(name.toUpperCase());
        return look(node.body);
      case "CallExpression":
        // The callee is an expression of its own where a LAMBDA is called on the spot.
        if (isExpression(node.callee)) look(node.callee);
        return node.arguments.forEach(look);
      case "UnaryExpression":
      case "BinaryExpression":
        return node.arguments.forEach(look);
      case "ArrayExpression":
      case "ErrorLiteral":
      case "Literal":
      case "ReferenceIdentifier":
      case undefined:
    }
  };
  try {
    look(parse(tokenize(formula)));
  } catch {
    // A formula that cannot be read has no names that we could mark.
  }
  return names;
}
