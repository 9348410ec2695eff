import type { EnclosureAmount, EnclosureState } from "../../../studies/design/enclosure";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { RuleContext } from "../../rule/rule";
import { equipmentSources } from "../load-sources";

const enclosure = "cooling/enclosure";

/** Compares amounts of the enclosure with their limits. The design must state the enclosure, and a frame for every rack. */
export function judgeEnclosure(
  { node, design }: Pick<RuleContext, "node" | "design">,
  unit: "m" | "kg",
  judged: (
    state: EnclosureState,
  ) => readonly { readonly subject: string; readonly amount: EnclosureAmount; readonly share?: number; remedy(): string }[],
): readonly PendingJudgement[] {
  const state = design.enclosure;
  if (!node.cooling && node.racks.length === 0) return [judgeNotApplicable(enclosure, "the node has neither a room nor racks")];
  if (!state)
    return [judgeMissingInput(enclosure, "cooling.room.enclosure", "the container of the room is not stated: add cooling.room.enclosure")];
  const { unframed, source } = state;
  if (unframed.length > 0)
    return [judgeUnknown(enclosure, `size and mass of ${unframed.join(", ")} are unknown: add compute.racks[].frame`)];
  const amounts = judged(state);
  if (amounts.length === 0) return [judgeNotApplicable(enclosure, "the node has no racks")];
  return amounts.map(({ subject, amount, share = 1, remedy }) =>
    judge({
      subject,
      unit,
      bound: "at-most",
      value: amount.value,
      limit: amount.limit * share,
      limitSource: source,
      restsOn: equipmentSources(node),
      contributors: () => amount.parts,
      remedy,
    }),
  );
}
