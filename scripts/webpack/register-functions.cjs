const { readFunctions } = require("./functions-metadata.cjs");

/** Loader: adds to the file of custom functions the calls that register them with Excel when the script runs. */
module.exports = function registerFunctions(source) {
  const { associate } = readFunctions(this.resourcePath);
  const calls = associate.map(
    ({ id, functionName }) => `CustomFunctions.associate("${id}", ${functionName});`,
  );
  return [source, ...calls].join("\n");
};
