import { coolingParts, outdoorUnits } from "../cooling-parts/cooling-parts";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Time from a loss of power until the last cooling unit runs again, and what it is made of. */
export type RestartTime =
  | {
      readonly outcome: "known";
      /** Time in all. [s] */
      readonly totalS: number;
      /** What the time is made of. */
      readonly parts: readonly {
        /** Its name, as errors, reports and other places say it. */
        readonly name: string;
        /** Time that it takes or holds. [s] */
        readonly seconds: number;
      }[];
    }
  | {
      readonly outcome: "unknown";
      /** Why, where nothing is known or something is accepted. */
      readonly reason: string;
    };

/** Time from a loss of power until another supply carries the node. */
export function powerReturns({ standby, gensets }: Pick<NodeSnapshot, "standby" | "gensets">): RestartTime {
  const slowestSet = Math.max(...gensets.map(({ startS, startAttempts }) => startS * startAttempts));
  const startS = standby?.startS === undefined ? slowestSet : standby.startS * standby.attempts;
  if (!standby) return { outcome: "unknown", reason: "nothing says how long the switch to another supply takes: give power.standby" };
  if (!Number.isFinite(startS))
    return { outcome: "unknown", reason: "nothing says when power comes back: give power.gensets or power.standby.start" };
  const parts = [
    { name: "transfer", seconds: standby.transferS },
    { name: "attempts to start", seconds: startS },
  ];
  return { outcome: "known", totalS: standby.transferS + startS, parts };
}

/** @param facilityPumpOnUps a pump that never stops does not start again */
export function restartTime(node: NodeSnapshot, facilityPumpOnUps: boolean): RestartTime {
  const back = powerReturns(node);
  if (back.outcome === "unknown") return back;
  const { cooling } = node;
  const delays = [
    ...outdoorUnits(coolingParts(cooling)).map(({ name, prop, lastRestartS: seconds }) => ({
      name,
      seconds,
      prop: `${prop}.restartDelay`,
    })),
    ...(facilityPumpOnUps
      ? []
      : [{ name: "facility pump", seconds: cooling?.facilityLoop?.pumpRestartS, prop: "cooling.facilityLoop.pumpRestartDelay" }]),
  ];
  const missing = delays.filter(({ seconds }) => seconds === undefined).map(({ prop }) => prop);
  if (missing.length > 0)
    return { outcome: "unknown", reason: `nobody says how long cooling units wait before they run again: give ${missing.join(", ")}` };
  const slowest = delays.reduce((longest, one) => ((one.seconds ?? 0) > (longest.seconds ?? 0) ? one : longest));
  const parts = [...back.parts, { name: `restart of ${slowest.name}`, seconds: slowest.seconds ?? 0 }];
  return { outcome: "known", totalS: parts.reduce((sum, { seconds }) => sum + seconds, 0), parts };
}
