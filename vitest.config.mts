import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/acceptance/**"],
    testTimeout: 60_000,
    reporters: ["default", ["json", { outputFile: ".cache/vitest.json" }]],
  },
});
