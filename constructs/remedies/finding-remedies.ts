import type { Change } from "../changes/change";
import { editsBetween } from "../changes/edits";
import { endedSeries } from "../changes/ended-series";
import { namedPath } from "../changes/part-name";
import { unscaledParts } from "../changes/unscaled-parts";
import { defined } from "../plain/defined";
import type { Finding } from "../policy/rule/finding";
import { keyAfter, keyOf, nextLimit } from "./compared";
import type { FindingRemedies, NearestTrial, Remedy, TriedChange } from "./remedy";
import { clearing, nearEnough, type SearchResult, stepsOf } from "./search-result";
import type { SiteWithDesign } from "./trial-site";
import type { Trial } from "./trials";

/** Reports on a blocking finding: the changes that clear it, or else the trial that came nearest. If no trial was made, what is missing. */
export function remediesOf(
  site: SiteWithDesign,
  before: readonly Finding[],
  finding: Finding,
  { found, changes }: { readonly found?: SearchResult | undefined; readonly changes: readonly Change[] },
): FindingRemedies {
  const { rule, title, subject, at, scenario, outcome, margin, missing, reason, remedy } = finding;
  const remedies = found ? clearing(found).map((trial) => remedyOf(site, before, finding, trial)) : [];
  const nearest = found && remedies.length === 0 ? nearestOf(site, found) : undefined;
  const ended = found && remedies.length === 0 ? endedSeries(site.design, found, changes) : [];
  const unscaled = found && remedies.length === 0 ? unscaledParts(site.design, finding) : [];
  const isTried = found !== undefined && (found.tried > 0 || found.isCutShort || ended.length > 0);
  return defined({
    rule,
    title,
    subject,
    at,
    scenario,
    outcome: outcome as FindingRemedies["outcome"],
    margin,
    remedies,
    nearest,
    endedSeries: ended.length > 0 ? ended : undefined,
    unscaled: unscaled.length > 0 ? unscaled : undefined,
    tried: isTried ? found.tried : undefined,
    missing,
    reason: isTried ? undefined : reason,
    advice: isTried ? undefined : remedy,
    isCutShort: found?.isCutShort ?? false,
  });
}

function remedyOf(site: SiteWithDesign, before: readonly Finding[], target: Finding, trial: Trial): Remedy {
  const after = trial.whole?.findings.get(keyAfter(target, trial));
  const next = trial.whole && nextLimit(before, trial.whole, target, trial);
  // another part in another unit may then decide
  const isComparable = after?.margin !== undefined && target.margin !== undefined && after.unit === target.unit;
  const gain = isComparable ? Number(after.margin) - Number(target.margin) : undefined;
  return {
    changes: changesOf(site, trial),
    steps: stepsOf(trial),
    ...defined({ margin: after?.margin, gain, unit: after?.unit, nextLimit: next }),
    confirm: trial.made.flatMap(({ confirm }) => confirm),
    restate: trial.made.flatMap(({ restate }) => restate),
    edits: editsBetween(site.design, trial.design),
  };
}

export function changesOf({ design }: SiteWithDesign, { steps, made }: Pick<Trial, "steps" | "made">): readonly TriedChange[] {
  return steps.map(({ change, steps: far }, i) => ({
    kind: change.kind,
    prop: namedPath(design, change.prop),
    steps: far,
    text: made[i]?.text ?? "",
  }));
}

/** Picks the nearest trial: one in which the finding waits for a number of a new part; else one in which it passes and the fewest others break; else the one that moved it furthest, if that is near enough or its next step is unknown. */
function nearestOf(site: SiteWithDesign, found: SearchResult): NearestTrial | undefined {
  const { target, resting, breaking, furthest } = found;
  const fewest = [...breaking].sort((one, other) => breaksOf(one).length - breaksOf(other).length)[0];
  const unknownBeyond = furthest && reasonBeyond(found, furthest);
  const nearest = resting ?? fewest ?? nearEnough(found) ?? (unknownBeyond === undefined ? undefined : furthest);
  if (!nearest) return undefined;
  if (nearest === resting)
    return { changes: changesOf(site, resting), breaks: [], restate: resting.made.flatMap(({ restate }) => restate) };
  const there = nearest.elsewhere.get(keyOf(target));
  const said = there?.judgement ?? nearest.own.get(keyOf(target)) ?? nearest.whole?.findings.get(keyAfter(target, nearest));
  return {
    changes: changesOf(site, nearest),
    ...defined({ scenario: there?.scenario, margin: said?.margin, unit: said?.unit }),
    breaks: fewest ? breaksOf(fewest) : [],
    ...(nearest === furthest && defined({ unknownBeyond })),
  };
}

/** Returns why more steps of a change alone are unknown. Of a series, its end says so. */
function reasonBeyond({ unknown }: SearchResult, { steps: [step, ...others] }: Trial): string | undefined {
  return step && others.length === 0 && !step.change.seriesEnd ? unknown.get(step.change) : undefined;
}

function breaksOf({ whole }: Trial): readonly string[] {
  return whole?.breaks ?? [];
}
