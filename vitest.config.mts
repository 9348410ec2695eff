import { defineConfig } from "vitest/config";
import { longestFirst } from "./test/support/runner/longest-first.mjs";
import { requiredSources } from "./test/support/runner/required-sources.mjs";

export default defineConfig({
  plugins: [requiredSources()],
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    isolate: false, // loading cdktf once a worker instead of once a file saves a minute
    maxWorkers: "100%", // by default one processor is left to vitest itself, which has next to nothing to do
    sequence: { sequencer: longestFirst(["examples", "designs", "run-app", "edge-app", "ci"]) },
    setupFiles: ["test/support/runner/property-seed.ts", "test/support/runner/exit-code.ts"],
    include: ["test/**/*.test.ts"],
    exclude: ["test/acceptance/**"],
    testTimeout: 300_000, // it ends what hangs: a limit that a busy machine meets would be a timed test
    hookTimeout: 300_000,
    reporters: ["default", ["json", { outputFile: ".cache/vitest.json" }]],
  },
});
