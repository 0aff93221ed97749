import type { Dialect } from "./dialect";
import { quotedName, textLiteral } from "./spell";
import type { Entry, Table } from "./tables";

/** Rows in one statement: an engine reads a long one slowly. */
const AT_ONCE = 500;

/** Statements that make a table and fill it. */
export function definitionsOf({ name, columns, rows }: Table, dialect: Dialect): readonly string[] {
  const typed = columns.map((column) => `${quotedName(column.name)} ${dialect.types[column.type]}`);
  const statements = [`CREATE TABLE ${name} (${typed.join(", ")})${dialect.storage}`];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const lines = rows.slice(at, at + AT_ONCE).map((row) => `(${row.map(literal).join(", ")})`);
    statements.push(`INSERT INTO ${name} VALUES ${lines.join(",\n")}`);
  }
  return statements;
}

// Into a column of numbers any spelling of one goes in.
const literal = (entry: Entry): string => {
  if (entry === null) return "NULL";
  return typeof entry === "number" ? `${entry}` : textLiteral(entry);
};
