import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/jupyter/**/*.jupyter.ts"],
    globalSetup: ["tests/jupyter/name-missing.ts"],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
