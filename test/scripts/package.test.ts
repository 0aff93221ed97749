import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { openExcel } from "../office/pretend-excel/excel";
import { launch, openAlone } from "../office/pretend-excel/page";

jest.setTimeout(180_000);

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "ai-footprint-package-"));
const [once, again] = [join(folder, "once"), join(folder, "again")];
const make = (out: string): string =>
  execFileSync(process.execPath, ["scripts/package.mjs", "--url", "https://example.com/ai", "--out", out], {
    cwd: root,
    encoding: "utf8",
    stdio: "pipe",
  });
const text = (name: string): string => readFileSync(join(once, name), "utf8");

/** What nginx is told to send with every file. */
const headers = () =>
  Object.fromEntries(
    [
      ...text("nginx.conf")
        .split("location ~")[0]!
        .matchAll(/add_header (\S+) "(.*)" always;/g),
    ].map(([, name, value]) => [name!, value!]),
  );

beforeAll(() => make(once));
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run package", () => {
  it("makes the same bytes from the same sources", () => {
    make(again);
    expect(readFileSync(join(again, "SHA256SUMS"), "utf8")).toBe(text("SHA256SUMS"));
  });

  it("lists every file with its sum", () => {
    const listed = text("SHA256SUMS").trim().split("\n");
    const files = readdirSync(once, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(listed).toHaveLength(files.length - 1);
    for (const line of listed) {
      const [sum, name] = line.split("  ") as [string, string];
      expect([
        name,
        createHash("sha256")
          .update(readFileSync(join(once, name)))
          .digest("hex"),
      ]).toEqual([name, sum]);
    }
  });

  it("names the address in the manifest and in the help of the functions, and the developer's nowhere", () => {
    expect(text("manifest.xml")).toContain('"https://example.com/ai/taskpane.html"');
    for (const file of ["manifest.xml", "functions.json", "functions-zh-TW.json", "taskpane.html"]) {
      expect(text(file)).not.toContain("localhost");
    }
    expect(text("functions.json")).toContain("https://example.com/ai/docs/functions.html#");
  });

  it("bundles only what may be shipped, with its licences, and not Office.js", () => {
    const { components } = JSON.parse(text("bom/addin.json")) as { components: { name: string }[] };
    const names = components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["lit", "web-components", "fx"]));
    expect(names).not.toContain("office-js");
    for (const name of names) expect(text("bom/addin.licences.txt")).toContain(name);
  });

  it("lets hosts keep what is named by its content, and only that", () => {
    const names = readdirSync(once).filter((name) => /\.(js|css)$/.test(name));
    expect(names.filter((name) => !/\.[0-9a-f]{20}\.(js|css)$/.test(name)).sort()).toEqual([
      "functions.js",
      "offline.js",
    ]);
    const rule = new RegExp(/^location ~ (.*) \{$/m.exec(text("nginx.conf"))![1]!);
    const kept = names.filter((name) => rule.test(`/ai/${name}`));
    expect(kept).toHaveLength(names.length - 2);
    const { routes } = JSON.parse(text("staticwebapp.config.json")) as { routes: { route: string }[] };
    expect(routes.map(({ route }) => route)).toEqual(kept.map((name) => `/ai/${name}`).sort());
    for (const name of names) {
      const said = text("_headers").split(`/ai/${name}\n`)[1]!.split("\n")[0]!;
      expect(said).toContain(kept.includes(name) ? "immutable" : "no-cache");
    }
  });

  it("may be read by a web server, which is another user", () => {
    for (const name of ["", "taskpane.html", "docs", "docs/support.html", "assets/icon-32.png"])
      expect([name, statSync(join(once, name)).mode & 0o004]).toEqual([name, 0o004]);
  });

  it.each([
    [["--url", "http://example.com"], /not an https address/],
    [["--url", "https://example.com/?a"], /without "\?"/],
    [[], /Say where/],
    [["--address", "https://example.com"], /Unknown option/],
  ])("refuses %p with a sentence", (args, sentence) => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/package.mjs", ...args], {
      cwd: root,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
  });

  it("leaves a folder of other files alone", () => {
    const other = mkdtempSync(join(folder, "other-"));
    writeFileSync(join(other, "thesis.txt"), "years of work");
    expect(() => make(other)).toThrow(/holds other files/);
    expect(existsSync(join(other, "thesis.txt"))).toBe(true);
  });
});

describe("the package under its path, with the headers that its server is told to send", () => {
  it("computes in Excel, where its pane breaks no rule and asks no strangers", async () => {
    expect(headers()).toMatchObject({
      "Content-Security-Policy": expect.stringMatching(/^default-src 'none'/) as string,
    });
    const served = { folder: once, path: "/ai/", headers: headers() };
    const browser = await launch();
    try {
      const excel = await openExcel(browser, { served });
      excel.enter("A1", '=AIENERGY("DGX A100",1250,720,,"article-2023")');
      expect(await excel.value("A1")).toBeCloseTo(5_850_000, 6);
      await excel.addin.getByRole("combobox").first().waitFor();
      expect(excel.host.strangers).toEqual([]);
      // Office.js itself tries to style two elements inline, in vain and without harm; and the worker that keeps the
      // offline copy is fetched past the test, from a host that does not exist.
      const known = /^Applying inline style violates|An unknown error occurred when fetching the script/;
      const ours = excel.host.complaints.filter((one) => !known.test(one));
      expect(ours).toEqual([]);

      const alone = await openAlone(browser, true, served);
      await alone.getByText(/needs Excel/).waitFor();
    } finally {
      await browser.close();
    }
  });
});

describe("the offline copy", () => {
  let server: Server;
  beforeAll(async () => {
    const setHeaders = (answer: ServerResponse) => void answer.setHeaders(new Map(Object.entries(headers())));
    server = createServer(sirv(once, { dev: true, setHeaders }));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => server.close());

  it("opens the pane without a network once it was open", async () => {
    const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
    });
    try {
      const context = await browser.newContext({ locale: "en-US" });
      const page = await context.newPage();
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`;
      await page.goto(address);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.reload();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
      await page.reload();
      await page.getByRole("combobox").first().waitFor();
      expect(await page.title()).toBe("AI Footprint");
    } finally {
      await browser.close();
    }
  });
});
