const { join } = require("node:path");

/** Loader for files of presets: says once what many figures share, which saves a tenth of what Excel downloads. */
module.exports = function packEdition(source) {
  const unpack = JSON.stringify(join(__dirname, "../../src/editions/unpack"));
  const packed = JSON.stringify(JSON.stringify(pack(JSON.parse(source))));
  return `import { unpack } from ${unpack};\nexport default unpack(JSON.parse(${packed}));`;
};

/** The inverse of `unpack` in src/editions/unpack.ts. */
function pack(records) {
  const provenance = [];
  const positions = new Map();
  const positionOf = (shared) => {
    const key = JSON.stringify(shared);
    if (!positions.has(key)) positions.set(key, provenance.push(shared) - 1);
    return positions.get(key);
  };
  const packFigure = ({ low, central, high, ...shared }) =>
    low === undefined ? [positionOf(shared), central] : [positionOf(shared), central, low, high];
  const packed = records.map(({ figures, ...record }) => ({
    ...record,
    figures: Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, packFigure(figure)])),
  }));
  return { provenance, records: packed };
}

module.exports.pack = pack;
