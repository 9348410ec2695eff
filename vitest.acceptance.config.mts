import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, longest first: one that begins last would run on alone. */
const longest = ["survival", "killed-apply", "replacement", "deploying", "interrupted-apply", "two-sites", "standard-command-line"].map(
  (name) => `${name}.test.ts`,
);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.indexOf(basename(moduleId));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).sort((left, right) => place(left) - place(right));
  }
}

/** Tests on a real engine: `npm run acceptance` prepares it and starts vitest with this file. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["test/acceptance/**/*.test.ts"],
    isolate: false, // loading cdktf once a worker instead of once a file
    maxWorkers: 5, // they wait for health checks most of the time: four sites at once for two cores, and the one that waits longest
    sequence: { sequencer: LongestFirst },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ["default", ["json", { outputFile: ".cache/vitest-acceptance.json" }]],
  },
});
