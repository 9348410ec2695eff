import { inPlace } from "../../../facts/power/place";
import { compact } from "../../../plain/compact";
import type { BatteryState } from "../../../studies/electrical/battery-state";
import { namedLoads } from "../../../studies/electrical/named-loads";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { allowedPower, neededPower } from "../../../units/watts-text";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { loadSources } from "../load-sources";
import { subjectOf } from "./limit-judgement";
import { placeSources } from "./places";

interface Promised {
  readonly unit: "h" | "s";
  readonly limit: number;
  /** @default the battery */
  readonly subject?: string;
  /** Remedy besides a larger battery. @default less load */
  readonly instead?: string;
  /** Remedy in place of both. */
  readonly remedy?: string;
}

/** Says that a battery is not judged when the site names loads for batteries and this battery feeds none of them. */
export function feedsNoneNamed(node: NodeSnapshot, id: string): PendingJudgement | undefined {
  if (namedLoads(node)?.batteries.has(id) ?? true) return undefined;
  return judgeNotApplicable(subjectOf(id), "the battery feeds no load that the site promises to carry on batteries");
}

/** Compares how long a battery supplies its present load with a time in hours or seconds. */
export function lasts(
  { node, point }: NodeAtPoint,
  battery: BatteryState,
  { unit, limit, subject = subjectOf(battery.id), instead = "reduce the load on its bus", remedy }: Promised,
): PendingJudgement {
  const { id, dischargeW, dischargeLimitW, usableWh, autonomyH, reason } = battery;
  if (dischargeW === 0) return judgeNotApplicable(subject, "no load draws power from the battery");
  if (autonomyH === undefined) return judgeUnknown(subject, reason ?? "the usable energy of the battery is unknown");
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
      remedy ??
      (autonomyH === 0
        ? `choose cells for ${id} that deliver ${neededPower(dischargeW)}: the present cells may deliver only ${allowedPower(dischargeLimitW)} at ${battery.cellC.toFixed(1)} °C${inPlace(facts?.place ?? "inside")}`
        : `choose a battery for ${id} with ${(((usableWh ?? 0) * limit) / autonomyH / perHour / 1000).toFixed(2)} kWh of usable energy instead of ${((usableWh ?? 0) / 1000).toFixed(2)} kWh, or ${instead}`),
  });
}
