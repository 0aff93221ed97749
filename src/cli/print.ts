import { isCellError, type Cell, type CellError } from "../functions/cells";

/** What a formula came to. */
export type Answer = Cell | Cell[][];

/** One line of JSON: `{"value":…}`, rows where the formula spills, or `{"error":…,"message":…}`. */
export function asJson(answer: Answer): string {
  return JSON.stringify(isCellError(answer) ? answer : { value: answer });
}

/** For people: numbers as JavaScript writes them, spilled rows on lines of their own, cells apart by tabs. */
export function asRows(answer: Answer): string {
  return Array.isArray(answer) ? answer.map((row) => row.map(asText).join("\t")).join("\n") : asText(answer);
}

/** On one line, also where the formula spills: Excel's notation of an array, `{1,2;3,4}`. */
export function asLine(answer: Answer): string {
  return Array.isArray(answer)
    ? `{${answer.map((row) => row.map(asConstant).join(",")).join(";")}}`
    : asText(answer).replace(/\s*\n\s*/g, " ");
}

/** Whether the answer is an error or has one in a cell. */
export function hasError(answer: Answer): boolean {
  return Array.isArray(answer) ? answer.some((row) => row.some(isCellError)) : isCellError(answer);
}

function asText(cell: Cell): string {
  if (isCellError(cell)) return asSentence(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell ?? "");
}

function asSentence({ error, message }: CellError): string {
  return message === undefined ? error : `${error} ${message}`;
}

function asConstant(cell: Cell): string {
  if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
  return isCellError(cell) ? cell.error : asText(cell);
}
