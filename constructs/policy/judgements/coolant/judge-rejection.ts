import { takesCoolant } from "../../../facts/compute/rack";
import { compact } from "../../../plain/compact";
import { limitSource } from "../../../provenance/limit-source";
import { coolingParts, outdoorUnits } from "../../../studies/cooling-parts/cooling-parts";
import { neededPower } from "../../../units/watts-text";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { loadSources } from "../load-sources";
import { heatRejectionRemedy } from "../remedies/remedies";
import { untrusted } from "./untrusted";

/** Compares the heat in the coolant with the heat that dry coolers and trim chillers can reject while every rack stays within its supply limit. */
export function judgeRejection({ node, point }: NodeAtPoint, headroomShare: number): readonly PendingJudgement[] {
  const subject = "cooling/dry-coolers";
  const { coolant } = point;
  if (!node.racks.some(takesCoolant)) return [judgeNotApplicable(subject, "no rack gives heat to the coolant")];
  if (point.liquidToAir)
    return [judgeNotApplicable(subject, "the coolant gives its heat to the room: cooling/room-air-covers-heat judges it")];
  if (!coolant) return [judgeUnknown(subject, "the node has no cooling module, so nothing rejects its heat: add cooling")];
  if (coolant.outcome === "unknown") return [judgeUnknown(subject, coolant.reason)];
  const { heatW } = coolant.facilityLoop;
  const coolers = outdoorUnits(coolingParts(node.cooling)).find((units) => units.subject === subject);
  const { rejectionCapacityW: capacityW, rejectionLimitSupplyC: warmestC } = coolant;
  const limit = capacityW === undefined ? undefined : capacityW * (1 - headroomShare);
  return [
    judge({
      subject,
      unit: "W",
      bound: "at-most",
      value: heatW,
      limit,
      ...(coolers && { limitSource: limitSource(coolers.facts.source) }),
      restsOn: loadSources(node, point),
      marks: untrusted(coolant),
      contributors: () => [
        ...point.racks.map(({ id, capturedW }) => ({ name: id, value: capturedW })),
        ...(point.rearDoors ?? []).map(({ rack, heatW }) => ({ name: `rear door of ${rack}`, value: heatW })),
        { name: "secondary pump", value: coolant.secondaryLoop.pumpW },
        { name: "facility pump", value: coolant.facilityLoop.pumpW },
      ],
      ...(capacityW !== undefined &&
        warmestC !== undefined && {
          limitContributors: () =>
            compact([
              { name: `rejected at the warmest supply that the racks allow, ${warmestC.toFixed(1)} °C,`, value: capacityW },
              headroomShare > 0 && { name: "headroom", value: -capacityW * headroomShare },
            ]),
        }),
      remedy: () => `reject ${neededPower(heatW - (limit ?? 0))} more: ${heatRejectionRemedy(node, coolant)}`,
    }),
  ];
}
