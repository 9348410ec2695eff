import { editsBetween } from "../changes/edits";
import { changesOf } from "./finding-remedies";
import type { RemedySet } from "./remedy";
import { clearing, type SearchResult } from "./search-result";
import type { SiteWithDesign } from "./trial-site";
import { designAfter, type Step, type Trials } from "./trials";

/**
 * Combines the first remedy of each finding and judges the whole: for each change the most steps, in the order of trials. If the site passes, no more steps than it needs. A change that
 * cannot be made after the others, such as of a part that another change replaces, is left out, and its finding still blocks.
 *
 * @param order the ids of all changes, in the order of trials
 * @returns undefined if no finding has a remedy
 */
export function setOf(
  site: SiteWithDesign,
  trials: Trials,
  found: readonly SearchResult[],
  order: readonly string[],
): RemedySet | undefined {
  const wanted = together(site, stepsOfAll(found), order);
  const all = wanted.length > 0 && isPassing(trials, wanted) ? fewest(trials, wanted) : wanted;
  const judged = all.length > 0 ? trials.whole(all) : undefined;
  if (!judged) return undefined;
  const { whole, made } = judged;
  return {
    changes: changesOf(site, { steps: all, made }),
    verdict: whole?.blocks.length === 0 ? "pass" : "fail",
    blocks: whole?.blocks ?? ["the design is refused"],
    confirm: made.flatMap(({ confirm }) => confirm),
    restate: made.flatMap(({ restate }) => restate),
    edits: editsBetween(site.design, judged.design),
  };
}

/** Removes steps that the site does not need to pass, beginning with the last kinds of changes. */
function fewest(trials: Trials, all: readonly Step[]): readonly Step[] {
  for (const { change, steps } of [...all].reverse()) {
    const less = all.flatMap((step) => (step.change !== change ? step : steps > 1 ? { change, steps: steps - 1 } : []));
    if (less.length > 0 && isPassing(trials, less)) return fewest(trials, less);
  }
  return all;
}

function isPassing(trials: Trials, steps: readonly Step[]): boolean {
  return trials.whole(steps)?.whole?.blocks.length === 0;
}

function stepsOfAll(found: readonly SearchResult[]): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  for (const one of found)
    for (const step of clearing(one)[0]?.steps ?? []) {
      const known = steps.get(step.change.id);
      if (!known || known.steps < step.steps) steps.set(step.change.id, step);
    }
  return steps;
}

function together({ design }: SiteWithDesign, steps: ReadonlyMap<string, Step>, order: readonly string[]): readonly Step[] {
  const all: Step[] = [];
  const needed = order.flatMap((id) => steps.get(id) ?? []).filter((step) => ![...steps.values()].some((other) => isCovered(step, other)));
  for (const step of needed) if (designAfter(design, [...all, step])) all.push(step);
  return all;
}

/** Returns whether another step changes the same numbers at least as far, and further numbers too. */
function isCovered({ change: { kind, numbers }, steps }: Step, { change: other, steps: far }: Step): boolean {
  if (kind !== other.kind || !numbers || !other.numbers || steps > far) return false;
  const changed = new Set(other.numbers.map((path) => path.join(".")));
  return changed.size > numbers.length && numbers.every((path) => changed.has(path.join(".")));
}
