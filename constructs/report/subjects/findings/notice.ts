import { createHash } from "node:crypto";
import { defined } from "../../../plain/defined";
import type { Acceptance, Enforcement, Finding, PolicyNotice, Severity } from "../../../policy/rule/finding";
import { visibleLine } from "../../../props/problems/visible-text";
import type { FailLevel } from "../../fail-level";
import { type FileLocation, placeOf } from "../../place";
import type { SiteReport, SiteSummary } from "../../site-report";
import { failsRun, heldBackRule, heldBackText } from "./finding-kinds";
import { findingLines, measuredText } from "./finding-text";

/** One notice for the reader of a run: a rule that does not hold, or a problem of the policy. */
export interface Notice {
  readonly site: string;
  readonly rule: string;
  readonly title: string;
  readonly subject: string;
  /** The scenario that set it. Missing for rules that are judged once and for the policy. */
  readonly scenario?: string;
  readonly severity: Severity;
  /** Its effect, accepted or not. */
  readonly effect: Enforcement;
  /** Whether the run fails because of it: it blocks, or counts as a failure in this run. */
  readonly fails: boolean;
  /** The measured values, in one line. */
  readonly measured: string;
  /** The whole finding, in a few lines. */
  readonly lines: readonly string[];
  readonly remedy?: string;
  readonly accepted?: Acceptance;
  readonly place?: FileLocation;
}

/** Returns the notices of one site in a run with this fail level. */
export function siteNotices(report: SiteSummary, failOn: FailLevel = "block"): Notice[] {
  const { site, needs, findings, policy } = report;
  const heldBack =
    needs === undefined ? [] : [inOneLine({ ...heldBackRule, severity: "critical", effect: "block" }, heldBackText(visibleLine(needs)))];
  const said = [...findings.flatMap(findingNotice), ...policy.notices.map(policyNotice)].map((one) => located(one, report));
  return [...heldBack, ...said].map((one) => ({ site, ...one, fails: failsRun(one, failOn) }));
}

type Said = Omit<Notice, "site" | "fails">;

/** Adds the location of its subject. */
export function located<One extends Pick<Notice, "subject">>(
  notice: One,
  { places }: Pick<SiteReport, "places">,
): One & Pick<Notice, "place"> {
  const place = placeOf(places, notice.subject);
  return place ? { ...notice, place } : notice;
}

function inOneLine(words: Omit<Said, "measured" | "lines">, text: string): Said {
  const measured = visibleLine(text);
  return { ...words, measured, lines: [measured] };
}

function findingNotice(finding: Finding): Said[] {
  const { rule, title, subject, scenario, severity, effect, remedy, accepted } = finding;
  if (effect === undefined) return [];
  const lines = { measured: visibleLine(measuredText(finding)), lines: findingLines(finding) };
  const shown = { title: visibleLine(title), remedy: remedy === undefined ? remedy : visibleLine(remedy) };
  return [defined({ rule, subject, scenario, severity, effect, accepted, ...lines, ...shown })];
}

/** Requirements of the policy itself, by the beginning of the id of a notice. */
const policyTitles = {
  "policy/baseline-": "Every entry of the baseline still fails",
  "policy/waiver-": "Waivers are needed, allowed and have not run out",
  "policy/rule-": "Every rule that a policy names judges something",
} as const;

function policyNotice({ id, place, message, effect }: PolicyNotice): Said {
  const title = Object.entries(policyTitles).find(([begin]) => id.startsWith(begin))?.[1] ?? "The policy has no problems";
  return inOneLine({ rule: id, title, subject: place, severity: "medium", effect }, message);
}

/** Returns a key of rule, site and subject, so that a platform recognizes a finding in every run. Values and locations do not change it. */
export function fingerprint({ site, rule, subject }: Pick<Notice, "site" | "rule" | "subject">): string {
  return createHash("sha256")
    .update(JSON.stringify([site, rule, subject]))
    .digest("hex")
    .slice(0, 32);
}
