import { defineConfig } from "vitest/config";
import { builtFiles, builtSources } from "./test/support/runner/built-sources.mjs";
import { longestFirst } from "./test/support/runner/longest-first.mjs";
import { quickTests } from "./test/support/runner/quick-tests.mjs";

export default defineConfig(({ mode }) => ({
  plugins: [builtSources()],
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    server: { deps: { external: builtFiles, inline: ["@actions/workflow-parser"] } }, // the parser imports JSON as Node does not
    watch: false, // the library is built once, when vitest begins
    isolate: false, // loading cdktf once a worker instead of once a file saves a minute
    execArgv: ["--max-semi-space-size=64"], // young objects die young: 5 to 9 % fewer processor seconds than with 16 MB
    maxWorkers: "100%", // by default one processor is left to vitest itself, which has next to nothing to do
    sequence: { sequencer: longestFirst(["examples", "designs", "run-app", "edge-app", "ci"]) },
    globalSetup: "test/support/runner/refuse-stale.ts",
    setupFiles: [
      "test/support/runner/property-seed.ts",
      "test/support/runner/exit-code.ts",
      "test/support/runner/processor-seconds.ts",
      "test/support/kept/keep-studies.ts",
    ],
    include: mode === "quick" ? [...quickTests()] : ["test/**/*.test.ts"],
    exclude: ["test/acceptance/**"],
    testTimeout: 300_000, // it ends what hangs: a limit that a busy machine meets would be a timed test
    hookTimeout: 300_000,
    reporters: ["default", ["json", { outputFile: ".cache/vitest.json" }]],
  },
}));
