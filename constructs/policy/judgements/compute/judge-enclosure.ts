import type { EnclosureAmount, EnclosureState } from "../../../studies/design/enclosure";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { RuleContext } from "../../rule/rule";
import { equipmentSources } from "../load-sources";

const enclosure = "cooling/enclosure";

/** Amounts of the enclosure against their limits, where one is given and every rack has a frame. */
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
    return [
      judgeMissingInput(enclosure, "cooling.room.enclosure", "nobody says in which container the room is: give cooling.room.enclosure"),
    ];
  const { unframed, source } = state;
  if (unframed.length > 0) return [judgeUnknown(enclosure, `size and mass of ${unframed.join(", ")} are not known: give them (frame)`)];
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
