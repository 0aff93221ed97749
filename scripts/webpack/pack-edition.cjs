const { join } = require("node:path");

/** Loader for files of presets: by columns, and what figures share once, they take a fifth less of what Excel downloads. */
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
  const figures = columns(
    records.map((record) => record.figures),
    packFigure,
  );
  const fields = columns(
    records.map(({ figures: _, ...field }) => field),
    (field) => field,
  );
  const parts = columns(provenance, (part) => part);
  return { fields, figures, provenance: parts };
}

/** Rows that name their cells → one column a name, with null where a row has no such cell. */
function columns(rows, packCell) {
  const column = (name) => rows.map((row) => (row[name] === undefined ? null : packCell(row[name])));
  return Object.fromEntries(inOrder(rows.map(Object.keys)).map((name) => [name, column(name)]));
}

/** All names, in an order that is each list's own, so that rows come out as they went in. */
function inOrder(lists) {
  const before = new Map();
  for (const list of lists) {
    list.forEach((name, at) => {
      if (!before.has(name)) before.set(name, new Set());
      if (at > 0) before.get(name).add(list[at - 1]);
    });
  }
  const ordered = [];
  while (ordered.length < before.size) {
    const isNext = ([name, all]) =>
      !ordered.includes(name) && [...all].every((each) => ordered.includes(each));
    const next = [...before].find(isNext);
    if (next === undefined)
      throw new Error(`Records disagree on the order of ${[...before.keys()].join(", ")}`);
    ordered.push(next[0]);
  }
  return ordered;
}

module.exports.pack = pack;
