// Mutation testing: `node scripts/mutation.mjs`, not part of `npm test`. docs/testing.md has the score.
import { createRequire } from "node:module";

const { projects } = createRequire(import.meta.url)("./jest.config.js");
const { testEnvironment, transform, transformIgnorePatterns, moduleNameMapper } = projects[0];

export default {
  packageManager: "npm",
  testRunner: "jest",
  jest: {
    projectType: "custom",
    config: {
      testEnvironment,
      transform,
      transformIgnorePatterns,
      moduleNameMapper,
      testMatch: ["functions", "method", "editions", "estimate"].map(
        (folder) => `<rootDir>/test/${folder}/**/*.test.ts`,
      ),
      // Thousands of random calls for each change take too long, and a crash shows elsewhere too.
      testPathIgnorePatterns: ["/node_modules/", "hostile.test"],
    },
    enableFindRelatedTests: true,
  },
  mutate: ["src/{method,functions,estimate}/**/*.ts", "src/estimate.ts", "src/editions/*.ts"],
  ignorePatterns: ["dist", ".cache", "docs/images"],
  coverageAnalysis: "perTest",
  // What runs when a file is loaded would need every test again for each change.
  ignoreStatic: true,
  disableTypeChecks: false,
  concurrency: 1,
  timeoutMS: 20_000,
  tempDirName: ".cache/stryker",
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: ".cache/mutation.json" },
  clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: true },
};
