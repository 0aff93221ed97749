/** Loader: of sources, what functions and the pane cite. Licences and notes stand in the repository and on the pages. */
module.exports = function packSources(source) {
  const cited = Object.entries(JSON.parse(source)).map(([id, { title, url, date }]) => [
    id,
    { title, url, date },
  ]);
  return JSON.stringify(Object.fromEntries(cited));
};
