import { defineConfig } from "vitest/config";

/** Kills the engine under every other site. */
const alone = "test/acceptance/survival.test.ts";

/** Tests on a real engine: `npm run acceptance` prepares it and starts vitest with this file. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    isolate: false, // loading cdktf once a worker instead of once a file
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ["default", ["json", { outputFile: ".cache/vitest-acceptance.json" }]],
    projects: [
      {
        extends: true,
        // They wait for health checks most of the time: four at once for two cores.
        test: { name: "sites", include: ["test/acceptance/**/*.test.ts"], exclude: [alone], maxWorkers: 4, sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: "engine", include: [alone], sequence: { groupOrder: 1 } } },
    ],
  },
});
