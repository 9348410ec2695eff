import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Checkout } from "./checkouts";
import type { Mutant } from "./mutants";
import { runVitest, type TestRun } from "./run-vitest";

/** What the tests of a checkout say of a change. */
export type Verdict = { readonly is: "caught"; readonly by: string } | { readonly is: "survived" | "endless" };

/** A run beyond this has found a change that lets a loop go on for ever. */
const longestRunMs = 10 * 60_000; // [ms]

/**
 * Changes the source, runs the tests related to it up to the first failure, and puts the source back. Undefined when it was stopped.
 *
 * @param tests run after those of its own room. @default all that are related to it
 * @throws Error when the test that failed also fails without the change
 */
export async function judgeMutant(
  checkout: Checkout,
  mutant: Mutant,
  stop: AbortSignal,
  tests?: readonly string[],
): Promise<Verdict | undefined> {
  const file = join(checkout.folder, mutant.path);
  const text = readFileSync(file, "utf8");
  const limit = AbortSignal.timeout(longestRunMs);
  let run: TestRun;
  try {
    writeFileSync(file, `${text.slice(0, mutant.start)}${mutant.after}${text.slice(mutant.end)}`);
    run = await relatedTests(checkout.folder, mutant.path, AbortSignal.any([stop, limit]), tests);
  } finally {
    writeFileSync(file, text);
  }
  if (stop.aborted) return undefined;
  if (run.ended === "too-late") return { is: "endless" };
  if (run.ended === "passed") return { is: "survived" };
  await refuseFailingTest(checkout, run.by, stop);
  return { is: "caught", by: run.by };
}

/** The tests of the source's own room first: most changes end there, after seconds instead of minutes. Those that are not related to it notice nothing. */
async function relatedTests(folder: string, path: string, stop: AbortSignal, tests?: readonly string[]): Promise<TestRun> {
  const inRoom = await runVitest(folder, ["run", `${dirname(join("test", path))}/`, "--passWithNoTests"], stop);
  if (inRoom.ended !== "passed") return inRoom;
  return runVitest(folder, tests ? ["run", ...tests] : ["related", "--run", path], stop);
}

/** A test that fails by itself would catch every change. */
async function refuseFailingTest({ name, folder, passing }: Checkout, test: string, stop: AbortSignal): Promise<void> {
  if (passing.has(test) || !existsSync(join(folder, test))) return;
  const { ended } = await runVitest(folder, ["run", test], stop);
  if (ended === "failed") throw new Error(`${test} of ${name} must pass without a change but fails: mend it first`);
  if (ended === "passed") passing.add(test);
}
