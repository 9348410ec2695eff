import { addUp } from "../../plain/add-up";
import { compact } from "../../plain/compact";
import type { Unknown } from "../../plain/unknown";
import { coolingParts, outdoorUnits } from "../cooling-parts/cooling-parts";
import type { OutdoorUnits } from "../cooling-parts/outdoor-units";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Time from a loss of power until the last cooling unit runs again, with its parts. */
export type RestartTime =
  | {
      readonly outcome: "known";
      /** Time in all. [s] */
      readonly totalS: number;
      /** Parts that add up to the time. */
      readonly parts: readonly {
        /** Name in errors and reports. */
        readonly name: string;
        /** Time that it takes or holds. [s] */
        readonly seconds: number;
      }[];
    }
  | Unknown;

/** Cooling that stops when the grid is lost, while batteries supply the rest. */
export interface StoppedCooling {
  /** Returns how many of the running units of a part stop. */
  readonly units: (part: Pick<OutdoorUnits, "lostAs">) => number;
  /** Share of the coolant's heat that is not rejected in that time. */
  readonly heatShare: number; // [-]
}

/**
 * Computes the time from a loss of power until another supply carries the node. Without gensets, a site that promises loads on batteries has its grid back when the promised time is
 * over.
 */
export function powerReturns({ standby, gensets, site }: Pick<NodeSnapshot, "standby" | "gensets" | "site">): RestartTime {
  const { batteryLoads, batteryAutonomyS: seconds } = site.promises;
  if (batteryLoads && seconds !== undefined && gensets.length === 0)
    return { outcome: "known", totalS: seconds, parts: [{ name: "promise on batteries", seconds }] };
  const slowestSet = Math.max(...gensets.map(({ startS, startAttempts }) => startS * startAttempts));
  const startS = standby?.startS === undefined ? slowestSet : standby.startS * standby.attempts;
  if (!standby) return { outcome: "unknown", reason: "the time to switch to another supply is not stated: add power.standby" };
  if (!Number.isFinite(startS))
    return { outcome: "unknown", reason: "the time until power is back is not stated: add power.gensets or power.standby.start" };
  const parts = [
    { name: "transfer", seconds: standby.transferS },
    { name: "attempts to start", seconds: startS },
  ];
  return { outcome: "known", totalS: standby.transferS + startS, parts };
}

/**
 * @param facilityPumpOnUps a pump that never stops does not start again
 * @param stopped number of units of a part that start again. @default all running units
 */
export function restartTime(node: NodeSnapshot, facilityPumpOnUps: boolean, stopped?: StoppedCooling["units"]): RestartTime {
  const back = powerReturns(node);
  if (back.outcome === "unknown") return back;
  const { cooling } = node;
  const delays = compact([
    ...outdoorUnits(coolingParts(cooling)).flatMap((part) => {
      const { name, prop } = part;
      const units = stopped ? stopped(part) : part.duty;
      return units > 0 ? [{ name, seconds: part.lastRestartS(units), prop: `${prop}.restartDelay` }] : [];
    }),
    !facilityPumpOnUps && {
      name: "facility pump",
      seconds: cooling?.facilityLoop?.pumpRestartS,
      prop: "cooling.facilityLoop.pumpRestartDelay",
    },
  ]);
  const missing = delays.filter(({ seconds }) => seconds === undefined).map(({ prop }) => prop);
  if (missing.length > 0)
    return {
      outcome: "unknown",
      reason: `the time that cooling units wait before they run again is not stated: add ${missing.join(", ")}`,
    };
  const [slowest] = delays.toSorted((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0));
  const parts = compact([...back.parts, slowest && { name: `restart of ${slowest.name}`, seconds: slowest.seconds ?? 0 }]);
  return { outcome: "known", totalS: addUp(parts, ({ seconds }) => seconds), parts };
}
