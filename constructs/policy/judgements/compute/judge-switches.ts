import type { SwitchFacts } from "../../../facts/compute/switch";
import { addUp } from "../../../plain/add-up";
import type { Contributor } from "../../rule/finding";
import { judge, judgeMissingInput, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import type { RuleContext } from "../../rule/rule";
import { eachRack } from "../by-design";

/** Asks of every switch of every rack. A rack that does not say whether it has any is not judged. */
export function judgeSwitches(
  { node }: Pick<RuleContext, "node">,
  ask: (one: SwitchFacts, subject: string) => PendingJudgement | readonly PendingJudgement[],
): readonly PendingJudgement[] {
  return eachRack(node.racks, ({ switches }, subject) => {
    if (!switches)
      return judgeMissingInput(
        subject,
        "compute.racks[].switches",
        "nobody says which switches the rack has: give its switches, or [] where it has none",
      );
    if (switches.length === 0) return judgeNotApplicable(subject, "the rack has no switch");
    return switches.flatMap((one) => ask(one, `${subject}/${one.id}`));
  });
}

/** What draws from a power of a switch that its maker limits. */
export interface SwitchLoad {
  readonly subject: string;
  readonly source: SwitchFacts["source"];
  readonly parts: readonly Contributor[]; // [W]
  readonly limitW: number; // [W]
  /** Share of the limit that must stay free. */
  readonly headroom: number; // [-]
  /** @param overW what is too much [W] @param neededW limit that would do [W] */
  readonly remedy: (overW: number, neededW: number) => string;
}

/** The sum of the parts against the limit. */
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
