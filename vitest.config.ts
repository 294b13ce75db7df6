import { defineConfig } from "vitest/config";

export default defineConfig({
  // Many tests wait for a kernel: a worker a processor, not one less.
  test: { include: ["tests/**/*.test.ts"], testTimeout: 30_000, maxWorkers: "100%" },
});
