import type { Unknown } from "../../../plain/unknown";
import { leastBy } from "../../rule/is-worse";
import type { PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { judgeFacilityWater, withoutWarmestWater } from "./judge-facility-water";
import { judgeRejection } from "./judge-rejection";
import { judgeReturn } from "./judge-return";
import { judgeSupply } from "./judge-supply";
import { judgeTanks } from "./judge-tanks";

/** Do the limits of the coolant hold? Of those that do not the first is said. */
export type CoolantLimits = { readonly outcome: "held" } | { readonly outcome: "broken"; readonly limit: string } | Unknown;

/** The limits of the coolant in a scenario, as their own rules judge them, without the reserves that a policy sets on those rules. */
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
