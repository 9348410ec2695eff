import type { SiteReport } from "../site-report";
import { coverageOf } from "../subjects/coverage/record";
import type { FindingGroup } from "../subjects/findings/finding-groups";
import { presentNamedRules } from "../subjects/findings/named-rules";
import type { VerdictTree } from "../subjects/findings/verdict-tree";
import { BlockList } from "./blocks";
import { FindingCard } from "./finding-card";
import { PagePart } from "./table";

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
export const Findings = ({ report, tree }: FindingsProps) => (
  <PagePart id="findings" title="Findings">
    {cards.map(([kind, title]) => (
      <Cards title={title} groups={tree[kind]} />
    ))}
    {cards.every(([kind]) => tree[kind].length === 0) && <p>Every rule holds that is judged.</p>}
    <BlockList blocks={presentNamedRules(tree, coverageOf(report))} />
  </PagePart>
);

const Cards = ({ title, groups }: { readonly title: string; readonly groups: readonly FindingGroup[] }) =>
  groups.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      {groups.map((group) => (
        <FindingCard group={group} />
      ))}
    </>
  );
