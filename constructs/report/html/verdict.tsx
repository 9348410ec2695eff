import type { Finding } from "../../policy/finding";
import { leastBy } from "../../policy/least-by";
import { leastAmbient, leastItLoad } from "../../policy/site-margins";
import { marginText, quantityText } from "../quantity-text";
import type { SiteReport } from "../site-report";
import type { TightestMargin } from "../tightest-margins";
import { sortedFindings } from "./finding-groups";
import { ambientText, itLoadText } from "./reserves";

/** May the site be deployed as the report stands? */
export function isDeployable({ verdict, needs }: SiteReport): boolean {
  return verdict === "pass" && needs === undefined;
}

/** The verdict, and what to do first: what a reader who reads nothing else has to know. */
export const Verdict = ({ report }: { readonly report: SiteReport }) => {
  const { blocking } = sortedFindings(report.findings);
  return (
    <section class={`verdict ${isDeployable(report) ? "pass" : "fail"}`} aria-labelledby="verdict">
      <h2 id="verdict">
        <span class="sign" aria-hidden="true">
          {isDeployable(report) ? "✓" : "✗"}
        </span>{" "}
        {isDeployable(report) ? "Deployable" : "Not deployable"}
      </h2>
      <p class="lead">{verdictText(report, blocking)}</p>
      {firstStep(report, blocking)}
      {report.policy.audit && <p>An audit: waivers and baseline are ignored.</p>}
      {report.policy.only && <p>Only a part was judged: nothing is said of the rest.</p>}
      <KeyFigures report={report} />
    </section>
  );
};

function verdictText({ verdict, needs, evaluated, policy }: SiteReport, blocking: readonly Finding[]): string {
  const { rules, scenarios } = evaluated;
  if (verdict === "pass" && needs !== undefined) return `It passes, and is not written: it needs ${needs}, which is not deployable.`;
  if (verdict === "pass") return `None of ${rules} rules stops it, in ${scenarios} scenarios of climate and failure.`;
  const broken = new Set(blocking.map(({ rule }) => rule)).size;
  const notices = policy.notices.filter(({ effect }) => effect === "block").length;
  const parts = [
    ...(broken > 0 ? [`${broken} of ${rules} rules ${broken === 1 ? "stops" : "stop"} it`] : []),
    ...(notices > 0 ? [`its policy has ${notices} ${notices === 1 ? "entry" : "entries"} to mend`] : []),
  ];
  return `${parts.join(", and ")}, in ${scenarios} scenarios of climate and failure.`;
}

function firstStep({ policy, tightest, findings }: SiteReport, [worst]: readonly Finding[]) {
  if (worst) {
    return (
      <div class="first">
        <h3>What to do first</h3>
        {worst.remedy === undefined ? <p>{worst.reason ?? worst.title}</p> : <p class="remedy">{sentence(worst.remedy)}</p>}
        <p>
          {worst.title}: <code>{worst.subject}</code>
          {worst.value !== undefined && worst.limit !== undefined
            ? ` stands at ${quantityText(worst.value, worst.unit)} with a limit of ${quantityText(worst.limit, worst.unit)}`
            : " does not hold or is not known"}{" "}
          in <code>{worst.scenario}</code>.
        </p>
      </div>
    );
  }
  const notice = policy.notices.find(({ effect }) => effect === "block");
  if (notice) {
    return (
      <div class="first">
        <h3>What to do first</h3>
        <p class="remedy">
          {sentence(notice.message)} <code>{notice.place}</code>
        </p>
      </div>
    );
  }
  const margins = [tightest.thermal, tightest.power].filter((margin) => margin !== undefined);
  const least = leastBy(margins, ({ relativeMargin }) => relativeMargin);
  if (!least) return null;
  return (
    <p>
      Nothing has to be changed. The first to give way would be <em>{titleOf(findings, least)}</em>, with{" "}
      {marginText(least.margin, least.unit)} left on <code>{least.at ?? least.subject}</code>.
    </p>
  );
}

function titleOf(findings: readonly Finding[], { rule }: TightestMargin): string {
  return findings.find((finding) => finding.rule === rule)?.title ?? rule;
}

/** With a capital and a full stop. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

/** A handful of numbers that people ask for by name. */
const KeyFigures = ({ report }: { readonly report: SiteReport }) => {
  const { tightest, margins = [], scenarios } = report;
  const hottest = scenarios.find(({ name }) => name === "hottest/healthy");
  const ambient = leastAmbient(margins);
  const itLoad = leastItLoad(margins);
  const figures = [
    ...(["thermal", "power"] as const).flatMap((kind) => {
      const margin = tightest[kind];
      return margin
        ? [[`Tightest ${kind} margin`, marginText(margin.margin, margin.unit), `${margin.at ?? margin.subject}, ${margin.scenario}`]]
        : [];
    }),
    ...(ambient ? [["Hottest day it stands", ...ambientText(ambient.ambient), ambient.scenario]] : []),
    ...(itLoad ? [["Most IT load it carries", ...itLoadText(itLoad.itLoad), itLoad.scenario]] : []),
    ...(hottest?.nodePowerW !== undefined ? [["Power on the hottest day", quantityText(hottest.nodePowerW, "W"), hottest.name]] : []),
    ...(hottest?.pue !== undefined ? [["PUE on the hottest day", hottest.pue.toFixed(2), hottest.name]] : []),
  ];
  return (
    <dl class="figures">
      {figures.map(([name, value, ...notes]) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            {notes.map((note) => (
              <span>{note}</span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
};
