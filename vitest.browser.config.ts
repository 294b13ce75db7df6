import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/browser/**/*.browser.ts"],
    globalSetup: ["tests/browser/name-missing.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
