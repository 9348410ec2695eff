import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Measuring } from "./measurement";

const turns = 9;
const goalS = 1.5; // [s]

const command = "dist/cli/main.js";
const site = join("examples", "own-site.yaml");

/** What is started, each in a process of its own: node alone, the command without a site, a site judged, and one drawn on a page. */
const programs = {
  bare: ["-e", "0"],
  loaded: [command, "check", "--help"],
  checked: [command, "check", site],
  page: [command, "check", site, "--format", "html", "--output"],
} as const;

/** How long a person waits for the verdict on one site, from the start of the program to its end. Turns are taken, so that a slow moment is slow for all. */
export const startUp: Measuring = {
  does: `starts edge-node check and bare node ${turns} times in turn`,
  measure: () => {
    const least = new Map<string, number>();
    for (let turn = 0; turn < turns; turn++) {
      for (const [name, args] of Object.entries(programs)) {
        const seconds = secondsOf(name === "page" ? [...args, join(".cache", "bench-page")] : args);
        least.set(name, Math.min(least.get(name) ?? seconds, seconds));
      }
    }
    const of = (name: keyof typeof programs) => least.get(name) ?? Number.NaN;
    return [
      { name: "edge-node check of one site", value: of("checked"), unit: "s", goal: { bound: "at-most", value: goalS }, of: site },
      { name: "edge-node check of one site ÷ node -e 0", value: of("checked") / of("bare"), unit: "", of: "the package as it is built" },
      { name: "edge-node check --help ÷ node -e 0", value: of("loaded") / of("bare"), unit: "", of: "what loading alone takes" },
      { name: "edge-node check --format html ÷ node -e 0", value: of("page") / of("bare"), unit: "", of: "with the drawing of charts" },
      { name: "node -e 0", value: of("bare"), unit: "s", of: process.version },
    ];
  },
};

function secondsOf(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`node ${args.join(" ")} must end with 0 but ended with ${status}: ${stderr}`);
  return seconds;
}
