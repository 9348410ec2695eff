import type { Finding, PolicyNotice } from "../../../policy/rule/finding";
import { scenarioName } from "../../writing/scenario-text";
import type { Advice } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import type { Text } from "../../writing/table";
import type { FindingGroup } from "./finding-groups";
import { failsRun, isTolerated, softenedBy } from "./finding-kinds";
import { acceptanceText, measuredText } from "./finding-text";
import type { VerdictTree } from "./verdict-tree";

/** What to do first about a site that fails; nothing of one that does not. */
export function presentFirstStep(notices: readonly PolicyNotice[], { status, blocking, warnings }: VerdictTree): Advice | undefined {
  const advice = "What to do first";
  const { worst } = [...blocking, ...warnings].find((group) => failsRun(group.worst, status.failOn)) ?? {};
  if (worst) {
    const { title, subject, remedy, reason = title } = worst;
    return {
      advice,
      blocks: [
        remedy === undefined ? reason : { look: "remedy", text: sentence(remedy) },
        [`${title}: `, { typed: subject }, `: ${measuredText(worst)}, in `, scenarioName(worst), "."],
      ],
    };
  }
  const notice = notices.find((one) => failsRun(one, status.failOn));
  return notice && { advice, blocks: [{ look: "remedy", text: [`${sentence(notice.message)} `, { typed: notice.place }] }] };
}

/** Most that are named in the verdict [-]: the rest stands among the findings. */
const mostNamed = 6;

/** What does not hold and stops nothing, because somebody accepts it or the policy only warns: no verdict goes without it. */
export function presentNotKept({ accepted, warnings }: VerdictTree): Advice | false {
  const groups = [...accepted, ...warnings.filter(({ worst }) => isTolerated(worst))];
  const left = groups.length - mostNamed;
  const more: Text = [`and ${left} more, `, { leadsTo: "findings", words: "among the findings" }];
  const items = groups.slice(0, mostNamed).map(notKeptText);
  return items.length > 0 && { advice: "Fails, but does not block", blocks: [{ items: left > 0 ? [...items, more] : items }] };
}

function notKeptText({ worst, subjects }: FindingGroup): Text {
  const { title, accepted, effect } = worst;
  const why = accepted
    ? `accepted by the ${acceptanceText(accepted)}`
    : `${effect === "warn" ? "only a warning" : "only listed"}, set by ${softenedBy(worst)}`;
  return [`${title}: `, { typed: subjects.join(", ") }, `, ${leastMarginText(worst)} in `, scenarioName(worst), `; ${why}`];
}

function leastMarginText(finding: Finding): string {
  const { outcome, margin, reason } = finding;
  if (outcome === "unknown") return reason === undefined ? "not known" : `not known: ${reason}`;
  return margin === undefined ? outcome : measuredText(finding);
}
