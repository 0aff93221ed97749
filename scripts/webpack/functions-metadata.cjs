const { readFileSync } = require("node:fs");
const { parseTree } = require("custom-functions-metadata/lib/parseTree");
const { Compilation, WebpackError, sources } = require("webpack");
const { translate } = require("./translate-functions.cjs");

/** Reads what a file of custom functions says about them: functions.json, what to register, and what is wrong. */
function readFunctions(file) {
  // Excel passes null for an omitted argument. Our types say so, which the generator does not understand.
  const source = readFileSync(file, "utf8").replaceAll(/\s*\|\s*null\b/g, "");
  const { functions, enums, associate, extras } = parseTree(source, file);
  return {
    errors: extras.flatMap(({ errors }) => errors),
    associate,
    metadata: {
      allowCustomDataForDataTypeAny: true,
      // Without this one #N/A in a column makes Excel refuse the whole call; with it that row alone fails.
      functions: functions.map((definition) => ({ ...definition, allowErrorForDataTypeAny: true })),
      // A suggestion is called what one would type; TypeScript allows no dots in such a name.
      enums: enums.map((each) => ({
        ...each,
        values: each.values.map((value) => ({ ...value, name: value.stringValue })),
      })),
    },
  };
}

/** Gives each function the address of its own place on a page of help. */
const withHelp = (metadata, page) => ({
  ...metadata,
  functions: metadata.functions.map((each) => ({ ...each, helpUrl: `${page}#${each.id.toLowerCase()}` })),
});

/** Writes functions.json, from which Excel takes names, arguments and tooltips, out of the functions' comments. */
class FunctionsMetadata {
  /**
   * @param input file of custom functions
   * @param address where the add-in is served, with a slash at the end
   * @param languages [{ output, help, words }]: a file to write, its page of help, and the file of its translations;
   *   without one the comments' own words stand
   */
  constructor({ input, address, languages }) {
    this.input = input;
    this.address = address;
    this.languages = languages;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadata", stage }, () => {
        const { errors, metadata } = readFunctions(this.input);
        compilation.errors.push(...errors.map((error) => new WebpackError(`${this.input}: ${error}`)));
        for (const language of this.languages) this.emit(compilation, metadata, language);
      });
    });
  }

  emit(compilation, metadata, { output, help, words }) {
    const spoken = words === undefined ? metadata : this.translated(compilation, metadata, words);
    const text = JSON.stringify(withHelp(spoken, this.address + help), null, 2);
    compilation.emitAsset(output, new sources.RawSource(text));
  }

  translated(compilation, metadata, file) {
    compilation.fileDependencies.add(file);
    const { translation, missing } = translate(metadata, JSON.parse(readFileSync(file, "utf8")));
    const errors = missing.map((text) => new WebpackError(`${file} has no words for "${text}"`));
    compilation.errors.push(...errors);
    return translation;
  }
}

module.exports = { FunctionsMetadata, readFunctions, withHelp };
