import { workTreeSha } from "../support/checkout/check-out";
import { findCommit } from "../support/checkout/commit";
import { type Checkout, changedSources, commitCheckout, mutantsIn, treeCheckout } from "./checkouts";
import { chosen, type SharedMutant, sharedMutants } from "./choose";
import { judgeMutant, type Verdict } from "./judge-mutant";
import { KeptVerdicts } from "./kept-verdicts";
import type { Mutant } from "./mutants";
import { type MutateOptions, mutateOptions } from "./mutate-options";
import { caughtElsewhereAlone, type Judged, mutationTable } from "./mutation-table";

/** How long the tests of the commit may take for one change that those of the work tree let pass. */
const commitLimitMinutes = 30;

/**
 * Changes operators and constants of sources one at a time and asks the tests whether they notice: `npm run mutate -- --seed N --count 40`, of equations and
 * rules, or of what `--in PATH` names. With `--against COMMIT` what they let pass is then judged by the tests of that commit, of changes that both have: exit code
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
  const judge = against === undefined ? undefined : findCommit(against);
  const shas = [workTreeSha(), ...(judge ? [judge.sha] : [])];
  const tree = treeCheckout();
  const commit = judge && commitCheckout(judge);
  const checkouts = commit ? [tree, commit] : [tree];
  const all = sharedMutants([mutantsIn(tree, pathsOf(options)), ...checkouts.slice(1).map((one) => mutantsIn(one, pathsOf(options)))]);
  if (from >= all.length)
    throw new Error(`--from must be one of ${all.length} changes but is ${from + 1}: name one, or other sources by --in`);
  process.stdout.write(`${count} changes of ${all.length} from seed ${seed}, ${minutes} minutes in all\n`);
  const kept = new KeptVerdicts(options, shas);
  let at = from;
  let judged = 0; // one without an end is drawn anew
  for (const [mutant] of chosen(all, seed, all.length).slice(from)) {
    if (judged === count) break;
    const verdict = await verdictOn(tree, mutant, stop.signal);
    if (!verdict) break;
    kept.add({ mutant, verdicts: [verdict] });
    at += 1;
    if (verdict.is !== "endless") judged += 1;
  }
  if (commit) await judgeSurvivors(commit, kept, all, stop.signal);
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

/** The commit judges last, and of all parts what it did not judge yet: each change may take it half an hour. */
async function judgeSurvivors(commit: Checkout, kept: KeptVerdicts, all: readonly SharedMutant[], stop: AbortSignal): Promise<void> {
  for (const { mutant, verdicts } of kept.all) {
    const there = all.find(([{ key }]) => key === mutant.key)?.[1];
    if (verdicts.length !== 1 || verdicts[0]?.is !== "survived" || !there) continue;
    const verdict = await verdictOn(commit, there, stop, commitLimitMinutes);
    if (!verdict) return;
    kept.add({ mutant, verdicts: [...verdicts, verdict] });
  }
}

/** Undefined when it was stopped before. */
async function verdictOn(checkout: Checkout, mutant: Mutant, stop: AbortSignal, limitMinutes?: number): Promise<Verdict | undefined> {
  const verdict = await judgeMutant(checkout, mutant, stop, limitMinutes);
  const by = verdict?.is === "caught" ? ` by ${verdict.by}` : "";
  if (verdict) process.stderr.write(`${checkout.name}: ${mutant.path}:${mutant.line} ${verdict.is}${by}\n`);
  return verdict;
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
