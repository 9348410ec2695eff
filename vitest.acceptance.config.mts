import { defineConfig } from "vitest/config";
import { longestFirst } from "./test/longest-first.mjs";

const longest = ["survival", "killed-apply", "replacement", "deploying", "interrupted-apply", "two-sites", "standard-command-line"];

/** Tests on a real engine: `npm run acceptance` prepares it and starts vitest with this file. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["test/acceptance/**/*.test.ts"],
    isolate: false, // loading cdktf once a worker instead of once a file
    maxWorkers: 5, // they wait for health checks most of the time: four sites at once for two cores, and the one that waits longest
    sequence: { sequencer: longestFirst(longest) },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ["default", ["json", { outputFile: ".cache/vitest-acceptance.json" }]],
  },
});
