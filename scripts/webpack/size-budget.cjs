const { gzipSync } = require("node:zlib");
const { Compilation, WebpackError } = require("webpack");

/** Prints the compressed size of the files that Excel downloads, and fails the build when one outgrows its budget. */
/** A file whose name carries a mark of its content: "pane.0c1d….js" for "pane.js". */
const hashed = (compilation, file) => {
  const [, name, ending] = /^(.*)(\.\w+)$/.exec(file);
  return compilation.getAssets().find((one) => one.name.startsWith(`${name}.`) && one.name.endsWith(ending));
};

module.exports = class SizeBudget {
  /** @param budgets file name → most kilobytes (1,000 bytes) after gzip */
  constructor(budgets) {
    this.budgets = budgets;
  }

  apply(compiler) {
    const said = [];
    compiler.hooks.done.tap("SizeBudget", () => console.log(said.splice(0).join("\n")));
    compiler.hooks.thisCompilation.tap("SizeBudget", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "SizeBudget", stage }, () => {
        for (const [file, most] of Object.entries(this.budgets)) this.check(compilation, file, most, said);
      });
    });
  }

  check(compilation, file, most, said) {
    const asset = compilation.getAsset(file) ?? hashed(compilation, file);
    if (!asset) {
      compilation.errors.push(new WebpackError(`${file} was not built, so its size cannot be checked`));
      return;
    }
    const kilobytes = gzipSync(asset.source.buffer()).length / 1000;
    const sentence = `${file}: ${kilobytes.toFixed(1)} kB gzipped of ${most} kB allowed`;
    if (kilobytes > most) compilation.errors.push(new WebpackError(sentence));
    else said.push(sentence);
  }
};
