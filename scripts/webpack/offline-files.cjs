const { createHash } = require("node:crypto");
const { Compilation, WebpackError, sources } = require("webpack");

/** Tells the offline worker which files the build made: those that the pane and the functions need to start. */
class OfflineFiles {
  constructor(worker) {
    this.worker = worker;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OfflineFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE + 500;
      compilation.hooks.processAssets.tap({ name: "OfflineFiles", stage }, () => this.fillIn(compilation));
    });
  }

  fillIn(compilation) {
    const assets = compilation.getAssets().filter(({ name }) => needed(name) && name !== this.worker);
    const files = assets.map(({ name }) => name).sort();
    const mark = createHash("sha256");
    for (const name of files) mark.update(name).update(compilation.getAsset(name).source.buffer());
    const text = compilation.getAsset(this.worker)?.source.source().toString();
    if (!text?.includes("OFFLINE_FILES")) {
      compilation.errors.push(new WebpackError(`${this.worker} does not ask for OFFLINE_FILES`));
      return;
    }
    const filled = text
      .replaceAll("OFFLINE_FILES", () => JSON.stringify(files))
      .replaceAll("OFFLINE_MARK", () => JSON.stringify(mark.digest("hex").slice(0, 12)));
    compilation.updateAsset(this.worker, new sources.RawSource(filled));
  }
}

const needed = (name) => /^[^/]+\.(html|js|css|json)$/.test(name);

module.exports = { OfflineFiles };
