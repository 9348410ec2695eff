import { defineConfig } from "vitest/config";

/** Tests on a real engine: `npm run acceptance` prepares it and starts vitest with this file. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["test/acceptance/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false, // one engine, two cores
    reporters: ["default", ["json", { outputFile: ".cache/vitest-acceptance.json" }]],
  },
});
