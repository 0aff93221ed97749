/** Loader for files of the method: without the sentences that only the page about the method prints. */
module.exports = function dropAbout(source) {
  return source.replace(/\babout:\s*"(?:[^"\\]|\\.)*",?/g, "");
};
