import type { Acceptance, Enforcement, Severity } from "../policy/finding";
import { findingLines, measuredText } from "./finding-text";
import { type Place, placeOf } from "./place";
import type { RunResult } from "./run-result";
import type { SiteReport } from "./site-report";
import { visibleLine } from "./visible-text";

/** One thing that a reader of a run has to know: a rule that does not hold, or something to mend in the policy. */
export interface Notice {
  readonly site: string;
  readonly rule: string;
  readonly title: string;
  readonly subject: string;
  readonly severity: Severity;
  /** What it does, accepted or not. */
  readonly effect: Enforcement;
  /** Stops the site, and nobody accepted it. */
  readonly blocks: boolean;
  /** What was measured, in one line. */
  readonly measured: string;
  /** Everything, in a few lines. */
  readonly lines: readonly string[];
  readonly remedy?: string;
  readonly accepted?: Acceptance;
  readonly place?: Place;
}

/** What a run has to say, site by site: what does nothing, as a pass, is left out. */
export function noticesOf(result: RunResult): Notice[] {
  return result.sites.flatMap((report) => [
    ...heldBack(report),
    ...[...findingNotices(report), ...policyNotices(report)].map((notice) => located(notice, report)),
  ]);
}

function located(notice: Notice, { places }: SiteReport): Notice {
  const place = placeOf(places, notice.subject);
  return place ? { ...notice, place } : notice;
}

function heldBack({ site, needs }: SiteReport): Notice[] {
  if (needs === undefined) return [];
  const measured = `not written: it needs ${visibleLine(needs)}, which is not deployable`;
  const words = {
    rule: "app/site-is-written",
    title: "Every site that passes is written",
    subject: "stack",
    severity: "critical",
  } as const;
  return [{ site, ...words, effect: "block", blocks: true, measured, lines: [measured] }];
}

function findingNotices({ site, findings }: SiteReport): Notice[] {
  return findings.flatMap((finding) => {
    const { rule, title, subject, severity, effect, blocks, remedy, accepted } = finding;
    if (effect === undefined && !blocks) return [];
    const words = { site, rule, title: visibleLine(title), subject, severity, effect: effect ?? "block", blocks };
    return [
      {
        ...words,
        measured: visibleLine(measuredText(finding)),
        lines: findingLines(finding),
        ...(remedy !== undefined && { remedy: visibleLine(remedy) }),
        ...(accepted && { accepted }),
      },
    ];
  });
}

/** What the policy itself has to keep, by how the id of a notice begins. */
const policyTitles = {
  "policy/baseline-": "The baseline lists what is accepted and not mended",
  "policy/waiver-": "Waivers are needed, allowed and have not run out",
  "policy/rule-": "Rules judge every scenario",
} as const;

function policyNotices({ site, policy }: SiteReport): Notice[] {
  return policy.notices.map(({ id, place, message, effect }) => {
    const measured = visibleLine(message);
    const title = Object.entries(policyTitles).find(([begin]) => id.startsWith(begin))?.[1] ?? "The policy needs no mending";
    return { site, rule: id, title, subject: place, severity: "medium", effect, blocks: effect === "block", measured, lines: [measured] };
  });
}
