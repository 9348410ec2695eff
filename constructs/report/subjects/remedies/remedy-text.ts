import type { EndedSeries } from "../../../changes/ended-series";
import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { listValues } from "../../../plain/list-values";
import { nameList } from "../../../props/problems/name-list";
import { pathText } from "../../../props/problems/path-text";
import { onceRestated } from "../../../remedies/once-restated";
import type {
  FindingRemedies,
  LimitMargin,
  NearestTrial,
  OneDesign,
  Remedy,
  RemedySet,
  SiteRemedies,
  TriedChange,
} from "../../../remedies/remedy";
import { marginText } from "../../writing/quantity-text";
import { alike, type FindingGroup } from "../findings/finding-groups";

/** Findings of one rule with the same remedies. */
export type RemedyGroup = FindingGroup<FindingRemedies>;

/** Groups findings of one rule with the same remedies. Advice that differs only in the name of its part is the same; a change is not, for it names what it changes. */
export function remedyGroups({ findings }: SiteRemedies): readonly RemedyGroup[] {
  return alike(findings, ({ subject, scenario: _scenario, ...said }) => {
    const lines = linesOf(said);
    return [said.rule, said.advice === undefined ? lines : lines.map((line) => withoutNames(line, subject))];
  });
}

function withoutNames(line: string, subject: string): string {
  return subject.split("/").reduce((text, name) => text.replaceAll(name, "…"), line);
}

export function triedText({ tried, budget }: Pick<SiteRemedies, "tried" | "budget">): string {
  const designs = `${counted(tried, "changed design")} solved`;
  return budget !== undefined && tried >= budget ? `${designs}, the whole budget` : designs;
}

/** Lists changes, such as `3 dry coolers instead of 2, and adds pads before the dry coolers`. */
export function changesText(changes: readonly Pick<TriedChange, "text">[]): string {
  const texts = listValues(changes, "text");
  return texts.join(texts.some((text) => text.includes(", ")) ? "; " : ", and ");
}

/** Says that a remedy clears the finding, with the margin gained, the margin after it, and the next limit. */
export function effectText({ gain, margin, unit, nextLimit }: Remedy): string {
  const room = margin === undefined ? undefined : `a margin of ${marginText(margin, unit)}`;
  const more = gain === undefined ? room : `${marginText(gain, unit)}${room === undefined ? "" : ` to ${room}`}`;
  return compact(["clears it", more, nextLimit && `next limit: ${limitText(nextLimit)}`]).join(", ");
}

/** Writes a rule with its margin, such as `cooling/sound-power-within-limit, +2.00 dB(A)`. */
function limitText({ rule, margin, unit }: LimitMargin): string {
  return `${rule}, ${marginText(margin, unit)}`;
}

/** Lists what a person must do before the remedy holds. */
export function byHandTexts({ confirm, restate }: Pick<Remedy, "confirm" | "restate">): readonly string[] {
  return [...confirm.map((one) => `to confirm with its maker: ${one}`), ...restate.map((one) => `to restate for the new part: ${one}`)];
}

/** Findings that a line names, the JSON of the result has all [-]. */
const mostNamed = 3;

/** Characters of a value that a line shows, the JSON of the result has all [-]. */
const mostShown = 120;

/** Lists the edits of the design, such as `cooling.cdus.count: 3`. */
export function editTexts(edits: Remedy["edits"]): readonly string[] {
  return edits.map(({ path, value }) => {
    const text = value === undefined ? "left out" : typeof value === "string" ? value : JSON.stringify(value);
    return `${pathText(path)}: ${text.length > mostShown ? `${text.slice(0, mostShown)}…` : text}`;
  });
}

