import { defineConfig } from "vitest/config";
import { builtFiles, builtSources } from "./test/support/runner/built-sources.mjs";
import { longestFirst } from "./test/support/runner/longest-first.mjs";

/** Files that wait long, and one that computes beside them from the start: the processors are never without work. */
const order = [
  "survival",
  "devices",
  "watched-first-site",
  "diagnoses",
  "killed-apply",
  "replacement",
  "hosts",
  "shedding-hosts",
  "uplink",
  "phases",
  "tls-host",
  "published-images",
  "image-directories",
  "interrupted-apply",
  "deploy-command",
  "stopped-deploy",
  "two-sites",
  "docs-site",
  "site-page",
  "matrix-page",
  "fleet-page",
  "deploying",
  "upgrade",
  "images",
  "workloads",
  "contact-plan",
  "asked-devices",
  "preflight",
  "standard-command-line",
  "same-bytes",
  "other-orbits",
  "package",
  "cdktn",
  "programs",
  "provider-traps",
  "limit-at-apply",
  "cis-benchmark",
  "secrets-and-loosening",
];

/** They hold what a site does against a time: they run when the others have ended, for on a busy machine the time is that of the machine. */
const timed = ["shedding", "shedding-faults", "telemetry-load"].map((name) => `test/acceptance/${name}.test.ts`);

/** Tests on a real engine: `npm run acceptance` prepares it and starts vitest with this file. */
export default defineConfig({
  plugins: [builtSources()],
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    watch: false,
    projects: [
      { extends: true, test: { name: "untimed", include: ["test/acceptance/**/*.test.ts"], exclude: timed, sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: "timed", include: timed, sequence: { groupOrder: 2 } } },
    ],
    execArgv: ["--max-semi-space-size=64"], // what lives shortly is collected less often
    server: { deps: { external: builtFiles } },
    globalSetup: "test/support/runner/refuse-stale.ts",
    setupFiles: ["test/support/runner/exit-code.ts", "test/support/runner/processor-seconds.ts", "test/support/kept/keep-studies.ts"],
    isolate: false, // loading cdktf once a worker instead of once a file
    maxWorkers: 6, // they wait for health checks much of the time: with fewer, two processors are idle in between
    sequence: { sequencer: longestFirst(order) },
    testTimeout: 600_000, // it ends what hangs: a limit that a busy machine meets would be a timed test
    hookTimeout: 600_000,
    reporters: ["default", ["json", { outputFile: ".cache/vitest-acceptance.json" }]],
  },
});
