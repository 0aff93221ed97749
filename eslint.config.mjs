import tseslint from "typescript-eslint";

const refused = [
  { selector: "ExportDefaultDeclaration", message: "Name what you export." },
  {
    selector: "MemberExpression[property.name=/^(inner|outer)HTML$/]",
    message: "Text from a workbook could become markup. Use textContent or a lit template.",
  },
  {
    selector: "CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]",
    message: "Text from a workbook could become markup. Use textContent or a lit template.",
  },
  { selector: "CallExpression[callee.name='fetch']", message: "The add-in calls no network." },
];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "**/*.json"] },
  tseslint.configs.strict,
  {
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.ts", "test/**/*.ts"],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/prefer-nullish-coalescing": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // With noUncheckedIndexedAccess every array read in a loop over its own length needs one.
      "@typescript-eslint/no-non-null-assertion": "off",
      // A number in a message reads as itself.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "max-lines": ["error", 200],
      "no-restricted-syntax": ["error", ...refused],
    },
  },
  // The workbench reads its own functions.json, and the offline copy its own files; the command line speaks on the console.
  {
    files: ["src/workbench/**", "src/hosts/univer/**", "src/offline/**"],
    rules: { "no-restricted-syntax": ["error", ...refused.slice(0, 3)] },
  },
  { files: ["src/cli/**", "scripts/**", "test/bench/**", "test/**/*.mjs"], rules: { "no-console": "off" } },
  // The metadata generator knows "any" and not "unknown", and reads one file only.
  {
    files: ["src/functions/functions.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off", "max-lines": "off" },
  },
  // A test may say "this is here" about its own fixtures.
  { files: ["test/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  { files: ["**/*.js", "**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
