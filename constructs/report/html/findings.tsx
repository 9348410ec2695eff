import type { Finding } from "../../policy/rule/finding";
import { leastBy } from "../../policy/rule/is-worse";
import { coverageOf } from "../coverage";
import type { JudgedSubject, SiteJudgements } from "../site-judgements";
import type { SiteReport } from "../site-report";
import { inPartText } from "../subjects/findings/coverage-text";
import { type ExcusedGroup, excusedGroups, findingGroups, sortedFindings } from "../subjects/findings/finding-groups";
import { measuredText } from "../subjects/findings/finding-text";
import { FindingCard } from "./finding-card";
import { Folded, PagePart, Table, TypedNames } from "./table";

const kinds = {
  blocking: "What stops the site",
  warnings: "What stops nothing, and is worth a look",
  accepted: "What is accepted",
} as const;

/** Findings by what they mean: what stops the site, warnings and what is accepted in full, the rest by name. */
export const Findings = (judgements: SiteJudgements & Pick<SiteReport, "coverage">) => {
  const { findings } = judgements;
  const { rules } = coverageOf(judgements);
  const sorted = sortedFindings(findings);
  return (
    <PagePart id="findings" title="Findings">
      {(["blocking", "warnings", "accepted"] as const).map((kind) => (
        <Cards title={kinds[kind]} findings={sorted[kind]} />
      ))}
      {sorted.blocking.length + sorted.warnings.length + sorted.accepted.length === 0 && <p>Every rule holds that is judged.</p>}
      <Holding findings={sorted.holding} />
      <Excused
        title="What is not judged, for want of an input"
        rules={`${rulesText(rules.notJudged)}${inPartText(rules)}`}
        caption="Rules that an input would open"
        groups={excusedGroups(judgements, "not-judged")}
      />
      <Excused
        title="What does not apply"
        rules={rulesText(rules.notApplicable)}
        caption="Rules that do not apply"
        groups={excusedGroups(judgements, "not-applicable")}
      />
      <BeyondPromise findings={findings} />
    </PagePart>
  );
};

const Cards = ({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) =>
  findings.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      {findingGroups(findings).map((group) => (
        <FindingCard group={group} />
      ))}
    </>
  );

const Holding = ({ findings: holding }: { readonly findings: readonly Finding[] }) =>
  holding.length === 0 ? null : (
    <Folded title={`What holds: ${count(holding)}`}>
      <Table
        caption="Rules that hold"
        head={["rule", "asks for", "of what", "the tightest of them"]}
        rows={[...new Set(holding.map(({ rule }) => rule))].map((rule) => {
          const findings = holding.filter((finding) => finding.rule === rule);
          const tightest = leastBy(findings, ({ relativeMargin = Number.POSITIVE_INFINITY }) => relativeMargin);
          return [
            <code>{rule}</code>,
            tightest?.title ?? "",
            <TypedNames names={findings.map(({ subject }) => subject)} />,
            tightest ? measuredText(tightest) : "",
          ];
        })}
      />
    </Folded>
  );

interface ExcusedProps {
  readonly title: string;
  /** How many rules, as the verdict counts them. */
  readonly rules: string;
  readonly caption: string;
  readonly groups: readonly ExcusedGroup[];
}

const Excused = ({ title, rules, caption, groups }: ExcusedProps) =>
  groups.length === 0 ? null : (
    <Folded title={`${title}: ${rules}`}>
      <Table
        caption={caption}
        head={["rule", "asks for", "of what", "why not"]}
        rows={groups.map(({ worst, subjects }) => [
          <code>{worst.rule}</code>,
          worst.title,
          <TypedNames names={subjects} />,
          worst.reason ?? "",
        ])}
      />
    </Folded>
  );

/** What breaks in scenarios that nobody promised: no reason to stop, and good to know. */
const BeyondPromise = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const rows = findings.flatMap(({ rule, beyondPromise: beyond }) => (beyond ? [{ rule, beyond }] : []));
  if (rows.length === 0) return null;
  return (
    <Folded title={`What does not hold beyond the promises: ${rows.length}`}>
      <Table
        caption="Beyond what the site promises to stand"
        head={["rule", "of what", "in scenario", "outcome", "measured"]}
        rows={rows.map(({ rule, beyond }) => [
          <code>{rule}</code>,
          <code>{beyond.subject}</code>,
          <code>{beyond.scenario}</code>,
          beyond.outcome,
          measuredText(beyond),
        ])}
      />
    </Folded>
  );
};

function rulesText(rules: number): string {
  return `${rules} ${rules === 1 ? "rule" : "rules"}`;
}

function count(findings: readonly JudgedSubject[]): string {
  return `${rulesText(new Set(findings.map(({ rule }) => rule)).size)} on ${findings.length} ${findings.length === 1 ? "subject" : "subjects"}`;
}
