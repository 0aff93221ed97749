/** Loader: of sources, what functions cite. Addresses, licences and notes stand in the repository and on the pages. */
module.exports = function packSources(source) {
  const cited = Object.entries(JSON.parse(source)).map(([id, { title, date }]) => [id, { title, date }]);
  return JSON.stringify(Object.fromEntries(cited));
};
