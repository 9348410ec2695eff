import type { SwitchFacts } from "../../../facts/compute/switch";
import { addUp } from "../../../plain/add-up";
import type { Contributor } from "../../rule/finding";
import { judge, judgeMissingInput, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import type { RuleContext } from "../../rule/rule";
import { eachRack } from "../by-design";

/** Judges every switch of every rack. A rack whose switches are not stated is not judged. */
export function judgeSwitches(
  { node }: Pick<RuleContext, "node">,
  ask: (one: SwitchFacts, subject: string) => PendingJudgement | readonly PendingJudgement[],
): readonly PendingJudgement[] {
  return eachRack(node.racks, ({ switches }, subject) => {
    if (!switches)
      return judgeMissingInput(
        subject,
        "compute.racks[].switches",
        "the switches of the rack are not stated: add compute.racks[].switches, or [] if it has none",
      );
    if (switches.length === 0) return judgeNotApplicable(subject, "the rack has no switch");
    return switches.flatMap((one) => ask(one, `${subject}/${one.id}`));
  });
}

/** The parts that draw from one power budget of a switch. */
interface SwitchLoad {
  readonly subject: string;
  readonly source: SwitchFacts["source"];
  readonly parts: readonly Contributor[]; // [W]
  readonly limitW: number; // [W]
  /** Share of the budget that must stay unused. */
  readonly headroom: number; // [-]
  /** @param overW power above the limit [W] @param neededW budget that would be enough [W] */
  readonly remedy: (overW: number, neededW: number) => string;
}

/** Compares the sum of the parts with the budget. */
export function judgeSwitchLoad({ subject, source, parts, limitW, headroom, remedy }: SwitchLoad): PendingJudgement {
  const value = addUp(parts, (part) => part.value);
  const limit = limitW * (1 - headroom);
  return judge({
    subject,
    unit: "W",
    bound: "at-most",
    value,
    limit,
    limitSource: source,
    contributors: () => parts,
    remedy: () => remedy(value - limit, Math.ceil(value / (1 - headroom))),
  });
}
