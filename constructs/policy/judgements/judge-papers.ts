import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { unique } from "../../plain/unique";
import type { Site } from "../../site";
import type { Scheme, SchemeSubject } from "../../site/countries/profile/scheme";
import { type PaperState, paperState } from "../../studies/papers/paper-state";
import type { RequiredPaper } from "../../studies/papers/required-papers";
import { judge, judgeMissingInput, judgeNotApplicable, type PendingJudgement, passes } from "../rule/judge";
import type { NodeContext } from "../rule/rule";

/** Judges the certificates and licences that the country of the site requires for some subjects, or says that it requires none. */
export function judgePapers(
  { node: { site }, design, today }: Pick<NodeContext<Record<never, never>>, "node" | "design" | "today">,
  subjects: readonly SchemeSubject[],
  of: string,
): readonly PendingJudgement[] {
  const asked = design.papers.filter(({ scheme }) => subjects.includes(scheme.subject));
  if (asked.length === 0)
    return [judgeNotApplicable("papers", `the profile of ${site.profile.name} requires no certificate or licence ${of}`)];
  const arrival = site.papers?.arrival;
  const dates = defined({ today, arrival });
  const found = asked.map((paper) => ({ paper, state: paperState(paper, dates) }));
  return unique(asked.map(({ scheme }) => scheme)).flatMap((scheme) =>
    judgeScheme(
      scheme,
      found.filter(({ paper }) => paper.scheme === scheme),
      site,
    ),
  );
}

interface Found {
  readonly paper: RequiredPaper;
  readonly state: PaperState;
}

/** Judges one scheme: all missing papers in one finding, such as `papers/g-mark`, and each paper that is there alone, such as `papers/g-mark/server`. */
function judgeScheme(scheme: Scheme, found: readonly Found[], site: Site): readonly PendingJudgement[] {
  const missing = found.filter(({ state }) => isMissing(state));
  const there = found.filter((one) => !missing.includes(one) && one.state.state !== "remembered").map((one) => judgePaper(one, site));
  const isRemembered = found.some(({ state }) => state.state === "remembered");
  if (isRemembered) return [judgeNotApplicable(`papers/${scheme.id}`, reasons.remembered), ...there];
  return missing.length === 0 ? there : [judgeMissing(scheme, missing), ...there];
}

function isMissing({ state }: PaperState): boolean {
  return state === "missing" || state === "missing-named" || state === "missing-unsettled";
}

/** Reasons that are the same for all schemes, so that a report can state each once. */
const reasons = {
  // A scheme that was not read in a source decides nothing, even about an expired paper.
  remembered: "the scheme was recalled, not read in a source: read its source, and state it in the profile of the country",
  licence: "no licence is stated: add it to site.papers.licences, or state in site.papers.notRequired that none is needed",
  today: "today's date is not stated, so the last day of the paper cannot be checked: pass --today YYYY-MM-DD, or add policy.today",
  end: "certificates of the scheme expire, and this one states no last day: add its validUntil",
};

function judgeMissing({ id, subject }: Scheme, missing: readonly Found[]): PendingJudgement {
  const [part] = missing.flatMap(({ paper }) => paper.lacking);
  if (subject !== "product-model" || !part) return judgeMissingInput(`papers/${id}`, "site.papers.licences", reasons.licence);
  return judgeMissingInput(`papers/${id}`, `${part.prop}.certificates`, partsReason(missing));
}

/** Names the kinds of parts without a certificate: those that the scheme names, then those that it may cover. */
function partsReason(missing: readonly Found[]): string {
  const kindsOf = (isNamed: boolean) => missing.flatMap(({ paper }) => (paper.isNamed === isNamed && paper.kind ? [paper.kind] : []));
  const [named, others] = [kindsOf(true), kindsOf(false)];
  const whose = compact([
    named.length > 0 && `is missing for ${named.join(", ")}`,
    others.length > 0 && `may be needed for ${others.join(", ")}`,
  ]);
  return `a certificate ${whose.join(", and ")}: add it to the certificates of these parts, or state in site.papers.notRequired that none is needed`;
}

/** Judges a paper that is there or not needed. */
function judgePaper({ paper, state: { state, by, daysLeft } }: Found, site: Site): PendingJudgement {
  const { scheme, kind, settledBy } = paper;
  const subject = kind === undefined ? `papers/${scheme.id}` : `papers/${scheme.id}/${kind}`;
  if (state === "not-required") return judgeNotApplicable(subject, () => `none is needed, as stated by ${settledBy.join(", ")}`);
  if (state === "without-today") return judgeMissingInput(subject, "policy.today", reasons.today);
  if (state === "without-end") return judgeMissingInput(subject, `${by?.prop}.validUntil`, reasons.end);
  if (daysLeft === undefined) return passes(subject);
  const { number, holder, validUntil } = by?.certificate ?? {};
  const ends = state === "expired" ? `ended on ${validUntil}` : `ends on ${validUntil}, before the arrival on ${site.papers?.arrival}`;
  return judge({
    subject,
    unit: "d",
    bound: "at-least",
    value: daysLeft,
    limit: 0,
    held: true, // days are no margin of a design
    at: by?.path,
    limitSource: scheme.source,
    contributors: () => [{ name: `${number} of ${holder}, until ${validUntil}`, value: daysLeft }],
    remedy: () => `renew ${number} of ${holder} (${scheme.name}), which ${ends}`,
  });
}
