import { liquidClassMaximumC, liquidClassSource } from "../../../standards/liquid-classes";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { usualRiseK } from "../../rule/headroom";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { loadSources } from "../load-sources";
import { untrustedCoolers } from "./untrusted";

const subject = "cooling/cdus";

/** What is said of a node in every scenario where its CDUs have no warmest water. */
export function withoutWarmestWater({ cooling }: NodeSnapshot): readonly PendingJudgement[] | undefined {
  if (!cooling?.cdus) return [judgeNotApplicable(subject, "the node has no CDUs")];
  const { waterClass } = cooling.cdus;
  if (waterClass === undefined)
    return [
      judgeMissingInput(
        subject,
        "cooling.cdus.waterClass",
        "nobody says which facility water the CDUs are made for: give their waterClass",
      ),
    ];
  if (liquidClassMaximumC[waterClass] !== undefined) return undefined;
  return [judgeNotApplicable(subject, `the class ${waterClass} has no warmest water: its maker says it`)];
}

/** Facility water that enters the CDUs against the warmest of their class. */
export function judgeFacilityWater({ node, point }: NodeAtPoint, reserveK: number): readonly PendingJudgement[] {
  const { coolant } = point;
  const waterClass = node.cooling?.cdus?.waterClass;
  const maximumC = (waterClass && liquidClassMaximumC[waterClass]) ?? Number.NaN;
  if (coolant?.outcome !== "solved") return [judgeUnknown(subject, coolant?.reason ?? "the coolant chain is not solved")];
  return [
    judge({
      subject,
      unit: "°C",
      bound: "at-most",
      value: coolant.cdu.primaryInC,
      limit: maximumC - reserveK,
      limitSource: liquidClassSource,
      restsOn: loadSources(node, point),
      span: usualRiseK,
      marks: untrustedCoolers(coolant),
      contributors: () => [
        { name: "outdoor air", value: point.air.dryBulbC },
        { name: "facility water above it", value: coolant.cdu.primaryInC - point.air.dryBulbC },
      ],
      remedy: () =>
        `choose CDUs of a class above ${waterClass}, or cool the facility loop to ${maximumC} °C with pads, coolers or a trim chiller`,
    }),
  ];
}
