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

/**
 * Files that tell static hosts which headers to send.
 *
 * @param address where the package is served, with a slash at its end
 * @returns names and texts
 */
export function headerFiles(address) {
  const path = new URL(address).pathname;
  return [
    ["_headers", netlify(path)],
    ["staticwebapp.config.json", azure(path)],
    ["nginx.conf", nginx(path)],
  ];
}

/** Netlify and Cloudflare Pages: the more special rule adds to the general one. */
const netlify = (path) => {
  const block = (place, headers) =>
    [place, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return `${[
    block(`${path}*`, always),
    ...["*.html", "functions.js", "functions*.json", "offline.js", "manifest.xml"].map((file) =>
      block(path + file, [again]),
    ),
    ...["pane.*", "taskpane.*.js", "taskpane.*.css"].map((file) => block(path + file, [forEver])),
  ].join("\n\n")}\n`;
};

/** Azure Static Web Apps: the first route that fits counts. */
const azure = (path) => {
  const routes = ["pane.*", "taskpane.*.js", "taskpane.*.css"].map((file) => ({
    route: path + file,
    headers: Object.fromEntries([forEver]),
  }));
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
