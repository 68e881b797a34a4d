// What a machine can hold people to; the rest is CONTRIBUTING.md. The walls between the
// folders are in scripts/lint/walls.mjs and are proved by tests/unit/walls.test.ts.
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { banned, folder, walls } from "./scripts/lint/walls.mjs";

const everywhere = [banned.defaultExport, banned.barrel, banned.laundering];
const named = everywhere.filter((rule) => rule !== banned.defaultExport);
/** Next finds these by their default export. */
const nextFiles = ["page", "layout", "template", "default", "error", "not-found", "forbidden", "unauthorized", "loading", "global-error", "icon", "manifest", "robots"]
  .map((name) => `app/**/${name}.{ts,tsx}`);

const appWalls = [
  walls.prisma, walls.database, walls.collab, walls.yjs, walls.prosemirror, walls.request,
  { ...walls.alias, regex: "^\\.\\./(?!.*\\.css$)" }, // an action sits beside its page
];
const componentWalls = [walls.app, walls.server, walls.prisma, walls.request, walls.alias];
const serverWalls = [walls.app, walls.components, walls.alias];

export default defineConfig(
  { ignores: [".next/", "node_modules/", "data/", "prisma/generated/", "next-env.d.ts", "test-results/", "playwright-report/", "pictures/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{js,mjs,ts,tsx}"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "eqeqeq": ["error", "always", { null: "ignore" }],
      "max-lines": ["error", 400],
      "no-console": "error",
      "no-constant-condition": ["error", { checkLoops: "allExceptWhileTrue" }],
      "no-control-regex": "error",
      "no-debugger": "error",
      "no-duplicate-case": "error",
      "no-empty": "error",
      "no-eval": "error",
      "no-fallthrough": "error",
      "no-implicit-coercion": ["error", { boolean: false, allow: ["!!"] }],
      "no-self-compare": "error",
      "no-unreachable": "error",
      "no-unsafe-finally": "error",
      "no-useless-escape": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "as", objectLiteralTypeAssertions: "never" }],
      "no-restricted-properties": ["error", {
        object: "process", property: "env",
        message: "Only server/env.ts reads the environment, parsed once at start: take the value from there.",
      }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-array-delete": "error",
      "@typescript-eslint/no-base-to-string": "error",
      "@typescript-eslint/no-floating-promises": "error",
      // React takes async handlers; a rejection there reaches the page's error handling.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-unsafe-assignment": "error",
      "@typescript-eslint/no-unsafe-call": "error",
      "@typescript-eslint/no-unsafe-member-access": "error",
      "@typescript-eslint/no-unsafe-return": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },

  folder(["**/*.{ts,tsx}"], { walls: [], banned: everywhere }),
  folder(["lib/**"], { walls: [walls.lib, walls.alias], banned: [...everywhere, banned.now] }),
  folder(["lib/schema/**"], { walls: [walls.schema, walls.alias], banned: [...everywhere, banned.now] }),
  folder(["components/**"], { walls: [...componentWalls, walls.yjs], banned: everywhere }),
  folder(["components/editor/**"], { walls: componentWalls, banned: everywhere }),
  folder(["app/**"], { walls: appWalls, banned: everywhere }),
  folder(nextFiles, { walls: appWalls, banned: named }),
  folder(["server/**"], { walls: [...serverWalls, walls.prisma, walls.request, walls.yjs], banned: everywhere }),
  folder(["server/services/**", "server/queries/**"], { walls: [...serverWalls, walls.prisma, walls.request, walls.yjs, walls.collab], banned: everywhere }),
  folder(["server/db/**"], { walls: [...serverWalls, walls.request, walls.yjs], banned: everywhere }),
  folder(["server/collab/**"], { walls: [...serverWalls, walls.prisma, walls.request], banned: everywhere }),
  folder(["server/auth/session.ts"], { walls: [...serverWalls, walls.prisma, walls.yjs, walls.collab], banned: everywhere }),
  folder(["tests/**"], { walls: [], banned: [banned.defaultExport, banned.barrel, banned.focused, banned.sleep] }),
  folder(["*.config.{js,mjs,ts}", ".dependency-cruiser.mjs"], { walls: [], banned: named }),

  {
    files: ["lib/**"],
    rules: {
      "no-restricted-globals": ["error", ...["process", "Buffer", "window", "document", "navigator", "localStorage", "sessionStorage", "fetch", "setTimeout", "setInterval"]
        .map((name) => ({ name, message: "lib/ is pure and runs in browser and server alike: take it as an argument, or move the code to server/ or components/." }))],
      "no-restricted-properties": ["error",
        { object: "Date", property: "now", message: "lib/ has no clock: take the time as an argument." },
        { object: "Math", property: "random", message: "lib/ has no chance: take ids and seeds as arguments." }],
    },
  },
  { files: ["server/env.ts", "scripts/**", "tests/**", "*.config.{js,mjs,ts}"], rules: { "no-restricted-properties": "off" } },
  { files: ["scripts/**", "server/cli/**", "server/main.ts", "tests/bench/**", "tests/pictures/**", "tests/**/children/**"], rules: { "no-console": "off" } },
  // A test may read what it pleases out of a parsed file: it fails there and then.
  { files: ["tests/**"], rules: { "@typescript-eslint/no-unsafe-assignment": "off", "@typescript-eslint/no-unsafe-member-access": "off", "@typescript-eslint/no-unsafe-return": "off", "@typescript-eslint/no-unsafe-call": "off", "@typescript-eslint/no-base-to-string": "off", "@typescript-eslint/consistent-type-assertions": "off" } },
  { files: ["tests/fixtures/**", "tests/**/fixtures/**"], rules: { "max-lines": "off" } },

  // Exceptions, each with its reason. The list only shrinks.
  folder(["server/data-folder.ts"], { walls: [...serverWalls, walls.request, walls.yjs], banned: everywhere }), // the lock is SQLite's own
  { files: ["server/collab/report.ts"], rules: { "no-console": "off" } }, // where the socket's failures are told
  { files: ["server/db/in-transaction.ts"], rules: { "@typescript-eslint/consistent-type-assertions": "off", "@typescript-eslint/no-unsafe-assignment": "off" } }, // a Rollback becomes the answer it stands for
  { files: ["server/db/schema-engine.ts"], rules: { "@typescript-eslint/no-unsafe-call": "off" } }, // calls into WebAssembly glue without types
  { ...tseslint.configs.disableTypeChecked, files: ["**/*.{js,mjs}"] },
);
