import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { askRemedyLaws, type RemedyFigures } from "./remedy-laws";
import { failingCase, type Group } from "./site-case";

/** A design that is asked for: its seed says all of it. */
export interface AskedSeed {
  readonly seed: number;
  readonly group: Group;
}

/** What became of it; without figures where it is none of the group. */
export interface SeedResult extends AskedSeed {
  readonly figures?: RemedyFigures;
}

/** Asks the laws of remedies of the design of a seed, where it is one of the group. */
export function resultOf({ seed, group }: AskedSeed): SeedResult {
  const made = failingCase(seed, group);
  return made ? { seed, group, figures: askRemedyLaws(made) } : { seed, group };
}

if (!isMainThread && (workerData as { readonly remedies?: boolean } | null)?.remedies === true)
  parentPort?.on("message", (asked: AskedSeed) => parentPort?.postMessage(resultOf(asked)));
