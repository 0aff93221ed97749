import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";

const silent = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };

/** Every change Stryker would make to our code, and the code with a counter at the place of each. */
export async function mutantsIn(root) {
  const files = sources(root).map((file) => ({
    name: file,
    mutate: true,
    content: readFileSync(join(root, file), "utf8"),
  }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const result = await new Instrumenter(silent).instrument(files, options);
  return {
    mutants: result.mutants.map(({ id, fileName, location, replacement, mutatorName }) => ({
      id,
      file: fileName,
      location,
      replacement,
      kind: mutatorName,
    })),
    instrumented: new Map(result.files.map(({ name, content }) => [name, content])),
  };
}

function sources(root) {
  const under = (folder, recursive) =>
    readdirSync(join(root, folder), { recursive }).map((name) => join(folder, name));
  return [
    ...["src/method", "src/functions", "src/estimate"].flatMap((folder) => under(folder, true)),
    ...under("src/editions", true),
    "src/estimate.ts",
  ]
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}
