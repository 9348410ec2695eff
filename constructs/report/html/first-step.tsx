import type { PolicyNotice } from "../../policy/rule/finding";
import { failsRun } from "../subjects/findings/finding-kinds";
import type { VerdictTree } from "../subjects/findings/verdict-tree";
import { quantityText } from "../writing/quantity-text";
import { sentence } from "../writing/sentence";
import { ScenarioName } from "./scenario-name";

interface FirstStepProps {
  readonly notices: readonly PolicyNotice[];
  readonly tree: VerdictTree;
}

/** What to do first about a site that fails; nothing of one that does not. */
export const FirstStep = ({ notices, tree: { status, blocking, warnings } }: FirstStepProps) => {
  const { worst } = [...blocking, ...warnings].find((group) => failsRun(group.worst, status.failOn)) ?? {};
  if (worst) {
    return (
      <div class="first">
        <h3>What to do first</h3>
        {worst.remedy === undefined ? <p>{worst.reason ?? worst.title}</p> : <p class="remedy">{sentence(worst.remedy)}</p>}
        <p>
          {worst.title}: <code>{worst.subject}</code>
          {worst.value !== undefined && worst.limit !== undefined
            ? ` stands at ${quantityText(worst.value, worst.unit)} with a limit of ${quantityText(worst.limit, worst.unit)}`
            : worst.outcome === "not-judged"
              ? " is not judged"
              : " does not hold or is not known"}{" "}
          in <ScenarioName {...worst} />.
        </p>
      </div>
    );
  }
  const notice = notices.find((one) => failsRun(one, status.failOn));
  if (!notice) return null;
  return (
    <div class="first">
      <h3>What to do first</h3>
      <p class="remedy">
        {sentence(notice.message)} <code>{notice.place}</code>
      </p>
    </div>
  );
};
