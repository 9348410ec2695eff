import { type Checkout, changedSources, commitCheckout, mutantsIn, treeCheckout } from "./checkouts";
import { chosen, type SharedMutant, sharedMutants } from "./choose";
import { judgeMutant, type Verdict } from "./judge-mutant";
import { KeptVerdicts } from "./kept-verdicts";
import { type MutateOptions, mutateOptions } from "./mutate-options";
import { caughtElsewhereAlone, type Judged, mutationTable } from "./mutation-table";

/** How long the tests of the commit may take for one change that those of the work tree let pass. */
const commitLimitMinutes = 30;

/**
 * Changes operators and constants of sources one at a time and asks the tests whether they notice: `npm run mutate -- --seed N --count 40`, of equations and
 * rules, or of what `--in PATH` names. With `--against COMMIT` what they let pass is judged by the tests of that commit too, of changes that both have: exit code
 * 1 when these catch it. `--changed-since COMMIT` asks of sources alone that have changed since then. `--from N` begins at the Nth change of the seed: verdicts of
 * the parts of one run are kept and shown together.
 */
async function mutate(args: readonly string[]): Promise<void> {
  const options = mutateOptions(args);
  const { against, seed, from, count, minutes } = options;
  const stop = new AbortController();
  setTimeout(() => stop.abort(), minutes * 60_000).unref();
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.once(name, () => {
      process.exitCode = 130;
      stop.abort();
    });
  const tree = treeCheckout();
  const commit = against === undefined ? undefined : commitCheckout(against);
  const checkouts = commit ? [tree, commit] : [tree];
  const all = sharedMutants([mutantsIn(tree, pathsOf(options)), ...checkouts.slice(1).map((one) => mutantsIn(one, pathsOf(options)))]);
  process.stdout.write(`${count} changes of ${all.length} from seed ${seed}, ${minutes} minutes in all\n`);
  const kept = new KeptVerdicts(options);
  let at = from;
  let judged = 0; // one without an end is drawn anew
  for (const shared of chosen(all, seed, all.length).slice(from)) {
    if (judged === count) break;
    const verdicts = await verdictsOn(shared, checkouts, stop.signal);
    if (!verdicts) break;
    kept.add({ mutant: shared[0], verdicts });
    at += 1;
    if (verdicts[0]?.is !== "endless") judged += 1;
  }
  report(
    checkouts.map(({ name }) => name),
    kept.all,
  );
  process.stdout.write(`${judged} of ${count} changes of this part were judged; the next part begins with --from ${at + 1}\n`);
}

function pathsOf({ changedSince, in: folders }: MutateOptions): readonly string[] | undefined {
  if (changedSince === undefined) return folders;
  return changedSources(changedSince).filter((path) => folders?.some((folder) => path.startsWith(folder)) ?? true);
}

/** Of the work tree; where its tests let the change pass, of the commit too. Undefined when it was stopped before the last. */
async function verdictsOn(
  shared: SharedMutant,
  checkouts: readonly Checkout[],
  stop: AbortSignal,
): Promise<readonly Verdict[] | undefined> {
  const verdicts: Verdict[] = [];
  for (const [i, checkout] of checkouts.entries()) {
    const mutant = shared[i];
    if (!mutant || (i > 0 && verdicts[0]?.is !== "survived")) break;
    const verdict = await judgeMutant(checkout, mutant, stop, i > 0 ? commitLimitMinutes : undefined);
    if (!verdict) return undefined;
    verdicts.push(verdict);
    process.stderr.write(
      `${checkout.name}: ${mutant.path}:${mutant.line} ${verdict.is}${verdict.is === "caught" ? ` by ${verdict.by}` : ""}\n`,
    );
  }
  return verdicts;
}

function report(names: readonly string[], judged: readonly Judged[]): void {
  process.stdout.write(`${mutationTable(names, judged)}\n`);
  const less = caughtElsewhereAlone(judged);
  if (less.length === 0) return;
  process.stdout.write(`Caught by ${names[1]} alone: ${less.map(({ path, line }) => `${path}:${line}`).join(", ")}\n`);
  process.exitCode = 1;
}

mutate(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
