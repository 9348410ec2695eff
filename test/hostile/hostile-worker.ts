import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { type CaseNumber, runCase } from "./run-case";

/** The cases that a thread runs one after the other, each told when it ends: who waits for the next knows which one hangs. */
async function runCases(numbers: readonly CaseNumber[]): Promise<void> {
  for (const number of numbers) parentPort?.postMessage(await runCase(number));
}

if (!isMainThread) void runCases((workerData as { readonly hostile?: readonly CaseNumber[] } | null)?.hostile ?? []);
