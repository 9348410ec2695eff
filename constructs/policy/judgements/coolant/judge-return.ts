import type { RackFacts } from "../../../facts/compute/rack";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { usualRiseK } from "../../rule/headroom";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { ofEachRack } from "../by-design";
import { loadSources } from "../load-sources";
import { coolantSupply } from "./supply-contributors";
import { untrusted } from "./untrusted";

/** Says why no return is judged in any scenario; undefined if a rack states its warmest return. */
export function withoutWarmestReturn(node: NodeSnapshot): readonly PendingJudgement[] | undefined {
  return ofEachRack(node, withoutReturn);
}

function withoutReturn({ id, captureRatio, rearDoor, maximumReturnC }: RackFacts): PendingJudgement | undefined {
  const subject = `compute/${id}`;
  if (captureRatio === 0)
    return judgeNotApplicable(subject, rearDoor ? "only the rear door of the rack takes coolant" : "the rack takes no coolant");
  return maximumReturnC === undefined ? judgeNotApplicable(subject, "the rack states no warmest return (maximumReturn)") : undefined;
}

/** Compares the coolant that leaves the racks with the warmest return that each accepts. */
export function judgeReturn({ node, point }: NodeAtPoint, reserveK: number): readonly PendingJudgement[] {
  const coolant = coolantSupply(point);
  return node.racks.map((rack) => {
    const unstated = withoutReturn(rack);
    if (unstated) return unstated;
    const { id, maximumReturnC = Number.NaN, source } = rack;
    const subject = `compute/${id}`;
    if (coolant?.outcome !== "solved") return judgeUnknown(subject, coolant?.reason ?? "the node has no coolant loops: add cooling");
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
        `pump more coolant (cooling.secondaryLoop.flow) to lower its rise of ${(itReturnC - itSupplyC).toFixed(1)} K, or supply it colder`,
    });
  });
}
