import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filesBelow } from "../../../scripts/repository";
import { chosen, sharedMutants } from "../../mutation/choose";
import { type Mutant, mutantsOf } from "../../mutation/mutants";
import { copyWorkTree, giveDependencies } from "../../support/checkout/check-out";
import { ChangedRuns } from "./changed-runs";
import { switchedText } from "./switched";
import { filledUp, type Shown } from "./variety";

/** What is changed: what the laws of generated designs judge. */
const judgedFolders = ["constructs/engineering", "constructs/studies", "constructs/policy/rules"];

/** How many changes are looked at for one that some design comes to [-]. */
const looksPerChange = 8;

/** The file of the choice. */
const choiceFile = "test/fuzz/chosen-designs.json";

export interface ChoiceOptions {
  /** Chooses the changes. */
  readonly seed: number;
  /** How many changes. */
  readonly changes: number;
  /** How many designs judge each of them, in their order, up to the first that breaks a law. */
  readonly judging: number;
  /** From how many designs the others are taken. */
  readonly from: number;
  /** How many designs are chosen in all. */
  readonly designs: number;
}

/**
 * Chooses the designs that the suite judges: of changes of the sources, chosen by seed, the first design that breaks a law by each, and beside these the designs
 * that for their time show most of what the others do not. The sources are copied below `.cache`, with all changes beside their own expressions; a change of what is computed
 * when a source is loaded is never made. SIGINT and SIGTERM end the judging after the design that it is at.
 */
export async function chooseDesigns({ seed, changes, judging, from, designs }: ChoiceOptions): Promise<void> {
  const folder = join(process.cwd(), ".cache", "fuzz", "tree");
  const mutants = writeSwitches(folder, seed, changes * looksPerChange);
  const runs = new ChangedRuns(folder, mutants.length);
  let isStopped = false;
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.once(name, () => {
      isStopped = true;
    });
  const shown: (Shown & { readonly reached: ReadonlySet<number> })[] = [];
  for (let index = 0; index < from; index++) {
    const { broken, reached, marks, tookMs } = await runs.ask({ index });
    if (broken !== undefined) throw new Error(`Design ${index} must keep every law without a change (${broken}): mend it first`);
    shown.push({ index, marks, tookMs, reached: new Set(reached) });
    if (index % 10 === 9) process.stderr.write(`${index + 1} designs without a change\n`);
  }
  const living = new Set([...mutants.keys()].filter((number) => shown.some(({ reached }) => reached.has(number))).slice(0, changes));
  process.stdout.write(`${living.size} changes of seed ${seed} that designs come to\n`);
  const first = new Map<number, string[]>();
  for (const { index, reached } of shown.slice(0, judging)) {
    if (isStopped) break;
    for (const change of living) {
      if (!reached.has(change)) continue;
      const { broken } = await runs.ask({ index, change });
      if (broken === undefined) continue;
      living.delete(change);
      if (broken !== "ended") first.set(index, [...(first.get(index) ?? []), wordsOf(mutants[change])]);
    }
    const killed = [...first.values()].reduce((sum, { length }) => sum + length, 0);
    process.stderr.write(`design ${index}: ${killed} changes break a law, ${living.size} do not\n`);
  }
  await runs.end();
  const taken = filledUp([...first.keys()], shown, designs).toSorted((one, other) => one - other);
  writeFileSync(choiceFile, `[\n${taken.map((index) => `  ${JSON.stringify({ index, first: first.get(index) ?? [] })}`).join(",\n")}\n]\n`);
  process.stdout.write(`${taken.length} designs, ${first.size} of them the first to break a law by a change: ${choiceFile}\n`);
}

/** Copies the sources with changes of them beside their own expressions. */
function writeSwitches(folder: string, seed: number, count: number): readonly Mutant[] {
  copyWorkTree(folder);
  giveDependencies(folder);
  const all = judgedFolders.flatMap((part) =>
    filesBelow(join(folder, part), ".ts").flatMap((file) => mutantsOf(relative(folder, file), readFileSync(file, "utf8"))),
  );
  const mutants = chosen(sharedMutants([all]), seed, count).map(([mutant]) => mutant);
  for (const path of new Set(mutants.map((mutant) => mutant.path))) {
    const file = join(folder, path);
    const switches = mutants.flatMap((mutant, number) => (mutant.path === path ? [{ number, mutant }] : []));
    writeFileSync(file, switchedText(path, readFileSync(file, "utf8"), switches));
  }
  return mutants;
}

function wordsOf(mutant: Mutant | undefined): string {
  return mutant ? `${mutant.path}:${mutant.line} ${mutant.before.slice(0, 30)} → ${mutant.after.slice(0, 30)}` : "";
}
