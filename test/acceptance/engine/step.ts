import { interruption } from "./interruption";

const heartbeatS = 30; // [s] between two signs of life of a long step

/** Why the machine cannot run the acceptance tests. */
export class Unavailable extends Error {}

/** One line of the run, on standard error. */
export function say(text: string): void {
  process.stderr.write(`acceptance: ${text}\n`);
}

/** Does a part of the preparation, and says how long it took and what came of it. */
export async function step<Result>(name: string, work: () => Promise<Result>, describe: (result: Result) => string): Promise<Result> {
  interruption.throwIfAborted();
  const start = Date.now();
  const seconds = () => ((Date.now() - start) / 1000).toFixed(1);
  const heartbeat = setInterval(() => say(`${name}: still at it after ${seconds()} s`), heartbeatS * 1000);
  try {
    const result = await work();
    say(`${name}: ${describe(result)} (${seconds()} s)`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
