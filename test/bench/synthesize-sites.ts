// Evaluates and synthesizes as many sites as the arguments say, one number after the other, in a process of its own, and writes what it took as JSON.
import { benchApp } from "./bench-sites";
import { inTemporaryFolder } from "./temporary-folder";

/** What the process took for numbers of sites. */
export interface SitesTaken {
  /** Processor time of each number, in the order of the numbers [s]: what else runs on the machine stands in every other time. */
  readonly seconds: readonly number[];
  /** Most memory that the process ever held [MB]. */
  readonly peakMB: number;
}

function processorSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** From the descriptions to the written files; processor time of each number of sites. */
function take(numbers: readonly number[]): SitesTaken {
  const seconds = numbers.map((sites) => inTemporaryFolder((folder) => processorSeconds(() => benchApp(folder, sites).synth())));
  return { seconds, peakMB: (process.resourceUsage().maxRSS * 1024) / 1e6 };
}

process.stdout.write(JSON.stringify(take(process.argv.slice(2).map(Number))));
