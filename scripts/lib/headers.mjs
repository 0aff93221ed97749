/** What the pages may load: their own files and Office.js, nothing else. Excel frames them, so no frame-ancestors. */
const security = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https://appsforoffice.microsoft.com",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const always = [
  ["Content-Security-Policy", security],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  // Excel on the web, another origin, reads the functions' metadata.
  ["Access-Control-Allow-Origin", "*"],
  ["Cross-Origin-Resource-Policy", "cross-origin"],
];
/** Names that stay the same from build to build are asked for again; hashed names never change their content. */
const again = ["Cache-Control", "no-cache"];
const forEver = ["Cache-Control", "public, max-age=31536000, immutable"];

const isHashed = (name) => /^(pane|taskpane)\.[0-9a-f]+\.(js|css)$/.test(name);

/**
 * Files that tell static hosts which headers to send.
 *
 * @param address where the package is served, with a slash at its end
 * @param names   the files of the package that lie beside taskpane.html
 * @returns names and texts
 */
export function headerFiles(address, names) {
  const path = new URL(address).pathname;
  const loaded = names.filter((name) => /\.(html|js|css|json|xml)$/.test(name)).sort();
  return [
    ["_headers", netlify(path, loaded)],
    ["staticwebapp.config.json", azure(path, loaded)],
    ["nginx.conf", nginx(path)],
  ];
}

/**
 * Netlify and Cloudflare Pages, which read this file at the root of a site only. Where two rules set one header both
 * values are sent, so how long a file may be kept is said once, by its name.
 */
const netlify = (path, names) => {
  const block = (place, headers) =>
    [place, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return `${[
    block(`${path}*`, always),
    ...names.map((name) => block(path + name, [isHashed(name) ? forEver : again])),
  ].join("\n\n")}\n`;
};

/** Azure Static Web Apps, at the root of a site, too: a route may have a wildcard at its end only. */
const azure = (path, names) => {
  const routes = names
    .filter(isHashed)
    .map((name) => ({ route: path + name, headers: Object.fromEntries([forEver]) }));
  const config = { globalHeaders: Object.fromEntries([...always, again]), routes };
  return `${JSON.stringify(config, null, 2)}\n`;
};

const nginx = (path) => {
  const headers = (list) => list.map(([name, value]) => `  add_header ${name} "${value}" always;`).join("\n");
  return `# Inside a server block that speaks https; root is the folder that holds the package.
location ${path} {
${headers([...always, again])}
}
location ~ ^${path.replaceAll(".", "\\.")}(pane|taskpane)\\.[0-9a-f]+\\.(js|css)$ {
${headers([...always, forEver])}
}
`;
};
