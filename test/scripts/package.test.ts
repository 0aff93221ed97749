import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sirv from "sirv";

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
    expect(() => JSON.parse(text("staticwebapp.config.json")) as unknown).not.toThrow();
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

describe("the offline copy", () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer(sirv(once, { dev: true }));
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
