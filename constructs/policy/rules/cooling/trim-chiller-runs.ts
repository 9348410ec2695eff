import { highestAmbientC } from "../../../engineering/thermal/capacity-over-ambient";
import type { Unknown } from "../../../plain/unknown";
import { judgeFacilityWater, withoutWarmestWater } from "../../judgements/coolant/judge-facility-water";
import { judgeRejection } from "../../judgements/coolant/judge-rejection";
import { judgeReturn } from "../../judgements/coolant/judge-return";
import { judgeSupply } from "../../judgements/coolant/judge-supply";
import { judgeTanks } from "../../judgements/coolant/judge-tanks";
import { loadSources } from "../../judgements/load-sources";
import { usualRiseK } from "../../rule/headroom";
import { leastBy } from "../../rule/is-worse";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement, passesBeyondTable } from "../../rule/judge";
import { defineRule, type NodeAtPoint } from "../../rule/rule";

const subject = "cooling/trim-chiller";

/** Where the dry coolers cannot hold their setpoint, compares the outdoor air with the highest that the chiller's maker states. In hotter air, judges whether the coolant stays within its limits without the chiller. */
export const trimChillerRuns = defineRule({
  id: "cooling/trim-chiller-runs",
  title: "The trim chiller runs when it is needed",
  shortfall: "warmer than the trim chiller allows",
  why: "In air hotter than the last row of its table or its maximum ambient, a chiller trips. It then fails on the hottest day, when it is needed.",
  source: "Capacity table, minimum and maximum ambient of the chiller's maker; limits of the coolant as their own rules judge them",
  severity: "critical",
  remedy:
    "Choose trim chillers that are rated for that outdoor temperature, or dry coolers and pads that keep the coolant within its limits alone",
  byDesign: ({ cooling }) => (cooling?.trimChiller ? undefined : [judgeNotApplicable(subject, "the node has no trim chiller")]),
  check: ({ node, point }) => {
    const { coolant } = point;
    const { dryBulbC } = point.air;
    const facts = node.cooling?.trimChiller;
    if (coolant?.outcome !== "solved") return [judgeUnknown(subject, coolant?.reason ?? "the coolant temperatures are not solved")];
    const highestC = facts && highestAmbientC(facts);
    const isBeyond = highestC !== undefined && dryBulbC > highestC;
    if (!facts || !coolant.trimChiller?.askedW) return [judgeNotApplicable(subject, "the dry coolers hold their setpoint alone", isBeyond)];
    if (coolant.trimChiller.workingUnits === 0) return [judgeNotApplicable(subject, "no trim chiller works: all are lost or not powered")];
    const off = `the trim chillers are off in outdoor air of ${dryBulbC.toFixed(1)} °C`;
    if (dryBulbC < facts.minimumAmbientC)
      return [judgeNotApplicable(subject, `${off}, below their minimum ambient of ${facts.minimumAmbientC} °C`)];
    const limits = isBeyond ? coolantLimits({ node, point }) : undefined;
    const end = facts.maximumAmbientC === undefined ? "the last row of their table at" : "their maximum ambient of";
    const above = `${off}, above ${end} ${highestC} °C`;
    if (limits?.outcome === "held") return [passesBeyondTable(subject, `${above}, and every limit of the coolant holds without them`)];
    if (limits?.outcome === "unknown")
      return [judgeUnknown(subject, `${above}, and whether the coolant stays within its limits is unknown: ${limits.reason}`)];
    return [
      judge({
        subject,
        unit: "°C",
        bound: "at-most",
        value: dryBulbC,
        limit: highestC,
        limitSource: facts.source,
        restsOn: loadSources(node, point),
        span: usualRiseK,
        contributors: () => [{ name: "outdoor air", value: dryBulbC }],
        ...(limits && { failReason: () => `the trim chillers are off, and ${limits.limit}` }),
        remedy: () =>
          `choose trim chillers that run at ${dryBulbC.toFixed(1)} °C, or dry coolers and pads that keep the coolant within its limits alone`,
      }),
    ];
  },
});

/** Whether the limits of the coolant hold, with the first that does not. */
type CoolantLimits = { readonly outcome: "held" } | { readonly outcome: "broken"; readonly limit: string } | Unknown;

/** Judges the limits of the coolant in a scenario as their own rules do, without the reserves that a policy sets on those rules. */
export function coolantLimits(seen: NodeAtPoint): CoolantLimits {
  const limits: readonly (readonly [string, "K" | "W", readonly PendingJudgement[]])[] = [
    ["coolant supply", "K", judgeSupply(seen, 0)],
    ["coolant return", "K", judgeReturn(seen, 0)],
    ["facility water", "K", withoutWarmestWater(seen.node) ?? judgeFacilityWater(seen, 0)],
    ["bath", "K", judgeTanks(seen, "single-phase", 0)],
    ["vapour", "K", judgeTanks(seen, "two-phase", 0)],
    ["heat rejection", "W", judgeRejection(seen, 0)],
  ];
  for (const [what, unit, judgements] of limits) {
    const broken = leastBy(
      judgements.filter(({ outcome }) => outcome === "fail"),
      ({ urgency }) => urgency,
    );
    if (broken)
      return {
        outcome: "broken",
        limit: `the ${what} of ${broken.subject} breaks its limit by ${(-(broken.margin ?? Number.NaN)).toFixed(1)} ${unit}`,
      };
  }
  const open = limits.flatMap(([, , judgements]) => judgements).find(({ outcome }) => outcome === "unknown");
  return open ? { outcome: "unknown", reason: `${open.subject}: ${open.settle().reason}` } : { outcome: "held" };
}