/** Says why there is no remedy: a missing input, or the nearest trial and what it lacks. */
export function withoutRemedyText(
  {
    outcome,
    margin = 0,
    missing = [],
    reason,
    advice,
    nearest,
    endedSeries = [],
    unscaled = [],
    tried,
    isCutShort,
  }: Omit<FindingRemedies, "subject">,
  set?: RemedySet,
): string {
  if (outcome === "unknown" || outcome === "not-judged") {
    const inputs = missing.length > 0 ? `add ${missing.join(", ")}` : advice;
    return compact([outcome === "unknown" ? "unknown" : "not judged", reason, inputs]).join(": ");
  }
  if (advice !== undefined) return `No change that the design allows helps: ${advice}`;
  if (set?.verdict === "pass") return "No change clears it alone: all together do.";
  const tries = tried === undefined ? "" : ` in ${counted(tried, "try", "tries")} of parts and \`candidates\` of the design`;
  return [
    `Nothing found${tries}${isCutShort ? ", and the search was cut short: a larger --budget continues it" : ""}.`,
    nearest
      ? `Nearest: ${nearestText(nearest)}.${nearest.unknownBeyond === undefined ? "" : ` With more steps it is unknown: ${nearest.unknownBeyond}.`}`
      : `No change ${isCutShort ? "so far " : ""}${margin < 0 ? "removes a tenth of its shortfall" : "helps"}.`,
    ...endedSeries.map(endedText),
    ...unscaled.map((prop) => `No larger size was tried: state how large it may become as \`${prop}: { to: … }\`.`),
  ].join(" ");
}

function nearestText({ changes, margin, unit, scenario, breaks, restate = [] }: NearestTrial): string {
  const changed = changesText(changes);
  if (restate.length > 0) return `${changed}, to be judged ${onceRestated(restate)}`;
  if (breaks.length > 0) return `${changed}, which breaks ${nameList(breaks, mostNamed)}`;
  const where = scenario === undefined ? "" : ` in ${scenario}`;
  return margin !== undefined && margin < 0
    ? `${changed}, which still lacks ${marginText(-margin, unit).slice(1)}${where}`
    : `${changed}, which does not hold${where === "" ? " everywhere" : where}`;
}

function endedText({ series, largest, of, needed, other, unknown }: EndedSeries): string {
  const ends = `The series ${series} ends at ${largest}; ${of} needs at least ${needed}.`;
  if (other === undefined) return `${ends} The catalogue has none of that size.`;
  if (unknown === undefined) return `${ends} Choose another series, such as ${other}.`;
  return `${ends} What ${other} carries here is unknown: ${unknown}.`;
}

/** Says what all first remedies achieve together. Numbers that hold only for an old part must be stated for the new one. */
export function setText(set: RemedySet): string {
  return `${changesText(set.changes)}: ${endText(set)}`;
}

function endText({ verdict, blocks, restate }: RemedySet): string {
  if (verdict === "fail") return `the site still fails: ${nameList(blocks, mostNamed)}. Apply the changes, then run fix again`;
  return restate.length === 0 ? "the site passes" : `the site passes ${onceRestated(restate)}`;
}

/** Says whether one design passes at all sites. */
export function oneDesignText({ changes, verdict, ruledOutBy }: OneDesign): string {
  const needed = changes.length === 0 ? "the design as it is" : changesText(changes);
  if (verdict === "pass") return `${needed}: it passes at every site`;
  return `none was found; ${ruledOutBy.map(({ site, reason }) => `${site} rules it out, ${reason}`).join("; ")}`;
}

/** Lists the remedies of one finding, without its head. */
export function linesOf(finding: Omit<FindingRemedies, "subject" | "scenario">, set?: RemedySet): readonly string[] {
  if (finding.remedies.length === 0) return [withoutRemedyText(finding, set)];
  const cut = finding.isCutShort ? ["The search was cut short: a larger --budget may find others."] : [];
  return [
    ...finding.remedies.flatMap((remedy) => [`${changesText(remedy.changes)}: ${effectText(remedy)}`, ...byHandTexts(remedy)]),
    ...cut,
  ];
}
