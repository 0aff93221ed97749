const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const webpack = require("webpack");
const { addressOf } = require("./scripts/docs/pages.cjs");
const { pictures } = require("./scripts/docs/pictures.cjs");
const { billOfMaterials } = require("./scripts/webpack/bill-of-materials.cjs");
const { FunctionsMetadata } = require("./scripts/webpack/functions-metadata.cjs");
const { helpPage } = require("./scripts/webpack/help-page.cjs");
const { addressed, atAddress, forDevelopment } = require("./scripts/webpack/manifests.cjs");
const { OfflineFiles } = require("./scripts/webpack/offline-files.cjs");
const SizeBudget = require("./scripts/webpack/size-budget.cjs");

const dist = path.join(__dirname, "dist");
const functionsFile = path.join(__dirname, "src/functions/functions.ts");
/** A package for a static host (`npm run package`) names its chunks by their content, so that they can be kept for ever. */
const packaged = Boolean(process.env.ADDIN_PACKAGE);
const named = packaged ? "[name].[contenthash]" : "[name]";

/** What the three bundles share. `target` is what esbuild writes for. */
function base(name, target, production) {
  return {
    name,
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    output: { path: dist, filename: "[name].js", chunkFilename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        { test: /\.ts$/, loader: "esbuild-loader", options: { target } },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        {
          test: /src[\\/]editions[\\/].*[\\/](hardware|models|training|sites)\.json$/,
          type: "javascript/auto",
          loader: require.resolve("./scripts/webpack/pack-edition.cjs"),
        },
        {
          test: /src[\\/]editions[\\/].*[\\/]method[\\/].*\.ts$/,
          enforce: "pre",
          loader: require.resolve("./scripts/webpack/drop-about.cjs"),
        },
      ],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target, css: true, legalComments: "none", charset: "utf8" })],
    },
    performance: { hints: false },
    stats: { preset: "errors-warnings", logging: "warn", timings: true, builtAt: false },
  };
}

/** Excel: the cell functions and the task pane, which live in one page. */
function addin(production, alone) {
  const shared = base("addin", "es2021", production);
  return {
    ...shared,
    // The pane takes presets and method from functions.js instead of carrying them twice.
    entry: {
      functions: functionsFile,
      taskpane: { import: path.join(__dirname, "src/taskpane/index.ts"), dependOn: "functions" },
      offline: path.join(__dirname, "src/offline/worker.ts"),
    },
    output: {
      ...shared.output,
      // The manifest, and the page of an older copy, find these two by their names.
      filename: ({ chunk }) => (["functions", "offline"].includes(chunk.name) ? "[name].js" : `${named}.js`),
      chunkFilename: `${named}.js`,
      // Relative addresses: webpack's automatic ones need a DOM, which a functions-only runtime lacks.
      publicPath: "",
      clean: !alone,
    },
    module: {
      rules: [
        ...shared.module.rules,
        {
          test: (file) => file === functionsFile,
          enforce: "pre",
          loader: require.resolve("./scripts/webpack/register-functions.cjs"),
        },
        {
          test: /src[\\/]editions[\\/].*[\\/]sources\.json$/,
          loader: require.resolve("./scripts/webpack/pack-sources.cjs"),
        },
      ],
    },
    // Terser: slower than esbuild, but it drops what a module defines and nobody calls.
    optimization: {
      minimizer: ["...", new EsbuildPlugin({ css: true, include: /\.css$/ })],
      splitChunks: false,
    },
    plugins: [
      new FunctionsMetadata({
        input: functionsFile,
        address: addressed(process.env.ADDIN_URL),
        languages: [
          { output: "functions.json", help: "docs/functions.html" },
          {
            output: "functions-zh-TW.json",
            help: "docs/functions.zh-TW.html",
            words: path.join(__dirname, "src/locales/functions.zh-TW.json"),
          },
        ],
      }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "src/taskpane/index.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
      }),
      new MiniCssExtractPlugin({ filename: `${named}.css`, chunkFilename: `${named}.css` }),
      new webpack.DefinePlugin({ ADDIN_PACKAGE: JSON.stringify(packaged) }),
      new OfflineFiles("offline.js"),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "manifest.xml", transform: (text) => atAddress(text.toString(), process.env.ADDIN_URL) },
          ...(packaged
            ? []
            : [
                {
                  from: "manifest.xml",
                  to: "manifest-dev.xml",
                  transform: (text) => forDevelopment(atAddress(text.toString(), process.env.ADDIN_URL)),
                },
              ]),
          // The manual, for help links that work offline.
          {
            from: "docs/*.md",
            to: ({ absoluteFilename }) => `docs/${addressOf(path.basename(absoluteFilename))}`,
            transform: helpPage,
          },
          ...pictures().map((picture) => ({ from: `docs/${picture}`, to: `docs/${picture}` })),
          { from: "scripts/webpack/help-page.css", to: "docs/[name][ext]" },
          { from: "assets/icon-32.png", to: "docs/[name][ext]" },
        ],
      }),
      ...(production
        ? [new SizeBudget({ "functions.js": 100, "pane.js": 150 }), ...billOfMaterials("addin")]
        : []),
    ],
  };
}

/** The page in which the functions and the pane are tried without Excel. */
function workbench(production, alone) {
  const shared = base("workbench", "es2021", production);
  return {
    ...shared,
    dependencies: alone ? [] : ["addin"],
    entry: { workbench: path.join(__dirname, "src/workbench/index.ts") },
    output: { ...shared.output, chunkFilename: "workbench-[name].js", publicPath: "" },
    plugins: [
      new HtmlPlugin({ filename: "index.html", template: "src/workbench/index.html" }),
      new MiniCssExtractPlugin({ filename: "[name].css", chunkFilename: "workbench-[name].css" }),
      ...(production ? billOfMaterials("workbench") : []),
    ],
  };
}

/** The command line: one file that needs nothing but Node. */
function cli(production, alone) {
  const shared = base("cli", "node20", production);
  return {
    ...shared,
    target: "node20",
    dependencies: alone ? [] : ["addin"],
    entry: { "ai-footprint": path.join(__dirname, "src/cli/main.ts") },
    // Univer's ES modules import files that Node cannot load; its CommonJS builds are whole.
    resolve: { ...shared.resolve, conditionNames: ["node", "require"], mainFields: ["main"] },
    optimization: { ...shared.optimization, splitChunks: false },
    plugins: [
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      ...(production ? billOfMaterials("ai-footprint") : []),
    ],
  };
}

module.exports = (_env, { mode, configName }) => {
  const production = mode !== "development";
  return [addin, workbench, cli].map((bundle) => bundle(production, Boolean(configName)));
};
