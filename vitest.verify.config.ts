import { defineConfig } from "vitest/config";

// The project broken on purpose: each test verifies all of it, half a minute each. `npm run test:verify`.
export default defineConfig({
  test: {
    include: ["tests/verify/**/*.verify.ts"],
    testTimeout: 300_000,
    // As many as small machines have processors.
    maxConcurrency: 2,
  },
});
