import { createHash } from "node:crypto";
import type { Acceptance, Enforcement, Severity } from "../../../policy/rule/finding";
import { visibleLine } from "../../../props/problems/visible-text";
import type { FailLevel } from "../../fail-level";
import { type Place, placeOf } from "../../place";
import type { RunResult } from "../../run-result";
import type { SiteReport, SiteSummary } from "../../site-report";
import { failsRun, heldBackRule, heldBackText } from "./finding-kinds";
import { findingLines, measuredText } from "./finding-text";

/** One thing that a reader of a run has to know: a rule that does not hold, or something to mend in the policy. */
export interface Notice {
  readonly site: string;
  readonly rule: string;
  readonly title: string;
  readonly subject: string;
  /** That set it; missing of what no scenario sets, as what is judged once and the policy. */
  readonly scenario?: string;
  readonly severity: Severity;
  /** What it does, accepted or not. */
  readonly effect: Enforcement;
  /** Stops the site, and nobody accepted it. */
  readonly blocks: boolean;
  /** The run fails by it: it blocks, or breaks what the run counts as a failure. */
  readonly fails: boolean;
  /** What was measured, in one line. */
  readonly measured: string;
  /** Everything, in a few lines. */
  readonly lines: readonly string[];
  readonly remedy?: string;
  readonly accepted?: Acceptance;
  readonly place?: Place;
}

/** What a run has to say, site by site: what does nothing, as a pass, is left out. */
export function noticesOf({ sites, failOn }: RunResult): Notice[] {
  return sites.flatMap((report) => siteNotices(report, failOn));
}

/** What a run that fails from that level on has to say of one site. */
export function siteNotices(report: SiteSummary, failOn: FailLevel = "block"): Notice[] {
  const said = [...findingNotices(report), ...policyNotices(report)].map((notice) => located(notice, report));
  return [...heldBack(report), ...said].map((notice) => ({ ...notice, fails: failsRun(notice, failOn) }));
}

type Said = Omit<Notice, "fails">;

/** With where its subject is described. */
export function located<One extends Pick<Notice, "subject">>(
  notice: One,
  { places }: Pick<SiteReport, "places">,
): One & Pick<Notice, "place"> {
  const place = placeOf(places, notice.subject);
  return place ? { ...notice, place } : notice;
}

function heldBack({ site, needs }: SiteSummary): Said[] {
  if (needs === undefined) return [];
  const measured = heldBackText(visibleLine(needs));
  return [{ site, ...heldBackRule, severity: "critical", effect: "block", blocks: true, measured, lines: [measured] }];
}

function findingNotices({ site, findings }: SiteSummary): Said[] {
  return findings.flatMap((finding) => {
    const { rule, title, subject, scenario, severity, effect, blocks, remedy, accepted } = finding;
    if (effect === undefined && !blocks) return [];
    const words = { site, rule, title: visibleLine(title), subject, ...(scenario !== undefined && { scenario }) };
    return [
      {
        ...words,
        severity,
        effect: effect ?? "block",
        blocks,
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
  "policy/rule-": "Rules judge something wherever they are asked",
} as const;

function policyNotices({ site, policy }: SiteSummary): Said[] {
  return policy.notices.map(({ id, place, message, effect }) => {
    const measured = visibleLine(message);
    const title = Object.entries(policyTitles).find(([begin]) => id.startsWith(begin))?.[1] ?? "The policy needs no mending";
    return { site, rule: id, title, subject: place, severity: "medium", effect, blocks: effect === "block", measured, lines: [measured] };
  });
}

/** The same for the same rule, site and subject in every run, whatever was measured and wherever it is written: how a platform knows a finding again. */
export function fingerprint({ site, rule, subject }: Pick<Notice, "site" | "rule" | "subject">): string {
  return createHash("sha256")
    .update(JSON.stringify([site, rule, subject]))
    .digest("hex")
    .slice(0, 32);
}
