import type { SwitchFacts } from "../../../facts/switch";
import { notApplicable, type PendingJudgement } from "../../judge";
import type { RuleContext } from "../../rule";

/** Asks of every switch of every rack, and says of a rack without one that nothing is asked. */
export function judgeSwitches(
  { node }: Pick<RuleContext, "node">,
  ask: (one: SwitchFacts, subject: string) => PendingJudgement | readonly PendingJudgement[],
): PendingJudgement[] {
  if (node.racks.length === 0) return [notApplicable("compute", "the node has no racks")];
  return node.racks.flatMap(({ id, switches = [] }) => {
    if (switches.length === 0)
      return [notApplicable(`compute/${id}`, "the rack gives no switches: declare them (switches) to have them judged")];
    return switches.flatMap((one) => ask(one, `compute/${id}/${one.id}`));
  });
}
