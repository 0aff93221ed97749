import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page, type Route } from "playwright-core";

const root = join(__dirname, "../../..");
/** The built add-in. */
export const dist = process.env.ADDIN_DIST ?? join(root, "dist");
const addin = "https://addin.example";
/** Office.js trusts a host of its own name only; the other port keeps it another origin. */
const host = `${addin}:8443`;

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** A folder of the built add-in, the path at which it is served, and what its server says of each file. */
export interface Served {
  readonly folder: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const built: Served = { folder: dist, path: "/", headers: {} };

const types: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  css: "text/css",
  png: "image/png",
};

/** A page like Excel's on the web, with the built add-in in a frame, and without any network. */
export interface HostPage {
  readonly page: Page;
  /** Addresses that neither the add-in nor Office.js has any business with. */
  readonly strangers: readonly string[];
  /** What the console complained about. */
  readonly complaints: readonly string[];
}

/** Passes a message on to the add-in. */
export type Send = (message: string) => void;

export function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
}

/** A context is what tabs of one browser share. */
export async function openHostPage(
  browser: Browser | BrowserContext,
  language: string,
  receive: (message: string, send: Send) => void,
  served = built,
): Promise<HostPage> {
  const size = { viewport: { width: 360, height: 900 } };
  const context = "newContext" in browser ? await browser.newContext({ locale: language, ...size }) : browser;
  const page = await context.newPage();
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.route("**/*", (route) => answer(route, language, { strangers, served }));
  const send = (message: string) =>
    void page.evaluate((text) => (window as unknown as Relay).toAddin(text), message).catch(ignoreClosed);
  await page.exposeFunction("toExcel", (message: string) => receive(message, send));
  await page.goto(`${host}/excel.html`);
  return { page, strangers, complaints };
}

/** The pane's own page without Excel around it, with or without Office.js. */
export async function openAlone(browser: Browser, withOffice: boolean, served = built): Promise<Page> {
  const page = await browser.newPage({ locale: "en-US" });
  await page.route("**/*", (route) => answer(route, "en-US", { strangers: [], served }));
  if (!withOffice) await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  await page.goto(`${addin}${served.path}taskpane.html`);
  return page;
}

/** The last answers may find the page gone. Whoever still waits for them fails by itself. */
const ignoreClosed = () => undefined;

interface Relay {
  toAddin(message: string): void;
}

async function answer(
  route: Route,
  language: string,
  { strangers, served }: { readonly strangers: string[]; readonly served: Served },
): Promise<void> {
  const url = route
    .request()
    .url()
    .replace(/[?#].*/, "");
  if (url === `${host}/excel.html`)
    return route.fulfill({ contentType: "text/html", body: hostPage(language, served.path) });
  const own = `${addin}${served.path}`;
  // Any other address is a stranger's.
  if (!url.startsWith(own) && !url.startsWith(officeJs)) {
    strangers.push(url);
    return route.abort();
  }
  const file = url.startsWith(own)
    ? join(served.folder, url.slice(own.length))
    : join(root, "node_modules/@microsoft/office-js/dist", url.slice(officeJs.length));
  if (!existsSync(file) || !statSync(file).isFile()) return route.fulfill({ status: 404 });
  return route.fulfill({
    contentType: types[file.split(".").pop() ?? ""] ?? "text/plain",
    headers: url.startsWith(own) ? served.headers : {},
    body: readFileSync(file),
  });
}

/** The frame's name tells Office.js what hosts it. The page itself only passes messages on. */
function hostPage(language: string, path: string): string {
  const name = JSON.stringify({
    baseFrameName: "addin",
    hostInfo: `Excel$Web$16.01$${language}$correlation$$$3`,
    xdmInfo: `conversation|app|${host}`,
    serializerVersion: "1",
  });
  return `<!doctype html><title>Pretend Excel</title><style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style>
<script>
  let frame;
  const load = () => {
    frame?.remove();
    frame = document.createElement("iframe");
    frame.name = ${JSON.stringify(name)};
    frame.src = "${addin}${path}taskpane.html";
    document.body.append(frame);
  };
  addEventListener("message", ({ source, data }) => source === frame.contentWindow && toExcel(data));
  window.toAddin = (text) => frame.contentWindow.postMessage(text, "${addin}");
  window.load = load;
  addEventListener("DOMContentLoaded", load);
</script>`;
}
