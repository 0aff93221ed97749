import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionNames } from "../src/functions/call";
import { problemsOf } from "./manifest/check";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the build's own CommonJS
const { forDevelopment } = require("../scripts/webpack/manifests.cjs") as {
  forDevelopment: (manifest: string) => string;
};

const root = join(__dirname, "..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

describe("manifest.xml", () => {
  it("holds nothing that Excel refuses", () => {
    expect(problemsOf(manifest)).toEqual([]);
  });

  it.each([
    ["an unknown resource", 'resid="Icon.16"', 'resid="Icon.17"', 'resid "Icon.17" is not defined'],
    [
      "a plain http address",
      'https://localhost:3000/functions.js"',
      'http://localhost:3000/functions.js"',
      /is not https$/,
    ],
    [
      "a second page",
      '<FunctionFile resid="Page.Url"',
      '<FunctionFile resid="LearnMore.Url"',
      /^the shared runtime needs one page/,
    ],
    [
      "a namespace",
      "</Metadata>",
      '</Metadata><Namespace resid="Page.Url"/>',
      "a <Namespace> would rename every function",
    ],
    [
      "a wrong order",
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      "$2$1",
      /^<OfficeApp> must hold its parts in this order/,
    ],
    [
      "a further requirement",
      "</Sets>",
      '<Set Name="ExcelApi" MinVersion="1.9"/></Sets>',
      /^only SharedRuntime 1.1 may be required/,
    ],
    ["a bad id", /<Id>./, "<Id>", "<Id> must be a GUID"],
    ["a short version", "<Version>1.0.0.0", "<Version>1.0.0", "<Version> must have four numbers"],
    [
      "a long description",
      'Description DefaultValue="',
      `Description DefaultValue="${"very ".repeat(50)}`,
      /is longer than 250$/,
    ],
    [
      "a plain http address in another language",
      'Value="https://localhost:3000/functions-zh-TW.json"',
      'Value="http://localhost:3000/functions-zh-TW.json"',
      /functions-zh-TW.json is not https$/,
    ],
    [
      "functions in one language only",
      '<bt:Override Locale="zh-TW" Value="https://localhost:3000/functions-zh-TW.json" />',
      "",
      /^Functions.Metadata.Url must have words for zh-TW/,
    ],
    [
      "a text in one language only",
      /<bt:Override Locale="zh-TW" Value="AI 足跡已就緒" \/>/,
      "",
      /^GetStarted.Title must have words for zh-TW/,
    ],
    ["half a language tag", /Locale="zh-TW" Value="AI 足跡"/, 'Locale="zh" Value="AI 足跡"', /not for "zh"$/],
    ["a long resource id", /GetStarted\.Title/g, "GetStarted.TitleOfTheWelcomeMessage", /is longer than 32$/],
  ])("is refused with %s", (_what, right, wrong, problem) => {
    const changed = manifest.replace(right, wrong);
    expect(changed).not.toBe(manifest);
    expect(problemsOf(changed)).toContainEqual(
      typeof problem === "string" ? problem : (expect.stringMatching(problem) as string),
    );
  });

  it.each([16, 32, 64, 80, 128])("has an icon of %i pixels", (size) => {
    const png = readFileSync(join(root, `assets/icon-${size}.png`));
    expect(png.toString("latin1", 1, 4)).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it("names only icons that exist, each at its size", () => {
    const icons = [
      ...manifest.matchAll(/<bt:Image id="Icon\.(\d+)" DefaultValue="[^"]*\/assets\/icon-(\d+)\.png"/g),
    ];
    expect(icons.map(([, id, file]) => [id, file])).toEqual(
      [16, 32, 80].map((size) => [`${size}`, `${size}`]),
    );
    expect(manifest).toMatch(/<IconUrl DefaultValue="[^"]*\/icon-32\.png"/);
    expect(manifest).toMatch(/<HighResolutionIconUrl DefaultValue="[^"]*\/icon-64\.png"/);
  });

  it("names files that the build makes", () => {
    const files = [...manifest.matchAll(/Value="https:\/\/localhost:3000\/([^"]*)"/g)].map(
      ([, file]) => file,
    );
    const made = [
      "taskpane.html",
      "functions.js",
      "functions.json",
      "functions-zh-TW.json",
      "docs/functions.html",
      "docs/functions.zh-TW.html",
      "docs/support.html",
      "docs/support.zh-TW.html",
    ];
    expect(new Set(files.filter((file) => !file?.startsWith("assets/")))).toEqual(new Set(made));
  });
});

describe("the development manifest", () => {
  const own = forDevelopment(manifest);

  it("differs from the product's in its id, its name and the namespace, and in nothing else", () => {
    expect(problemsOf(own)).toEqual(["a <Namespace> would rename every function"]);
    const [id, ownId] = [manifest, own].map((xml) => /<Id>(.*)<\/Id>/.exec(xml)?.[1]);
    expect(ownId).not.toBe(id);
    const back = own
      .replace(ownId!, id!)
      .replace(" (dev)", "")
      .replace(/\s*<Namespace [^>]*>/, "")
      .replace(/\s*<bt:String id="Functions.Namespace"[^>]*>/, "");
    expect(back).toBe(manifest);
  });

  it("is not made of a manifest that lacks what it changes", () => {
    expect(() => forDevelopment(manifest.replace("</Metadata>", ""))).toThrow(/no development manifest/);
  });
});

describe("the functions' metadata", () => {
  it.each([
    [undefined, "https://localhost:3000/"],
    ["https://example.com/ai", "https://example.com/ai/"],
  ])("leads to help where the add-in is served: ADDIN_URL=%s", (address, expected) => {
    const script = `const [{ plugins }] = require("./webpack.config.js")({}, { mode: "production" });
      console.log(plugins.find(({ languages }) => languages).address);`;
    const { ADDIN_URL: _, ...env } = process.env;
    const found = execFileSync(process.execPath, ["-e", script], {
      cwd: root,
      encoding: "utf8",
      env: { ...env, ...(address !== undefined && { ADDIN_URL: address }) },
    });
    expect(found.trim()).toBe(expected);
  });
});

describe("functions.ts", () => {
  it("declares the functions that call() knows, in the same order", () => {
    const source = readFileSync(join(root, "src/functions/functions.ts"), "utf8");
    const declared = [...source.matchAll(/@customfunction\s+(\S+)/g)].map(([, name]) => name);
    expect(declared).toEqual(functionNames);
  });
});
