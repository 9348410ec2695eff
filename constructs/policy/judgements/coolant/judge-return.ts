import { usualRiseK } from "../../rule/headroom";
import { judge, notApplicable, type PendingJudgement, undecided } from "../../rule/judge";
import type { RuleContext } from "../../rule/rule";
import { loadSources } from "../load-sources";
import { untrusted } from "../untrusted";
import { coolantSupply } from "./supply-contributors";

/** Coolant that leaves the racks against the warmest that each accepts. */
export function judgeReturn({ node, point }: Pick<RuleContext, "node" | "point">, reserveK: number): readonly PendingJudgement[] {
  const coolant = coolantSupply(point);
  if (node.racks.length === 0) return [notApplicable("compute", "the node has no racks")];
  return node.racks.map(({ id, captureRatio, rearDoor, maximumReturnC, source }) => {
    const subject = `compute/${id}`;
    if (captureRatio === 0)
      return notApplicable(subject, rearDoor ? "only the rear door of the rack takes coolant" : "the rack takes no coolant");
    if (maximumReturnC === undefined) return notApplicable(subject, "the rack states no warmest return");
    if (coolant?.outcome !== "solved") return undecided(subject, coolant?.reason ?? "the node has no coolant loops: add cooling");
    const { itSupplyC, itReturnC } = coolant;
    return judge({
      subject,
      unit: "°C",
      bound: "at-most",
      value: itReturnC,
      limit: maximumReturnC - reserveK,
      limitSource: source,
      restsOn: loadSources(node, point),
      span: usualRiseK,
      marks: untrusted(coolant),
      contributors: () => [
        { name: "coolant supply", value: itSupplyC },
        { name: "heat of the racks", value: itReturnC - itSupplyC },
      ],
      remedy: () =>
        `pump more coolant (cooling.secondaryLoop.flow) to cut its rise of ${(itReturnC - itSupplyC).toFixed(1)} K, or supply it colder`,
    });
  });
}
