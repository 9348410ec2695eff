import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { AskedSeed, SeedResult } from "./batch";
import { RemedyCensus } from "./remedy-census";
import type { Group } from "./site-case";

/** How many designs are asked, from which seed on, in how many threads. */
interface RemedyRun {
  readonly count: number;
  readonly seed: number;
  readonly threads: number;
}

/** Where the seeds of the second group begin: one design is asked for one group alone. */
const apart = 1_000_000;

/**
 * Searches the remedies of generated designs that fail and asks the laws of them: half of all that come by, half of those that fail by a few limits alone, so that sets pass. What
 * comes out depends on the seed alone. A broken law is printed with the seed of its design, and ends with exit code 1, as does a run in which remedies of hosts are too rare.
 */
export async function fuzzRemedies({ count, seed, threads }: RemedyRun): Promise<void> {
  process.stdout.write(`${count} designs that fail, from seed ${seed}, ${threads} threads\n`);
  const census = new RemedyCensus();
  const groups: readonly (readonly [Group, number, number])[] = [
    ["any", Math.ceil(count / 2), seed],
    ["near", Math.floor(count / 2), seed + apart],
  ];
  for (const [group, quota, from] of groups) {
    for (const { figures } of await takenFrom(group, quota, from, threads)) if (figures) census.take(group, figures);
    process.stderr.write(`${census}\n`);
  }
  process.stdout.write(`${census}\n`);
  for (const { seed: of, law, message } of census.broken) process.stdout.write(`Law broken, seed ${of}, ${law}: ${message}\n`);
  const rare = census.rare();
  if (rare.length > 0) process.stdout.write(`Too rare: ${rare.join(", ")}\n`);
  if (census.broken.length > 0 || rare.length > 0) process.exitCode = 1;
}

/** The first designs of a group, in the order of their seeds: more are begun than needed, and left out. */
async function takenFrom(group: Group, quota: number, from: number, threads: number): Promise<readonly SeedResult[]> {
  const taken: SeedResult[] = [];
  let next = from;
  const oneThread = () =>
    new Promise<void>((resolve, reject) => {
      if (quota === 0) return resolve();
      const worker = new Worker(join(__dirname, "batch.ts"), { workerData: { remedies: true } });
      const ask = () => {
        if (taken.length >= quota) return void worker.terminate().then(() => resolve(), reject);
        const asked: AskedSeed = { seed: next++, group };
        worker.postMessage(asked);
      };
      worker.on("error", reject);
      worker.on("message", (result: SeedResult) => {
        if (result.figures) {
          taken.push(result);
          process.stderr.write(`${group} ${taken.length} of ${quota}, seed ${result.seed}: ${result.figures.broken.length} broken\n`);
        }
        ask();
      });
      ask();
    });
  await Promise.all(Array.from({ length: threads }, oneThread));
  return taken.sort((one, other) => one.seed - other.seed).slice(0, quota);
}
