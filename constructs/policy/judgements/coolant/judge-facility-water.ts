import { liquidClassMaximumC, liquidClassSource } from "../../../standards/liquid-classes";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { usualRiseK } from "../../rule/headroom";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { loadSources } from "../load-sources";
import { untrustedCoolers } from "./untrusted";

const subject = "cooling/cdus";

/** Says why facility water is not judged in any scenario; undefined if the class of the CDUs has a warmest water. */
export function withoutWarmestWater({ cooling }: NodeSnapshot): readonly PendingJudgement[] | undefined {
  if (!cooling?.cdus) return [judgeNotApplicable(subject, "the node has no CDUs")];
  const { waterClass } = cooling.cdus;
  if (waterClass === undefined)
    return [
      judgeMissingInput(
        subject,
        "cooling.cdus.waterClass",
        "the facility water class of the CDUs is not stated: add cooling.cdus.waterClass",
      ),
    ];
  if (liquidClassMaximumC[waterClass] !== undefined) return undefined;
  return [judgeNotApplicable(subject, `the class ${waterClass} has no fixed warmest water: the maker of the CDUs states it`)];
}

/** Compares the facility water that enters the CDUs with the warmest water of their class. */
export function judgeFacilityWater({ node, point }: NodeAtPoint, reserveK: number): readonly PendingJudgement[] {
  const { coolant } = point;
  const waterClass = node.cooling?.cdus?.waterClass;
  const maximumC = (waterClass && liquidClassMaximumC[waterClass]) ?? Number.NaN;
  if (coolant?.outcome !== "solved") return [judgeUnknown(subject, coolant?.reason ?? "the coolant temperatures are not solved")];
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
        `choose CDUs of a class above ${waterClass}, or cool the facility loop to ${maximumC} °C with pads, more dry coolers or a trim chiller`,
    }),
  ];
}
