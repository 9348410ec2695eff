import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Checkout } from "./checkouts";
import type { Mutant } from "./mutants";
import { runVitest, type TestRun } from "./run-vitest";

/** What the tests of a checkout say of a change. */
export type Verdict = { readonly is: "caught"; readonly by: string } | { readonly is: "survived" | "endless" };

/**
 * Changes the source, runs the tests related to it up to the first failure, and puts the source back. Undefined when it was stopped.
 *
 * @param limitMinutes beyond which a change is one that lets a loop go on for ever
 * @throws Error when the test that failed also fails without the change
 */
export async function judgeMutant(checkout: Checkout, mutant: Mutant, stop: AbortSignal, limitMinutes = 10): Promise<Verdict | undefined> {
  const file = join(checkout.folder, mutant.path);
  const text = readFileSync(file, "utf8");
  const limit = AbortSignal.timeout(limitMinutes * 60_000);
  let run: TestRun;
  try {
    writeFileSync(file, `${text.slice(0, mutant.start)}${mutant.after}${text.slice(mutant.end)}`);
    run = await runGroups(checkout.folder, checkout.relatedTests(mutant.path), AbortSignal.any([stop, limit]));
  } finally {
    writeFileSync(file, text);
  }
  if (stop.aborted) return undefined;
  if (run.ended === "too-late") return { is: "endless" };
  if (run.ended === "passed") return { is: "survived" };
  await refuseFailingTest(checkout, run.by, stop);
  return { is: "caught", by: run.by };
}

/** Up to the first that fails. */
async function runGroups(folder: string, groups: readonly (readonly string[])[], stop: AbortSignal): Promise<TestRun> {
  for (const tests of groups) {
    const run = await runVitest(folder, ["run", ...tests], stop);
    if (run.ended !== "passed") return run;
  }
  return { ended: "passed" };
}

/** A test that fails by itself would catch every change. */
async function refuseFailingTest({ name, folder, passing }: Checkout, test: string, stop: AbortSignal): Promise<void> {
  if (passing.has(test) || !existsSync(join(folder, test))) return;
  const { ended } = await runVitest(folder, ["run", test], stop);
  if (ended === "failed") throw new Error(`${test} of ${name} must pass without a change but fails: mend it first`);
  if (ended === "passed") passing.add(test);
}
