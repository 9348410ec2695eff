import type { Change } from "../changes/change";
import type { Finding } from "../policy/rule/finding";
import { type Found, isClearedBy, isMovedBy, nothingFound, stepsOf, trialKind } from "./found";
import { pairsOf, tryPair } from "./pairs";
import type { Step, Trials } from "./trials";

/** A change that is looked at for some findings. */
export interface AskedChange {
  readonly change: Change;
  readonly targets: readonly Finding[];
}

/** A change that is tried from a step on, for what it did not clear before. */
interface Line {
  readonly change: Change;
  readonly steps: number;
  readonly asked: readonly Found[];
  /** All that the change is looked at for: judged with the others, so that no changed design is solved twice. */
  readonly all: readonly Found[];
}

/**
 * Tries every change by its first step, which shows what moves which finding; then, step after step, those that go on moving one that they have not cleared. For a finding
 * that none has cleared, pairs of the two that moved it most follow, the fewest steps of both first. Last come the steps that were left out, for what gives no room at
 * first may give it later.
 */
export function search(trials: Pick<Trials, "of">, targets: readonly Finding[], changes: readonly AskedChange[]): readonly Found[] {
  const found = new Map(targets.map((target): [Finding, Found] => [target, nothingFound(target)]));
  const lines = changes.map(({ change, targets: of }): Line => {
    const all = of.flatMap((one) => found.get(one) ?? []);
    return { change, steps: change.least ?? 1, asked: all, all };
  });
  const halted = onward(trials, lines, (isBetter) => isBetter);
  for (const pair of pairsOf([...found.values()])) tryPair(trials, pair);
  onward(trials, inOrder(halted, lines), () => true);
  return [...found.values()];
}

/** The order of trials. */
function inOrder(halted: readonly Line[], lines: readonly Line[]): readonly Line[] {
  const places = new Map(lines.map(({ change }, i) => [change, i]));
  return [...halted].sort((one, other) => Number(places.get(one.change)) - Number(places.get(other.change)));
}

/** Step after step, all changes by as many before one of them by more. Gives back where changes were halted. */
function onward(trials: Pick<Trials, "of">, lines: readonly Line[], isToGoOn: (isBetter: boolean) => boolean): readonly Line[] {
  const halted: Line[] = [];
  let open = lines;
  while (open.length > 0) {
    const behind = Math.min(...open.map(stepsOn));
    open = open.flatMap((line) => (stepsOn(line) > behind ? [line] : next(trials, line, isToGoOn, halted)));
  }
  return halted;
}

/** Steps behind the first that is tried. */
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
  const on: Found[] = [];
  const off: Found[] = [];
  for (const one of wanted) {
    const isBetter = isMovedBy(one, change, trial);
    if (isClearedBy(one, trial)) one.singles.push(trial);
    else (isToGoOn(isBetter) ? on : off).push(one);
  }
  if (off.length > 0) halted.push({ ...line, steps: steps + 1, asked: off });
  return on.length > 0 ? [{ ...line, steps: steps + 1, asked: on }] : [];
}

/** Of a kind the fewest steps are said: more than what another change of the kind needs are not tried. */
function isWanted({ singles }: Found, step: Step): boolean {
  return !singles.some((trial) => trialKind(trial) === step.change.kind && stepsOf(trial) < stepsOf({ steps: [step] }));
}
