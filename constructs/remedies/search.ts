import type { Change } from "../changes/change";
import type { Finding } from "../policy/rule/finding";
import { pairsOf, tryPair } from "./pairs";
import { emptyResult, isClearedBy, isMovedBy, type SearchResult, stepsOf, trialKind } from "./search-result";
import type { Step, Trials } from "./trials";

/** A change that is tried for some findings. */
export interface AskedChange {
  readonly change: Change;
  readonly targets: readonly Finding[];
}

/** A change with its next step, and the findings that it has not cleared. */
interface Line {
  readonly change: Change;
  readonly steps: number;
  readonly asked: readonly SearchResult[];
  /** All findings for which the change is tried. They are judged together, so that no changed design is solved twice. */
  readonly all: readonly SearchResult[];
}

/**
 * Tries every change by its first step, which shows which change moves which finding. Then it tries further steps of changes that keep moving a finding that they have not cleared. For a finding
 * that no change cleared, it tries the two changes that moved it most together, the fewest steps first. Last come the steps that were left out: a change that does not help at
 * first may help later.
 */
export function search(trials: Pick<Trials, "of">, targets: readonly Finding[], changes: readonly AskedChange[]): readonly SearchResult[] {
  const found = new Map(targets.map((target): [Finding, SearchResult] => [target, emptyResult(target)]));
  const lines = changes.map(({ change, targets: of }): Line => {
    const all = of.flatMap((one) => found.get(one) ?? []);
    return { change, steps: change.least ?? 1, asked: all, all };
  });
  const halted = onward(trials, lines, (isBetter) => isBetter);
  for (const pair of pairsOf([...found.values()])) tryPair(trials, pair);
  onward(trials, inOrder(halted, lines), () => true);
  return [...found.values()];
}

/** Sorts lines in the order of trials. */
function inOrder(halted: readonly Line[], lines: readonly Line[]): readonly Line[] {
  const places = new Map(lines.map(({ change }, i) => [change, i]));
  return [...halted].sort((one, other) => Number(places.get(one.change)) - Number(places.get(other.change)));
}

/** Tries step after step: all changes by one step before any by two. Returns where changes were halted. */
function onward(trials: Pick<Trials, "of">, lines: readonly Line[], isToGoOn: (isBetter: boolean) => boolean): readonly Line[] {
  const halted: Line[] = [];
  let open = lines;
  while (open.length > 0) {
    const behind = Math.min(...open.map(stepsOn));
    open = open.flatMap((line) => (stepsOn(line) > behind ? [line] : next(trials, line, isToGoOn, halted)));
  }
  return halted;
}

/** Returns the number of steps after the first that is tried. */
function stepsOn({ change: { least = 1 }, steps }: Line): number {
  return steps - least;
}

function next(trials: Pick<Trials, "of">, line: Line, isToGoOn: (isBetter: boolean) => boolean, halted: Line[]): readonly Line[] {
  const { change, steps, asked, all } = line;
  const step = { change, steps };
  const wanted = asked.filter((one) => isWanted(one, step));
  if (steps > change.most || wanted.length === 0) return [];
  const judged = all.filter((one) => isWanted(one, step));
  const trial = trials.of(
    [step],
    judged.map(({ target }) => target),
  );
  if (trial === "spent") for (const one of wanted) one.isCutShort = true;
  if (trial === undefined || trial === "spent" || trial.refused !== undefined) return [];
  const on: SearchResult[] = [];
  const off: SearchResult[] = [];
  for (const one of wanted) {
    const isBetter = isMovedBy(one, change, trial);
    if (isClearedBy(one, trial)) one.singles.push(trial);
    else (isToGoOn(isBetter) ? on : off).push(one);
  }
  if (off.length > 0) halted.push({ ...line, steps: steps + 1, asked: off });
  return on.length > 0 ? [{ ...line, steps: steps + 1, asked: on }] : [];
}

/** Returns whether a step is worth a trial: not if another change of its kind clears the finding with fewer steps. */
function isWanted({ singles }: SearchResult, step: Step): boolean {
  return !singles.some((trial) => trialKind(trial) === step.change.kind && stepsOf(trial) < stepsOf({ steps: [step] }));
}
