const transform = { "\\.[jt]s$": ["ts-jest", { tsconfig: compilerOptions(), diagnostics: false }] };

/** Types are checked by `tsc`; here TypeScript only becomes JavaScript that Node's CommonJS can load. */
function compilerOptions() {
  return {
    target: "ES2022",
    module: "CommonJS",
    moduleResolution: "bundler",
    isolatedModules: true,
    esModuleInterop: true,
    resolveJsonModule: true,
    allowJs: true,
  };
}

/** Packages that come as ES modules only. */
const esModules = [
  "lit",
  "lit-html",
  "lit-element",
  "@lit",
  "@lit-labs",
  "@fluentui",
  "@microsoft/fast-.*",
  "tinybench",
  "lodash-es",
  "nanoid",
  "rbush",
  "quickselect",
  "kdbush",
];

const shared = {
  testEnvironment: "node",
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join("|")})/)`],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/test/stubs/style.js",
  },
};

/** Tests that drive what the production build made. */
const built = ["browser", "cli", "office", "scripts"].map((folder) => `<rootDir>/test/${folder}`);

module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: built.map((folder) => `${folder}/`),
    },
    {
      ...shared,
      displayName: "built",
      testMatch: built.map((folder) => `${folder}/**/*.test.ts`),
    },
  ],
};
