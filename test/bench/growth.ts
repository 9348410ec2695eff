import { heapLimit, inOwnProcess } from "./in-own-process";
import type { Measuring } from "./measurement";
import type { SitesTaken } from "./synthesize-sites";
import { inTemporaryFolder } from "./temporary-folder";

const numbers = [10, 100, 1000] as const;
/** A thousand sites take so long that a warm-up and a second run would change nothing. */
const small = [10, 10, 10, 100, 10, 100, 10];
const large = [10, 10, 1000];

/** How the time grows with the number of sites, and what a thousand take, each in a process of its own. */
export const growth: Measuring = {
  does: "evaluates and synthesizes 10 and 100 sites several times, and 1,000 once, then writes the 1,000 stacks with cdktf alone",
  measure: () =>
    inTemporaryFolder(async (folder) => {
      const few = await sitesTaken(folder, small);
      const many = await sitesTaken(folder, large);
      const bare = Number(await inOwnProcess("bare-sites", [many.outdir, 1000]));
      const least = (sites: number) => Math.min(...few.seconds.filter((_, i) => small[i] === sites && i > 1)); // the first ones warm up
      const seconds = [least(10), least(100), many.seconds.at(-1) ?? Number.NaN];
      const of = `from description to files, node ${heapLimit}`;
      const taken = seconds[2] ?? Number.NaN;
      return [
        {
          name: "growth exponent",
          value: slope(numbers.map(Math.log), seconds.map(Math.log)),
          unit: "",
          goal: { bound: "at-most", value: 1.05 },
          of: `${numbers.join(", ")} sites: ${seconds.map((one) => one.toPrecision(3)).join(", ")} s`,
        },
        { name: "1,000 sites ÷ their stacks by cdktf alone", value: taken / bare, unit: "", goal: { bound: "at-most", value: 4.2 }, of },
        { name: "processor time of 1,000 sites", value: taken, unit: "s", of },
        { name: "processor time of 1,000 stacks by cdktf alone", value: bare, unit: "s", of: "the same resources" },
        { name: "peak memory of 1,000 sites", value: many.peakMB, unit: "MB", goal: { bound: "at-most", value: 700 }, of },
      ];
    }),
};

async function sitesTaken(folder: string, sites: readonly number[]): Promise<SitesTaken> {
  return (await inOwnProcess("synthesize-sites", [folder, ...sites])) as SitesTaken;
}

/** Slope of the line of least squares. */
function slope(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const along = x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] ?? Number.NaN) - meanY), 0);
  return along / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}
