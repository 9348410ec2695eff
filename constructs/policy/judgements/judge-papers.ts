import { defined } from "../../plain/defined";
import { unique } from "../../plain/unique";
import type { Site } from "../../site";
import type { Scheme, SchemeSubject } from "../../site/countries/profile/scheme";
import type { RequiredPaper } from "../../studies/papers/asked-papers";
import { type PaperState, paperState } from "../../studies/papers/paper-state";
import { judge, judgeMissingInput, judgeNotApplicable, type PendingJudgement, passes } from "../rule/judge";
import type { NodeContext } from "../rule/rule";

/** Judges what the country of the site asks of some subjects, or says that it asks nothing of them. */
export function judgePapers(
  { node: { site }, design, today }: Pick<NodeContext<Record<never, never>>, "node" | "design" | "today">,
  subjects: readonly SchemeSubject[],
  of: string,
): readonly PendingJudgement[] {
  const asked = design.papers.filter(({ scheme }) => subjects.includes(scheme.subject));
  if (asked.length === 0) return [judgeNotApplicable("papers", `the profile of ${site.profile.name} names no paper ${of}`)];
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

/** A paper and what is to be said of it. */
interface Found {
  readonly paper: RequiredPaper;
  readonly state: PaperState;
}

/** What is missing at `papers/g-mark`, in one, for all kinds of parts wait for the same; what is held at `papers/g-mark/server`. */
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

/** The same for all schemes: a report says each once. */
const reasons = {
  // What nobody read decides nothing, not even of what has ended.
  remembered: "the scheme is remembered alone, not read in a source: read it, and state it in the profile",
  licence: "none is held: give it, or site.papers.notRequired",
  parts: "parts that it names or may cover lack it: give it, or site.papers.notRequired",
  today: "nobody says which day it is, against which the last day of the paper is held: give policy.today",
  end: "certificates of the scheme end after a time, and nobody says when this one does: give validUntil",
};

function judgeMissing({ id, subject }: Scheme, missing: readonly Found[]): PendingJudgement {
  const [part] = missing.flatMap(({ paper }) => paper.lacking);
  if (subject !== "product-model" || !part) return judgeMissingInput(`papers/${id}`, "site.papers.licences", reasons.licence);
  return judgeMissingInput(`papers/${id}`, `${part.prop}.certificates`, reasons.parts);
}

/** What is there, or not needed. */
function judgePaper({ paper, state: { state, by, daysLeft } }: Found, site: Site): PendingJudgement {
  const { scheme, kind, settledBy } = paper;
  const subject = kind === undefined ? `papers/${scheme.id}` : `papers/${scheme.id}/${kind}`;
  if (state === "not-required") return judgeNotApplicable(subject, () => `none is needed, says ${settledBy.join(", ")}`);
  if (state === "without-today") return judgeMissingInput(subject, "policy.today", reasons.today);
  if (state === "without-end") return judgeMissingInput(subject, `${by?.prop}.validUntil`, reasons.end);
  if (daysLeft === undefined) return passes(subject);
  const { number, holder, validUntil } = by?.certificate ?? {};
  const ends = state === "expired" ? `ended with ${validUntil}` : `ends with ${validUntil}, before the arrival on ${site.papers?.arrival}`;
  return judge({
    subject,
    unit: "d",
    bound: "at-least",
    value: daysLeft,
    limit: 0,
    held: true, // days are no room that a design has
    at: by?.path,
    limitSource: scheme.source,
    contributors: () => [{ name: `${number} of ${holder}, until ${validUntil}`, value: daysLeft }],
    remedy: () => `renew ${number} of ${holder} (${scheme.name}), which ${ends}`,
  });
}
