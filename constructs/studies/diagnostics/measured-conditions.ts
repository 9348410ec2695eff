import type { Unknown } from "../../plain/unknown";
import { NodeStudy } from "../node-study";
import { withRacks } from "../scenarios/changed-load";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type Readings, solvedReadings } from "./solved-readings";

export interface MeasuredConditions {
  readonly dryBulbC: number; // [°C]
  /** @default dry air below the temperature of the hottest day, otherwise the humidity of that day */
  readonly relativeHumidity?: number; // [-]
  /** Power at the inlets of each rack; racks that are left out have the power of the design. */
  readonly racksW: ReadonlyMap<string, number>; // [W]
}

/** The expected readings of the healthy node there, or the reason why they are unknown. */
type Predicted = { readonly outcome: "solved"; readonly readings: Readings } | Unknown;

/** Solves the healthy node in the measured air and at the measured load. */
export function predictedReadings(node: NodeSnapshot, conditions: MeasuredConditions): Predicted {
  const study = new NodeStudy(withLoad(node, conditions));
  const there = conditions.relativeHumidity === undefined ? study.whatIf({ climate: "hottest", dryBulbC: conditions.dryBulbC }) : study;
  try {
    const point = there.point(there.scenario("hottest/healthy"));
    if (point.outcome !== "solved") return { outcome: "unknown", reason: point.reason ?? "the node is not solved there" };
    return { outcome: "solved", readings: solvedReadings(there.node, point) };
  } catch (error) {
    if (error instanceof RangeError) return { outcome: "unknown", reason: error.message };
    throw error;
  }
}

/** Replaces load and humidity of the hottest day by the measured ones. */
function withLoad(node: NodeSnapshot, { dryBulbC, relativeHumidity, racksW }: MeasuredConditions): NodeSnapshot {
  const { utilisation: _, ...hottest } = node.site.climate.hottest;
  const isTooDamp = relativeHumidity === undefined && dryBulbC < hottest.dryBulbC;
  const air =
    relativeHumidity !== undefined
      ? { dryBulbC, humidity: { kind: "relative", relativeHumidity } as const }
      : isTooDamp
        ? { humidity: { kind: "dry" } as const }
        : {};
  const site = { ...node.site, climate: { ...node.site.climate, hottest: { ...hottest, ...air } } };
  const racks = node.racks.map((rack) => ({ ...rack, inletW: racksW.get(rack.id) ?? rack.inletW }));
  return withRacks({ ...node, site }, racks);
}
