import type { Finding } from "../../policy/rule/finding";
import { leastBy } from "../../policy/rule/is-worse";
import { tightness } from "../../policy/rule/tightness";
import { assumptionsOf } from "../assumptions";
import { type Coverage, coverageOf } from "../coverage";
import { failsRun } from "../fail-level";
import type { SiteReport } from "../site-report";
import { coverageText, missingText, unshownInputs } from "../subjects/findings/coverage-text";
import { sortedFindings } from "../subjects/findings/finding-groups";
import { caveatTexts, failsByLevelText, type SiteStatus, statusText } from "../subjects/findings/site-status";
import type { TightestMargin } from "../tightest-margins";
import { assumptionsText } from "../words/assumptions-text";
import { marginText } from "../words/quantity-text";
import { voltagesText } from "../words/voltages-text";
import { sentence } from "../writing/sentence";
import { FirstStep } from "./first-step";
import { KeyFigures } from "./key-figures";
import { NotKept } from "./not-kept";

interface VerdictProps {
  readonly report: SiteReport;
  readonly status: SiteStatus;
}

/** The verdict, and what to do first: what a reader who reads nothing else has to know. */
export const Verdict = ({ report, status }: VerdictProps) => {
  const voltages = voltagesText(report);
  const { blocking, warnings } = sortedFindings(report.findings);
  const failing = [...blocking, ...warnings.filter((finding) => failsRun(finding, status.failOn))];
  const hasCaveats = caveatTexts(status).length > 0;
  return (
    <section class={`verdict ${status.fails ? "fail" : hasCaveats ? "warned" : "pass"}`} aria-labelledby="verdict">
      <h2 id="verdict">
        <span class="sign" aria-hidden="true">
          {status.fails ? "✗" : hasCaveats ? "!" : "✓"}
        </span>{" "}
        {verdictTitle(status)}
      </h2>
      <p class="lead">{verdictParagraph(report, status, blocking)}</p>
      <FirstStep findings={failing} notices={report.policy.notices} failOn={status.failOn} />
      <NotKept findings={report.findings} />
      {!status.fails && !hasCaveats && <FirstToGiveWay report={report} />}
      <Unjudged coverage={coverageOf(report)} />
      <p>{sentence(assumptionsText(report.assumptions ?? assumptionsOf(report), report.declared))}</p>
      {voltages && <p>{sentence(voltages)}</p>}
      {report.policy.audit && <p>An audit: waivers and baseline are ignored.</p>}
      {report.policy.only && <p>Only a part was judged: nothing is said of the rest.</p>}
      <KeyFigures report={report} />
    </section>
  );
};

/** The status as a title: with a capital and without a full stop. */
export function verdictTitle(status: SiteStatus): string {
  return sentence(statusText(status)).slice(0, -1);
}

/** What the verdict says below its title. */
export function verdictParagraph(report: SiteReport, status: SiteStatus, blocking: readonly Finding[]): string {
  const { verdict, needs, evaluated, policy } = report;
  const { rules, scenarios } = evaluated;
  if (verdict === "pass" && needs !== undefined) return `It passes, and is not written: it needs ${needs}, which is not deployable.`;
  if (verdict === "pass") {
    const { judged, unknown } = coverageOf(report).rules;
    const none = `None of the ${judged + unknown} rules that were judged stops it, in ${scenarios} scenarios of climate and failure.`;
    return status.fails ? `${none} ${sentence(`the run ${failsByLevelText(status)}`)}` : none;
  }
  const broken = new Set(blocking.map(({ rule }) => rule)).size;
  const notices = policy.notices.filter(({ effect }) => effect === "block").length;
  const parts = [
    ...(broken > 0 ? [`${broken} of ${rules} rules ${broken === 1 ? "stops" : "stop"} it`] : []),
    ...(notices > 0 ? [`its policy has ${notices} ${notices === 1 ? "entry" : "entries"} to mend`] : []),
  ];
  return `${parts.join(", and ")}, in ${scenarios} scenarios of climate and failure.`;
}

/** Of a site that keeps everything. */
const FirstToGiveWay = ({ report: { tightest, findings } }: Pick<VerdictProps, "report">) => {
  const margins = [tightest.thermal, tightest.power].filter((margin) => margin !== undefined);
  const least = leastBy(margins, (one) => tightness(one) ?? Number.POSITIVE_INFINITY);
  if (!least) return null;
  return (
    <p>
      Nothing that was judged has to be changed. The first to give way would be <em>{titleOf(findings, least)}</em>, with{" "}
      {marginText(least.margin, least.unit)} left on <code>{least.at ?? least.subject}</code>.
    </p>
  );
};

/** Most inputs that the box names: the rest stands with the findings [-]. */
const mostInputs = 5;

/** What was not judged, and which inputs would open it. */
const Unjudged = ({ coverage }: { readonly coverage: Coverage }) => (
  <>
    <p>{sentence(coverageText(coverage))}</p>
    {coverage.missing.length > 0 && (
      <details class="unjudged">
        <summary>Inputs that would open the most</summary>
        <ul>
          {coverage.missing.slice(0, mostInputs).map((one) => (
            <li>{missingText(one, 3)}</li>
          ))}
          {unshownInputs(coverage.missing, mostInputs) > 0 && (
            <li>and {unshownInputs(coverage.missing, mostInputs)} more, with the findings</li>
          )}
        </ul>
      </details>
    )}
  </>
);

function titleOf(findings: readonly Finding[], { rule }: TightestMargin): string {
  return findings.find((finding) => finding.rule === rule)?.title ?? rule;
}
