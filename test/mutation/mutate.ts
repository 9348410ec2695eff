import { type Checkout, changedSources, commitCheckout, mutantsIn, treeCheckout } from "./checkouts";
import { chosen, type SharedMutant, sharedMutants } from "./choose";
import { judgeMutant, type Verdict } from "./judge-mutant";
import { mutateOptions } from "./mutate-options";
import { caughtElsewhereAlone, type Judged, mutationTable } from "./mutation-table";

/**
 * Changes operators and constants of equations and rules one at a time and asks the tests whether they notice: `npm run mutate -- --against COMMIT --seed N
 * --count 40`. With a commit the same changes are judged by its tests too, wherever it has the expression. Exit code 1 when its tests catch what those of the
 * work tree let pass. `--changed-since COMMIT` asks of sources alone that have changed since then; with `--tests PATH` those tests judge what a source's own
 * room lets pass, in place of all that are related to it.
 */
async function mutate(args: readonly string[]): Promise<void> {
  const { against, changedSince, seed, count, minutes, tests } = mutateOptions(args);
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(minutes * 60_000)]);
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  const tree = treeCheckout();
  const checkouts = [tree, ...(against === undefined ? [] : [commitCheckout(against)])];
  const paths = changedSince === undefined ? undefined : changedSources(changedSince);
  const all = sharedMutants([mutantsIn(tree, paths), ...checkouts.slice(1).map((one) => mutantsIn(one, paths))]);
  const mutants = chosen(all, seed, count);
  process.stdout.write(`${mutants.length} changes of ${all.length} from seed ${seed}, ${minutes} minutes in all\n`);
  const judged: Judged[] = [];
  try {
    for (const shared of mutants) {
      const verdicts = await verdictsOn(shared, checkouts, signal, tests);
      if (!verdicts) break;
      judged.push({ mutant: shared[0], verdicts });
    }
  } finally {
    report(
      checkouts.map(({ name }) => name),
      judged,
      mutants.length,
    );
  }
  if (stop.signal.aborted) process.exitCode = 130;
}

/** Of each checkout, one after the other; undefined when it was stopped before the last. */
async function verdictsOn(
  shared: SharedMutant,
  checkouts: readonly Checkout[],
  stop: AbortSignal,
  tests?: readonly string[],
): Promise<readonly Verdict[] | undefined> {
  const verdicts: Verdict[] = [];
  for (const [i, mutant] of shared.entries()) {
    const checkout = checkouts[i];
    const verdict = checkout && !stop.aborted ? await judgeMutant(checkout, mutant, stop, tests) : undefined;
    if (!checkout || !verdict) return undefined;
    verdicts.push(verdict);
    process.stderr.write(`${checkout.name}: ${mutant.path}:${mutant.line} ${verdict.is}\n`);
  }
  return verdicts;
}

function report(names: readonly string[], judged: readonly Judged[], asked: number): void {
  process.stdout.write(`${mutationTable(names, judged)}\n`);
  if (judged.length < asked) process.stdout.write(`Not reached: ${asked - judged.length} of ${asked}\n`);
  const less = caughtElsewhereAlone(judged);
  if (less.length === 0) return;
  process.stdout.write(`Caught by ${names[1]} alone: ${less.map(({ path, line }) => `${path}:${line}`).join(", ")}\n`);
  process.exitCode = 1;
}

mutate(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
