import { posix } from "node:path";
import ts from "typescript";
import { mayImport, maySpeakTo, mayUse } from "./rules";

const globals = ["Excel", "Office", "OfficeExtension", "CustomFunctions"];

/** Every rule that a file of src/ breaks. `file` is its path below src/, such as "cli/main.ts". */
export function violations(file: string, text: string): string[] {
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return [
    ...imports.filter((name) => name.startsWith(".")).flatMap((name) => wrongImport(file, name)),
    ...imports.filter((name) => !name.startsWith(".")).flatMap((name) => wrongPackage(file, name)),
    ...spokenTo(file, text)
      .filter(
        (name) => !(maySpeakTo[withoutEnding(file)] ?? maySpeakTo[posix.dirname(file)] ?? []).includes(name),
      )
      .map((name) => `${file} speaks to ${name}`),
  ];
}

function wrongImport(file: string, name: string): string[] {
  const target = posix.join(posix.dirname(file), name);
  // A version number from package.json is data, not a layer.
  if (target === "../package.json") return [];
  const [from, to] = [partOf(file), partOf(target)];
  const allowed = from === to || (mayImport[from] ?? []).includes(to);
  return allowed ? [] : [`${file} imports ${target}`];
}

function wrongPackage(file: string, name: string): string[] {
  const allowed = (mayUse[partOf(file)] ?? []).some(
    (start) => name === start || name.startsWith(withSlash(start)),
  );
  return allowed ? [] : [`${file} uses ${name}`];
}

const withSlash = (start: string) => (/[/:]$/.test(start) ? start : `${start}/`);
const withoutEnding = (path: string) => path.replace(/\.(ts|css|json)$/, "");

/** "hosts/univer/cells.ts" → "hosts/univer". An unknown folder is a part that may do nothing. */
function partOf(path: string): string {
  const name = withoutEnding(path);
  const parts = Object.keys(mayImport).filter((part) => name === part || name.startsWith(`${part}/`));
  return parts.sort((one, other) => other.length - one.length)[0] ?? name;
}

/** Identifiers, so that a comment or a string may still say "Excel". */
function spokenTo(file: string, text: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && globals.includes(node.text)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022));
  return [...found];
}
