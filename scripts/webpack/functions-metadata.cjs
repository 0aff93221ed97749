const { readFileSync } = require("node:fs");
const { parseTree } = require("custom-functions-metadata/lib/parseTree");
const { Compilation, WebpackError, sources } = require("webpack");

/** Reads what a file of custom functions says about them: functions.json, what to register, and what is wrong. */
function readFunctions(file) {
  // Excel passes null for an omitted argument. Our types say so, which the generator does not understand.
  const source = readFileSync(file, "utf8").replaceAll(/\s*\|\s*null\b/g, "");
  const { functions, associate, extras } = parseTree(source, file);
  return {
    errors: extras.flatMap(({ errors }) => errors),
    associate,
    metadata: {
      allowCustomDataForDataTypeAny: true,
      // Without this one #N/A in a column makes Excel refuse the whole call; with it that row alone fails.
      functions: functions.map((definition) => ({ ...definition, allowErrorForDataTypeAny: true })),
    },
  };
}

/** Writes functions.json, from which Excel takes names, arguments and tooltips, out of the functions' comments. */
class FunctionsMetadata {
  constructor({ input, output }) {
    this.input = input;
    this.output = output;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadata", stage }, () => {
        const { errors, metadata } = readFunctions(this.input);
        compilation.errors.push(...errors.map((error) => new WebpackError(`${this.input}: ${error}`)));
        compilation.emitAsset(this.output, new sources.RawSource(JSON.stringify(metadata, null, 2)));
      });
    });
  }
}

module.exports = { FunctionsMetadata, readFunctions };
