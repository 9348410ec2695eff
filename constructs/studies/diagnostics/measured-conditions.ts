import type { Unknown } from "../../plain/unknown";
import { NodeStudy } from "../node-study";
import { withRacks } from "../scenarios/changed-load";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type Readings, solvedReadings } from "./solved-readings";

/** What a node stands in while it is measured. */
export interface MeasuredConditions {
  readonly dryBulbC: number; // [°C]
  /** @default dry air below the hottest day, its humidity there */
  readonly relativeHumidity?: number; // [-]
  /** Power at the inlets of each rack; of one that is left out as the design has it. */
  readonly racksW: ReadonlyMap<string, number>; // [W]
}

/** What sensors of the healthy node should read there, or why nobody knows. */
export type Predicted = { readonly outcome: "solved"; readonly readings: Readings } | Unknown;

/** The healthy node, solved in the air and at the load at which it is measured. */
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

/** The hottest day stands for the measured one: what it says of the load and of humidity gives way. */
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
