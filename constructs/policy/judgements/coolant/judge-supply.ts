import { supplyLimitSource, takesCoolant } from "../../../facts/compute/rack";
import { limitSource } from "../../../provenance/limit-source";
import { usualRiseK } from "../../rule/headroom";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { eachRack } from "../by-design";
import { loadSources } from "../load-sources";
import { heatRejectionRemedy } from "../remedies/remedies";
import { coolantSupply, supplyContributors } from "./supply-contributors";
import { untrusted } from "./untrusted";

/** Compares the coolant supply with the warmest supply that each rack accepts. */
export function judgeSupply({ node, point }: NodeAtPoint, reserveK: number): readonly PendingJudgement[] {
  const coolant = coolantSupply(point);
  const marks = coolant?.outcome === "solved" ? untrusted(coolant) : [];
  return eachRack(node.racks, (rack, subject) => {
    const { maximumSupplyC } = rack;
    if (!takesCoolant(rack)) return judgeNotApplicable(subject, "the rack takes no coolant");
    if (!coolant) return judgeUnknown(subject, "the node has no cooling module, so nothing cools its coolant: add cooling");
    if (coolant.outcome === "unknown") return judgeUnknown(subject, coolant.reason);
    return judge({
      subject,
      unit: "°C",
      bound: "at-most",
      value: coolant.itSupplyC,
      limit: maximumSupplyC === undefined ? undefined : maximumSupplyC - reserveK,
      reason: maximumSupplyC === undefined ? "the warmest supply that the rack accepts is unknown" : undefined,
      limitSource: limitSource(supplyLimitSource(rack), ["maximumSupply"]),
      restsOn: loadSources(node, point),
      span: usualRiseK,
      marks,
      contributors: () => supplyContributors(node, coolant),
      remedy: () => {
        const warmerK = coolant.itSupplyC - (maximumSupplyC ?? Number.NaN) + reserveK;
        return `supply the coolant ${warmerK.toFixed(1)} K colder: ${heatRejectionRemedy(node, coolant)}`;
      },
    });
  });
}
