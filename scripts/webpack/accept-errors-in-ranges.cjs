const { Compilation, sources } = require("webpack");

/**
 * Lets Excel hand us ranges that hold error values. Without it one #N/A in a column makes Excel refuse the whole
 * call; with it that row alone fails. The metadata generator has no tag for this.
 */
module.exports = class AcceptErrorsInRanges {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AcceptErrorsInRanges", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "AcceptErrorsInRanges", stage }, () => {
        const asset = compilation.getAsset(this.file);
        if (!asset) return; // The generator has reported why.
        const metadata = JSON.parse(asset.source.source().toString());
        for (const definition of metadata.functions) definition.allowErrorForDataTypeAny = true;
        compilation.updateAsset(this.file, new sources.RawSource(JSON.stringify(metadata, null, 2)));
      });
    });
  }
};
