import type { Evaluation, Finding } from "cdktf-edge-node/report";
import { kindKey } from "./site-case";

/** Pumps that were one and are several: their first keeps what was said of the one. */
const singles = ["facility-pump", "secondary-pump"];

function keyOf({ rule, subject }: Pick<Finding, "rule" | "subject">): string {
  return `${rule} of ${subject}`;
}

function isBad({ outcome, promised, defect }: Finding): boolean {
  return defect === true || (promised && (outcome === "fail" || outcome === "unknown"));
}

/** The finding of before in a verdict of after: under its own name, or that of the first of several. */
export function findingAfter(after: Evaluation, { rule, subject }: Pick<Finding, "rule" | "subject">): Finding | undefined {
  const renamed = subject
    .split("/")
    .map((part) => (singles.includes(part) ? `${part}-1` : part))
    .join("/");
  const ofRule = after.findings.filter((one) => one.rule === rule);
  return ofRule.find((one) => one.subject === subject) ?? ofRule.find((one) => one.subject === renamed);
}

/** What is to be stated of a new breaker, or of a new cable, before these are judged of it. */
const restated = {
  breaker: ["power/breaking-capacity", "power/selectivity", "power/neutral-within-rating"],
  cable: ["power/cable-protected", "power/neutral-within-rating"],
};

/** Does a limit wait for what a remedy says is to be stated, such as `power.boards[a].circuits[fans].breaker.source`? */
export function waits({ rule, subject, outcome }: Finding, restate: readonly string[]): boolean {
  if (outcome === "pass" || outcome === "fail") return false;
  const places = restate.filter((place) => restated[/\bcable\b[^\]]*$/.test(place) ? "cable" : "breaker"].includes(rule));
  const names = places.flatMap((place) => [...place.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => String(name)));
  return subject.split("/").some((part) => names.some((name) => part === name || part === `feed-${name}`));
}

/** What held in one verdict and does not in the other, by rule and subject. A new subject may do as badly as one of its kind did. */
export function brokenBetween(before: Evaluation, after: Evaluation, restate: readonly string[]): readonly string[] {
  const bad = new Set(before.findings.filter(isBad).map(kindKey));
  const known = new Map(before.findings.map((finding) => [keyOf(finding), finding]));
  return after.findings
    .filter((finding) => {
      if (waits(finding, restate)) return false;
      const own = known.get(keyOf(finding));
      if (finding.outcome === "not-judged") return own?.outcome === "pass";
      return isBad(finding) && (own ? !isBad(own) : !bad.has(kindKey(finding)));
    })
    .map(keyOf);
}

/** Does a verdict of after clear a finding of before: it passes, and nothing that held breaks? */
export function isCleared(before: Evaluation, after: Evaluation, finding: Finding, restate: readonly string[]): boolean {
  const now = findingAfter(after, finding);
  return now?.outcome === "pass" && !now.blocks && brokenBetween(before, after, restate).length === 0;
}
