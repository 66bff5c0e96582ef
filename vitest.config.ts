import { defineConfig } from "vitest/config";

/** Tests that run the built program: it is built once for all of them, and only if one of them runs. */
const built = ["test/e2e/**/*.test.ts", "test/tooling/**/*.test.ts"];

export default defineConfig({
  test: {
    coverage: { provider: "v8", include: ["src/core/**/*.ts"], reporter: ["text", "html"] },
    projects: [
      { test: { name: "source", include: ["test/**/*.test.ts"], exclude: built, setupFiles: ["test/support/seed.ts"], testTimeout: 60_000 } },
      { test: { name: "built", include: built, globalSetup: ["test/support/build.ts"], testTimeout: 60_000 } },
    ],
  },
});
