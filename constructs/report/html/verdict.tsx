import { counted } from "../../plain/counted";
import type { SiteReport } from "../site-report";
import { assumptionsText } from "../subjects/assumptions";
import { assumptionsOf } from "../subjects/assumptions/record";
import { coverageText, missingText, unshownInputs } from "../subjects/coverage";
import { type Coverage, coverageOf } from "../subjects/coverage/record";
import type { SiteStatus } from "../subjects/findings/site-status";
import type { VerdictTree } from "../subjects/findings/verdict-tree";
import { keyFigures } from "../subjects/margins/key-figures";
import { voltagesText } from "../subjects/power";
import { tightestOfSite } from "../tightest-margins";
import { marginText } from "../writing/quantity-text";
import { sentence } from "../writing/sentence";
import { BlockList } from "./blocks";
import { FirstStep } from "./first-step";
import { NotKept } from "./not-kept";

interface VerdictProps {
  readonly report: SiteReport;
  readonly tree: VerdictTree;
}

/** Its class, and the sign before it. */
const looks = { fail: ["fail", "✗"], caveat: ["warned", "!"], pass: ["pass", "✓"] } as const;

/** The verdict, and what to do first: what a reader who reads nothing else has to know. */
export const Verdict = ({ report, tree }: VerdictProps) => {
  const { status } = tree;
  const voltages = voltagesText(report);
  const [look, sign] = looks[status.verdict];
  return (
    <section class={`verdict ${look}`} aria-labelledby="verdict">
      <h2 id="verdict">
        <span class="sign" aria-hidden="true">
          {sign}
        </span>{" "}
        {verdictTitle(status)}
      </h2>
      <p class="lead">{verdictParagraph(report, tree)}</p>
      <FirstStep notices={report.policy.notices} tree={tree} />
      <NotKept tree={tree} />
      {status.verdict === "pass" && <FirstToGiveWay report={report} />}
      <Unjudged coverage={coverageOf(report)} />
      <p>{sentence(assumptionsText(assumptionsOf(report), report.declared))}</p>
      {voltages && <p>{sentence(voltages)}</p>}
      {report.policy.audit && <p>An audit: waivers and baseline are ignored.</p>}
      {report.policy.only && <p>Only a part was judged: nothing is said of the rest.</p>}
      <BlockList blocks={[{ facts: keyFigures(report), areLarge: true }]} />
    </section>
  );
};

/** The status as a title: with a capital and without a full stop. */
export function verdictTitle({ text }: SiteStatus): string {
  return sentence(text).slice(0, -1);
}

/** What the verdict says below its title. */
export function verdictParagraph(report: SiteReport, { status, blocking }: VerdictTree): string {
  const { verdict, needs, evaluated, policy } = report;
  const { rules, scenarios } = evaluated;
  if (verdict === "pass" && needs !== undefined) return `It passes, and is not written: it needs ${needs}, which is not deployable.`;
  if (verdict === "pass") {
    const { judged, unknown } = coverageOf(report).rules;
    const none = `None of the ${judged + unknown} rules that were judged stops it, in ${scenarios} scenarios of climate and failure.`;
    return status.fails ? `${none} ${sentence(`the run ${status.text}`)}` : none;
  }
  const broken = new Set(blocking.map(({ worst }) => worst.rule)).size;
  const notices = policy.notices.filter(({ effect }) => effect === "block").length;
  const parts = [
    ...(broken > 0 ? [`${broken} of ${rules} rules ${broken === 1 ? "stops" : "stop"} it`] : []),
    ...(notices > 0 ? [`its policy has ${counted(notices, "entry", "entries")} to mend`] : []),
  ];
  return `${parts.join(", and ")}, in ${scenarios} scenarios of climate and failure.`;
}

/** Of a site that keeps everything. */
const FirstToGiveWay = ({ report }: Pick<VerdictProps, "report">) => {
  const least = tightestOfSite(report);
  if (!least) return null;
  return (
    <p>
      Nothing that was judged has to be changed. The first to give way would be <em>{least.title}</em>, with{" "}
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
