import { existsSync, readdirSync } from "node:fs";

/**
 * The layers of src and what each may lean on. A folder without a row here is an error, and so is a package in a folder whose
 * row does not name it: a second home of a package is a question of design.
 */
const layers = {
  words: { below: [], packages: [] },
  core: { below: ["words"], packages: ["fastest-levenshtein"] },
  render: { below: ["words", "core"], packages: ["chalk", "cli-table3", "date-fns", "date-fns/*", "ical-generator", "string-width", "wrap-ansi"] },
  files: { below: ["words"], packages: ["yaml", "node:os", "node:fs", "node:fs/promises", "node:path", "csv-parse", "fflate", "node:worker_threads"] },
  catalog: { below: ["words", "core", "files"], packages: ["minisearch", "zod", "node:crypto", "node:os", "node:path", "node:worker_threads"] },
  user: { below: ["words", "core", "files", "catalog"], packages: ["node:child_process", "node:path", "node:util", "zod"] },
  prompts: { below: ["words", "core"], packages: ["inquirer", "node:readline/promises"] },
  cli: { below: ["words", "core", "render", "files", "catalog", "user", "prompts"], packages: ["@bomb.sh/tab", "commander"] },
};

/** What stands in src itself: the reader of process and the clock, who reads the compiled catalog itself, to load no more than it needs. */
const main = { below: Object.keys(layers), packages: ["commander", "node:child_process", "node:fs", "node:worker_threads", "supports-hyperlinks"] };

const src = new URL("src", import.meta.url);
const folders = existsSync(src) ? readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
const homeless = folders.map(({ name }) => name).filter((name) => name !== "tools" && !(name in layers));
if (homeless.length > 0) throw new Error(`src/${homeless.join(", src/")}: no row among the layers in oxlint.config.mjs`);

/** An override replaces the general rule, so each layer gets the whole of its own. */
function importRule(name, { below, packages }) {
  const others = [...Object.keys(layers), "tools"].filter((other) => other !== name && !below.includes(other));
  // In this order: a group that lets something through ends the search.
  const words = below.includes("words") ? ["!#words/**"] : [];
  const patterns = [
    {
      regex: String.raw`^(\.\.?/)+(${others.join("|")})/`,
      message: `src/${name} leans on ${below.length === 0 ? "no other layer" : `${below.join(", ")} only`}.`,
    },
    { regex: String.raw`^(\.\./)+main\.ts$`, message: "Nothing imports main.ts." },
    {
      group: ["*", "!./**", "!../**", ...words, ...packages.map((each) => `!${each}`)],
      message: `src/${name} is not its home; the table in oxlint.config.mjs says which folder is.`,
    },
  ];
  return { "no-restricted-imports": ["error", { patterns }] };
}

const clock = "Days are counted in calendar.ts and hours in zones.ts; which day it is, is an argument.";

export default {
  plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "promise", "node"],
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["node_modules", "dist", "coverage", ".cache"],
  categories: { correctness: "error", suspicious: "error" },
  rules: {
    // A switch counts once: one branch for each kind is the plain way to write it.
    complexity: ["error", { max: 12, variant: "modified" }],
    eqeqeq: "error",
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "max-lines": ["error", { max: 250 }],
    "max-lines-per-function": ["error", { max: 40 }],
    "no-console": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-misused-promises": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "unicorn/no-process-exit": "error",
    "no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    "unicorn/prefer-node-protocol": "error",
    // The compiler's noImplicitReturns decides it, and it knows an exhaustive switch.
    "typescript/consistent-return": "off",
    "import/no-named-as-default-member": "off",
    // A small helper may stand beside its only use.
    "unicorn/consistent-function-scoping": "off",
    // The one door of a brand and the keys of a closed table need an assertion.
    "typescript/no-unsafe-type-assertion": "off",
  },
  overrides: [
    ...Object.entries(layers).map(([name, layer]) => ({ files: [`src/${name}/**`], rules: importRule(name, layer) })),
    {
      files: ["src/core/**"],
      rules: {
        "no-restricted-globals": ["error", { name: "Date", message: clock }],
        "no-restricted-properties": [
          "error",
          { object: "globalThis", property: "Date", message: clock },
          { object: "Math", property: "random", message: "The core gives the same answer to the same question." },
        ],
      },
    },
    { files: ["src/core/calendar.ts", "src/core/zones.ts"], rules: { "no-restricted-globals": "off" } },
    // A closed pipe ends the program at once.
    { files: ["src/*.ts"], rules: { ...importRule("*.ts", main), "unicorn/no-process-exit": "off" } },
    { files: ["bin/**"], rules: { "import/no-unassigned-import": "off" } },
    // Builders of test data name a literal's type where inference would widen it, which the rule takes for needless.
    {
      files: ["test/**"],
      rules: { complexity: "off", "max-lines": "off", "max-lines-per-function": "off", "typescript/no-unnecessary-type-assertion": "off" },
    },
    { files: ["test/bench/**"], rules: { "no-console": "off", "typescript/no-unnecessary-type-conversion": "off" } },
    { files: ["*.config.*"], rules: { "import/no-default-export": "off" } },
  ],
};
