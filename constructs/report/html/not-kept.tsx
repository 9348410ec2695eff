import type { Finding } from "../../policy/rule/finding";
import { isTolerated, softenedBy } from "../subjects/findings/finding-kinds";
import { acceptanceText } from "../subjects/findings/finding-text";
import type { VerdictTree } from "../subjects/findings/verdict-tree";
import { marginText } from "../writing/quantity-text";
import { ScenarioName } from "./scenario-name";

/** Most that are named in the verdict [-]: the rest stands among the findings. */
const mostNamed = 6;

/** What does not hold and stops nothing, because somebody accepts it or the policy only warns: no verdict goes without it. */
export const NotKept = ({ tree: { accepted, warnings } }: { readonly tree: VerdictTree }) => {
  const groups = [...accepted, ...warnings.filter(({ worst }) => isTolerated(worst))];
  if (groups.length === 0) return null;
  const left = groups.length - mostNamed;
  return (
    <div class="first">
      <h3>What does not hold and stops nothing</h3>
      <ul>
        {groups.slice(0, mostNamed).map(({ worst, subjects }) => (
          <li>
            {worst.title}: <code>{subjects.join(", ")}</code>, {measured(worst)} in <ScenarioName {...worst} />; {whyNot(worst)}
          </li>
        ))}
        {left > 0 && (
          <li>
            and {left} more, <a href="#findings">among the findings</a>
          </li>
        )}
      </ul>
    </div>
  );
};

function measured({ outcome, margin, unit, reason }: Finding): string {
  if (outcome === "unknown") return reason === undefined ? "not known" : `not known: ${reason}`;
  return margin === undefined ? outcome : `margin ${marginText(margin, unit)}`;
}

function whyNot(finding: Finding): string {
  const { accepted, effect } = finding;
  if (accepted) return `accepted by the ${acceptanceText(accepted)}`;
  return `${effect === "warn" ? "only warned of" : "only written down"}, set by ${softenedBy(finding)}`;
}
