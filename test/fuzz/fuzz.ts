import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { wholeOption } from "../support/programs/whole-option";
import type { BatchResult } from "./batch";
import { Census, leastShare } from "./census";
import { chooseDesigns } from "./choose/choose-designs";
import { fuzzRemedies } from "./remedies/fuzz-remedies";

const batchSize = 500;

/** So many batches may end at a design that breaks a law before the run ends: one run then shows what several would. */
const mostBroken = 5;

/**
 * Asks the laws of very many generated designs: `npm run fuzz -- --runs 100000 --seed 1 --threads 2`. The threads share the batches; what comes out depends
 * on the seed alone. A batch ends at its first design that breaks a law, printed as props; the run ends with exit code 1 then, and when a kind of design was too
 * rare to be tested, or what a law compares. SIGINT and SIGTERM end it after the batches that run, with what they found. With `--remedies 300` it asks the laws of
 * remedies instead, of as many designs that fail. With `--choose 46 --changes 420 --runs 8` it chooses the designs that the suite judges, by as many changes of the sources.
 */
async function fuzz(): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { runs: text, seed: text, threads: text, remedies: text, choose: text, changes: text } });
  const [runs, seed, threads] = [
    wholeOption("runs", values.runs ?? "100000"),
    wholeOption("seed", values.seed ?? `${Date.now() % 1_000_000_000}`),
    wholeOption("threads", values.threads ?? "2"),
  ];
  if (values.choose !== undefined)
    return chooseDesigns({
      seed: wholeOption("choose", values.choose),
      changes: wholeOption("changes", values.changes ?? "420"),
      judging: wholeOption("runs", values.runs ?? "8"),
      from: 250,
      designs: 102,
    });
  if (values.remedies !== undefined) return fuzzRemedies({ count: wholeOption("remedies", values.remedies), seed, threads });
  process.stdout.write(`${runs} designs from seed ${seed} in batches of ${batchSize}, ${threads} threads\n`);
  const census = new Census();
  const waiting = Array.from({ length: Math.ceil(runs / batchSize) }, (_, i) => ({
    seed: seed + i,
    numRuns: Math.min(batchSize, runs - i * batchSize),
  }));
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => waiting.splice(0));
  const broken: BatchResult[] = [];
  const oneThread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(join(__dirname, "batch.ts"), { workerData: { fuzz: true } });
      const next = () => {
        const batch = broken.length < mostBroken ? waiting.shift() : undefined;
        if (batch) worker.postMessage(batch);
        else void worker.terminate().then(() => resolve(), reject);
      };
      worker.on("error", reject);
      worker.on("message", (result: BatchResult) => {
        census.take(result.census);
        if (result.counterexample) broken.push(result);
        process.stderr.write(`${census}\n`);
        next();
      });
      next();
    });
  await Promise.all(Array.from({ length: threads }, oneThread));
  report(census, broken);
}

function report(census: Census, broken: readonly BatchResult[]): void {
  process.stdout.write(`${census}\n${census.lawsText()}\n`);
  const rare = [...census.rare(), ...census.empty()];
  if (rare.length > 0) process.stdout.write(`Too rare, below ${100 * leastShare} %: ${rare.join(", ")}\n`);
  for (const { counterexample } of broken) {
    if (!counterexample) continue;
    const { message, seed, path, props, given } = counterexample;
    process.stdout.write(`${message}\nseed ${seed}, path ${path}\n${given}\n${props}\n`);
  }
  if (broken.length > 0 || rare.length > 0) process.exitCode = 1;
}

void fuzz();
