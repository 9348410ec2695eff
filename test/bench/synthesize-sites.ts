// Evaluates and synthesizes as many sites as the arguments say, one number after the other, below the folder that the first argument names, in a process of its own,
// and writes what it took as JSON.
import { join } from "node:path";
import { benchApp } from "./bench-sites";
import { processorSeconds } from "./processor-seconds";

/** What the process took for numbers of sites. */
export interface SitesTaken {
  /** Processor time of each number, in the order of the numbers [s], from the descriptions to the written files. */
  readonly seconds: readonly number[];
  /** Most memory that the process ever held [MB]. */
  readonly peakMB: number;
  /** Where the last number of sites was written. */
  readonly outdir: string;
}

function take(folder: string, numbers: readonly number[]): SitesTaken {
  const outdir = (i: number) => join(folder, `app-${i}`);
  const seconds = numbers.map((sites, i) => processorSeconds(() => benchApp(outdir(i), sites).synth()));
  return { seconds, peakMB: (process.resourceUsage().maxRSS * 1024) / 1e6, outdir: outdir(numbers.length - 1) };
}

const [folder = "", ...numbers] = process.argv.slice(2);
process.stdout.write(JSON.stringify(take(folder, numbers.map(Number))));
