import type { Finding, PolicyNotice } from "../../../policy/rule/finding";
import { leastBy } from "../../../policy/rule/is-worse";
import { grouped } from "../../../props/grouped";
import { scenarioName } from "../../writing/scenario-text";
import type { Advice } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import type { Text } from "../../writing/table";
import type { FindingGroup } from "./finding-groups";
import { failsRun, isTolerated, softenedBy } from "./finding-kinds";
import { acceptanceText, measuredText } from "./finding-text";
import type { VerdictTree } from "./verdict-tree";

/** Shows the first step for a site that fails. Undefined for any other site. */
export function presentFirstStep(notices: readonly PolicyNotice[], { status, blocking, warnings }: VerdictTree): Advice | undefined {
  const advice = "What to do first";
  const { worst } = firstToMend([...blocking, ...warnings].filter((group) => failsRun(group.worst, status.failOn))) ?? {};
  if (worst) {
    const { title, subject, remedy, reason = title } = worst;
    return {
      advice,
      blocks: [
        remedy === undefined ? sentence(reason) : { look: "remedy", text: sentence(remedy) },
        [`${title}: `, { typed: subject }, `: ${measuredText(worst)}, in `, scenarioName(worst), "."],
      ],
    };
  }
  const notice = notices.find((one) => failsRun(one, status.failOn));
  return notice && { advice, blocks: [{ look: "remedy", text: [`${sentence(notice.message)} `, { typed: notice.place }] }] };
}

/** Returns the worst group. If that is unknown, the worst of those with the reason of most findings, because one input then decides them all. */
function firstToMend(groups: readonly FindingGroup[]): FindingGroup | undefined {
  const [first] = groups;
  if (first?.worst.outcome !== "unknown") return first;
  const unknown = groups.filter(({ worst }) => worst.outcome === "unknown");
  const byReason = [...grouped(unknown, ({ worst }) => worst.reason).values()];
  return leastBy(byReason, (equal) => -equal.flatMap(({ all }) => all).length)?.[0];
}

/** Items that the verdict names, the rest is among the findings [-]. */
const mostNamed = 6;

/** Shows what fails without blocking, because it is accepted or the policy only warns. Every verdict has it. */
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
