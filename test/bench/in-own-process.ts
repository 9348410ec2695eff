import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** What a process took for numbers of sites. */
export interface SitesTaken {
  /** Processor time of each number, in the order of the numbers [s]. */
  readonly seconds: readonly number[];
  /** Most memory that the process ever held [MB]. */
  readonly peakMB: number;
}

/** Without a limit node takes as much of the machine's memory as it likes before it collects garbage. */
export const heapLimit = "--max-old-space-size=768"; // [MiB]

/** Evaluates and synthesizes numbers of sites, one after the other, in a process of its own. Seconds are those from its start to its end. */
export function sitesInOwnProcess(numbers: readonly number[]): SitesTaken & { readonly wallSeconds: number } {
  const start = performance.now();
  const program = join(__dirname, "synthesize-sites.js");
  const output = execFileSync(process.execPath, [heapLimit, program, ...numbers.map(String)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { ...(JSON.parse(output) as SitesTaken), wallSeconds: (performance.now() - start) / 1000 };
}
