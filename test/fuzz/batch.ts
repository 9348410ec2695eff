import { isMainThread, parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { designOf } from "../support/generated/generated-design";
import { type Given, givens } from "./case";
import { Census, type Counted, judge } from "./census";
import { answerChanges } from "./choose/changed-run";

/** A design that breaks a law, shrunk, and how to come back to it. */
export interface Counterexample {
  readonly seed: number;
  readonly path: string;
  readonly message: string;
  /** Site and design as props, in JSON. */
  readonly props: string;
  readonly given: string;
}

/** What a batch of designs came to. */
export interface BatchResult {
  readonly seed: number;
  readonly census: Counted;
  readonly counterexample?: Counterexample;
}

/** Asks the laws of so many designs from a seed: the same seed gives the same designs, in any thread. */
export function runBatch(seed: number, numRuns: number): BatchResult {
  const census = new Census();
  const run = fc.check(
    fc.property(givens, (given) => judge(given, census)),
    { seed, numRuns },
  );
  const { designs, counts, laws } = census;
  const [given] = (run.counterexample ?? []) as readonly Given[];
  if (!run.failed || !given) return { seed, census: { designs, counts, laws } };
  const message = run.errorInstance instanceof Error ? run.errorInstance.message : String(run.errorInstance);
  const counterexample: Counterexample = {
    seed,
    path: run.counterexamplePath ?? "",
    message,
    props: JSON.stringify(designOf(given.recipe), undefined, 2),
    given: JSON.stringify(given),
  };
  return { seed, census: { designs, counts, laws }, counterexample };
}

/** What the program tells its threads: judge batches, or designs by sources with so many changes. */
const told = isMainThread ? null : (workerData as { readonly fuzz?: boolean; readonly changes?: number } | null);
if (told?.changes !== undefined) answerChanges(told.changes);
if (told?.fuzz === true) {
  parentPort?.on("message", ({ seed, numRuns }: { seed: number; numRuns: number }) => parentPort?.postMessage(runBatch(seed, numRuns)));
}
