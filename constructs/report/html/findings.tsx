import { counted } from "../../plain/counted";
import { coverageOf } from "../coverage";
import type { JudgedSubject } from "../site-judgements";
import type { SiteReport } from "../site-report";
import { inPartText } from "../subjects/findings/coverage-text";
import type { FindingGroup } from "../subjects/findings/finding-groups";
import { measuredText } from "../subjects/findings/finding-text";
import type { VerdictTree } from "../subjects/findings/verdict-tree";
import { FindingCard } from "./finding-card";
import { Folded, PagePart, Table, TypedNames } from "./table";

const cards = [
  ["blocking", "What stops the site"],
  ["warnings", "What stops nothing, and is worth a look"],
  ["accepted", "What is accepted"],
] as const;

interface FindingsProps {
  readonly report: SiteReport;
  readonly tree: VerdictTree;
}

/** Findings by what they mean: what stops the site, warnings and what is accepted in full, the rest by name. */
export const Findings = ({ report, tree }: FindingsProps) => {
  const { rules } = coverageOf(report);
  const { holding, notJudged, notApplicable } = tree;
  const subjects = holding.reduce((sum, group) => sum + group.subjects.length, 0);
  return (
    <PagePart id="findings" title="Findings">
      {cards.map(([kind, title]) => (
        <Cards title={title} groups={tree[kind]} />
      ))}
      {cards.every(([kind]) => tree[kind].length === 0) && <p>Every rule holds that is judged.</p>}
      <ByRule
        title={`What holds: ${rulesText(holding.length)} on ${counted(subjects, "subject")}`}
        caption="Rules that hold"
        last="the tightest of them"
        groups={holding}
        lastText={measuredText}
      />
      <ByRule
        title={`What is not judged, for want of an input: ${rulesText(rules.notJudged)}${inPartText(rules)}`}
        caption="Rules that an input would open"
        groups={notJudged}
      />
      <ByRule title={`What does not apply: ${rulesText(rules.notApplicable)}`} caption="Rules that do not apply" groups={notApplicable} />
      <BeyondPromise findings={tree.beyondPromise} />
    </PagePart>
  );
};

const Cards = ({ title, groups }: { readonly title: string; readonly groups: readonly FindingGroup[] }) =>
  groups.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      {groups.map((group) => (
        <FindingCard group={group} />
      ))}
    </>
  );

interface ByRuleProps {
  readonly title: string;
  readonly caption: string;
  readonly groups: readonly FindingGroup<JudgedSubject>[];
  /** What the last column is of, and says. @default why the rule is not judged */
  readonly last?: string;
  readonly lastText?: (judged: JudgedSubject) => string;
}

const ByRule = ({ title, caption, groups, last = "why not", lastText = ({ reason = "" }) => reason }: ByRuleProps) =>
  groups.length === 0 ? null : (
    <Folded title={title}>
      <Table
        caption={caption}
        head={["rule", "asks for", "of what", last]}
        rows={groups.map(({ worst, subjects }) => [
          <code>{worst.rule}</code>,
          worst.title,
          <TypedNames names={subjects} />,
          lastText(worst),
        ])}
      />
    </Folded>
  );

/** What breaks in scenarios that nobody promised: no reason to stop, and good to know. */
const BeyondPromise = ({ findings }: { readonly findings: VerdictTree["beyondPromise"] }) =>
  findings.length === 0 ? null : (
    <Folded title={`What does not hold beyond the promises: ${findings.length}`}>
      <Table
        caption="Beyond what the site promises to stand"
        head={["rule", "of what", "in scenario", "outcome", "measured"]}
        rows={findings.flatMap(({ rule, beyondPromise: beyond }) =>
          beyond
            ? [[<code>{rule}</code>, <code>{beyond.subject}</code>, <code>{beyond.scenario}</code>, beyond.outcome, measuredText(beyond)]]
            : [],
        )}
      />
    </Folded>
  );

function rulesText(rules: number): string {
  return counted(rules, "rule");
}
