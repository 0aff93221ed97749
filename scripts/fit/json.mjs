/** JSON as the edition's other files have it: what holds only plain values stands on one line. */
export const json = (value) => `${print(value, "")}\n`;

function print(value, indent) {
  if (!isNested(value)) return flat(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((each) => inner + print(each, inner)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).map(([key, each]) => `${inner}"${key}": ${print(each, inner)}`);
  return `{\n${entries.join(",\n")}\n${indent}}`;
}

const isNested = (value) =>
  typeof value === "object" && Object.values(value).some((each) => typeof each === "object");

function flat(value) {
  if (Array.isArray(value)) return `[${value.map(flat).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `"${key}": ${JSON.stringify(each)}`)
    .join(", ")} }`;
}
