const { CycloneDxWebpackPlugin } = require("@cyclonedx/webpack-plugin");
const { Compilation, WebpackError, sources } = require("webpack");

/** Licences under which code may be part of what we ship. */
const allowed = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0"];

/** Packages that name no licence in package.json, with the one in their LICENSE file, read by hand. */
const read = {
  // An interface of 20 lines without an implementation; nothing is sent.
  "@univerjs/telemetry 0.25.1": "Apache-2.0",
};

/**
 * Writes down what a bundle is made of: bom/<name>.json in CycloneDX's format and bom/<name>.licences.txt for people.
 * The build fails when a part has a licence that is not allowed, or none.
 */
const billOfMaterials = (name) => [
  new CycloneDxWebpackPlugin({
    outputLocation: `bom/${name}`,
    specVersion: "1.6",
    reproducibleResults: true,
    collectEvidence: true,
    validateResults: false,
    includeWellknown: false,
  }),
  new Licences(name),
];

class Licences {
  constructor(name) {
    this.name = name;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT + 1;
      compilation.hooks.processAssets.tap({ name: "Licences", stage }, () => this.write(compilation));
    });
  }

  write(compilation) {
    const made = `bom/${this.name}/bom.json`;
    const bill = compilation.getAsset(made);
    if (!bill) {
      compilation.errors.push(new WebpackError(`${made} was not written, so no licence could be checked`));
      return;
    }
    const text = bill.source.source().toString();
    const { components } = JSON.parse(text);
    for (const part of components) {
      const licence = licenceOf(part);
      if (!permitted(licence)) {
        const sentence = `${titleOf(part)} is under "${licence}", which may not be shipped (scripts/webpack/bill-of-materials.cjs)`;
        compilation.errors.push(new WebpackError(sentence));
      }
    }
    compilation.emitAsset(`bom/${this.name}.json`, new sources.RawSource(text));
    compilation.emitAsset(`bom/${this.name}.licences.txt`, new sources.RawSource(licences(components)));
    compilation.deleteAsset(made);
    compilation.deleteAsset(made.replace(/json$/, "xml"));
  }
}

/** "MIT", or an expression such as "(MIT OR GPL-3.0)", of which one side is enough. */
const permitted = (licence) =>
  licence
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => allowed.includes(one.trim())));

const licenceOf = (part) =>
  (part.licenses ?? [])
    .map(({ license, expression }) => expression ?? license.id ?? license.name)
    .join(" AND ") ||
  (read[titleOf(part)] ?? "");

const titleOf = ({ group, name, version }) => `${group ? `${group}/` : ""}${name} ${version}`;

/** Every part with its licence's text, where its package carries one. */
const licences = (components) =>
  components
    .map((part) => {
      const texts = (part.evidence?.licenses ?? []).map(({ license }) => decoded(license.text));
      const place = part.externalReferences?.find(({ type }) => type === "vcs" || type === "website")?.url;
      const title = [titleOf(part), licenceOf(part), place].filter(Boolean).join(" · ");
      return [title, ...texts].join("\n\n");
    })
    .join(`\n\n${"-".repeat(100)}\n\n`);

const decoded = ({ content, encoding }) =>
  (encoding === "base64" ? Buffer.from(content, "base64").toString("utf8") : content).trim();

module.exports = { billOfMaterials };
