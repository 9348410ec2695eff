// Evaluates and synthesizes as many sites as the arguments say, one number after the other, in a process of its own, and writes what it took as JSON.
import { benchApp } from "./bench-sites";
import type { SitesTaken } from "./in-own-process";
import { processorSeconds } from "./side-by-side";
import { inTemporaryFolder } from "./temporary-folder";

/** From the descriptions to the written files; processor time of each number of sites. */
function take(numbers: readonly number[]): SitesTaken {
  const seconds = numbers.map((sites) => inTemporaryFolder((folder) => processorSeconds(() => benchApp(folder, sites).synth())));
  return { seconds, peakMB: (process.resourceUsage().maxRSS * 1024) / 1e6 };
}

process.stdout.write(JSON.stringify(take(process.argv.slice(2).map(Number))));
