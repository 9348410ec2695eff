import { inPlace } from "../../../facts/power/place";
import { compact } from "../../../plain/compact";
import type { BatteryState } from "../../../studies/electrical/battery-state";
import { namedLoads } from "../../../studies/electrical/named-loads";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { loadSources } from "../load-sources";
import { subjectOf } from "./limit-judgement";
import { placeSources } from "./places";

/** How long a battery must last. */
interface Promised {
  readonly unit: "h" | "s";
  readonly limit: number;
  /** @default the battery */
  readonly subject?: string;
  /** What helps in place of a larger battery. @default less load */
  readonly instead?: string;
}

/** That nothing is asked of a battery of which no load is named, where a site names loads that batteries carry. */
export function feedsNoneNamed(node: NodeSnapshot, id: string): PendingJudgement | undefined {
  if (namedLoads(node)?.batteries.has(id) ?? true) return undefined;
  return judgeNotApplicable(subjectOf(id), "it feeds no load that the site promises to carry on batteries");
}

/** How long a battery carries what it gives, against a time in hours or seconds. */
export function lasts(
  { node, point }: NodeAtPoint,
  battery: BatteryState,
  { unit, limit, subject = subjectOf(battery.id), instead = "take load off its bus" }: Promised,
): PendingJudgement {
  const { id, dischargeW, dischargeLimitW, usableWh, autonomyH, reason } = battery;
  if (dischargeW === 0) return judgeNotApplicable(subject, "nothing draws power from it");
  if (autonomyH === undefined) return judgeUnknown(subject, reason ?? "its energy is not known");
  const facts = node.batteries.find((one) => one.id === id);
  const perHour = unit === "h" ? 1 : 3600;
  return judge({
    subject,
    unit,
    bound: "at-least",
    value: autonomyH * perHour,
    limit,
    restsOn: () => compact([...loadSources(node, point)(), ...placeSources(node, facts?.place), facts?.source]),
    remedy: () =>
      autonomyH === 0
        ? `give ${id} cells that give ${Math.ceil(dischargeW)} W: ${Math.floor(dischargeLimitW)} W is all that they may at ${battery.cellC.toFixed(1)} °C${inPlace(facts?.place ?? "inside")}`
        : `give ${id} ${(((usableWh ?? 0) * limit) / autonomyH / perHour / 1000).toFixed(2)} kWh of usable energy instead of ${((usableWh ?? 0) / 1000).toFixed(2)} kWh, or ${instead}`,
  });
}
