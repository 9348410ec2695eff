import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Checkout } from "./checkouts";
import type { Mutant } from "./mutants";
import { runVitest, type TestRun } from "./run-vitest";

/** What the tests of a checkout say of a change. */
export type Verdict = { readonly is: "caught"; readonly by: string } | { readonly is: "survived" | "endless" };

/**
 * Changes the source, runs the tests related to it up to the first failure, and puts the source back. A test that fails without the change too is left out, and said.
 * Undefined when it was stopped.
 *
 * @param limitMinutes beyond which a change is one that lets a loop go on for ever
 */
export async function judgeMutant(checkout: Checkout, mutant: Mutant, stop: AbortSignal, limitMinutes = 10): Promise<Verdict | undefined> {
  const limit = new AbortController(); // AbortSignal.any() of a timeout is collected by Node 20 before it fires
  const end = () => limit.abort();
  const timer = setTimeout(end, limitMinutes * 60_000);
  stop.addEventListener("abort", end, { once: true });
  try {
    return await verdictWithin(checkout, mutant, stop, limit.signal);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener("abort", end);
  }
}

async function verdictWithin(checkout: Checkout, mutant: Mutant, stop: AbortSignal, limit: AbortSignal): Promise<Verdict | undefined> {
  for (;;) {
    const run = await runChanged(checkout, mutant, limit);
    if (stop.aborted) return undefined;
    if (run.ended === "too-late") return { is: "endless" };
    if (run.ended === "passed") return { is: "survived" };
    if (await passesAlone(checkout, run.by, stop)) return { is: "caught", by: run.by };
    checkout.failing.add(run.by);
    process.stderr.write(`${checkout.name}: ${run.by} fails without a change, and is left out\n`);
  }
}

async function runChanged({ folder, relatedTests, failing }: Checkout, mutant: Mutant, stop: AbortSignal): Promise<TestRun> {
  const file = join(folder, mutant.path);
  const text = readFileSync(file, "utf8");
  try {
    writeFileSync(file, `${text.slice(0, mutant.start)}${mutant.after}${text.slice(mutant.end)}`);
    for (const group of relatedTests(mutant.path)) {
      const tests = group.filter((test) => !failing.has(test));
      const run: TestRun = tests.length > 0 ? await runVitest(folder, ["run", ...tests], stop) : { ended: "passed" };
      if (run.ended !== "passed") return run;
    }
    return { ended: "passed" };
  } finally {
    writeFileSync(file, text);
  }
}

/** A test that fails by itself would catch every change. */
async function passesAlone({ folder, passing }: Checkout, test: string, stop: AbortSignal): Promise<boolean> {
  if (passing.has(test) || !existsSync(join(folder, test))) return true;
  const { ended } = await runVitest(folder, ["run", test], stop);
  if (ended === "passed") passing.add(test);
  return ended !== "failed";
}
