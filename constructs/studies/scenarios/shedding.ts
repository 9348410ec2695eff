import { type RackFacts, sharedW, withProcessing } from "../../facts/compute/rack";
import type { WorkloadFacts } from "../../facts/node-facts";
import { addUp } from "../../plain/add-up";
import { listIds } from "../../plain/list-ids";
import { tryById } from "../../props/by-id";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { withRacks } from "./changed-load";
import { withoutDemands } from "./switched-off";

/** Load that a site sheds while its grid is away. */
export interface ShedLoad {
  /** Id of the device or part. */
  readonly id: string;
  /** Kind of the load. */
  readonly kind: "rack" | "workload" | "device";
  /** Shedding priority, from 9 (shed first) to 1 (shed last). */
  readonly priority: number;
  /** Saved power at its inlets; for a workload, at the inlets of its rack. */
  readonly powerW: number; // [W]
}

/** The shed load, and the node without it. */
interface Shedding {
  readonly shed: readonly ShedLoad[];
  readonly rest: NodeSnapshot;
}

/**
 * Returns the load that is shed down to a priority, and the node without it. It sheds sheddable racks, workloads, receivers and antennas, from priority 9 down to
 * that priority. If a workload on a rack stays, the rack stays too, and only its sheddable workloads stop. Cooling, heating and lights stay on.
 *
 * @equation P_rack = P − Σ s·(P − P_idle − P_processing) − P_processing if the processing workload is shed, s the shares of the shed workloads
 * @validity a rack that stays draws at least its idle power: a stopped workload saves a share of the power above it
 * @source definition of a workload's share; power of a rack = idle + utilisation · (maximum − idle)
 * @param downTo lowest priority that goes. @default that of the site's promise; without a promise nothing is shed
 */
export function shed(node: NodeSnapshot, downTo = node.site.promises.sheddingDownTo ?? Number.POSITIVE_INFINITY): Shedding {
  const { racks, workloads } = node;
  const goes = ({ sheddable, priority }: WorkloadFacts) => sheddable && priority >= downTo;
  const rackGoes = ({ id, shedPriority = 0 }: RackFacts) =>
    shedPriority >= downTo && workloads.every((workload) => workload.rack !== id || goes(workload));
  const shedRacks = racks.filter(rackGoes);
  const gone = new Set(listIds(shedRacks));
  const devices = node.demands.filter(({ shedPriority = 0 }) => shedPriority >= downTo);
  const stopped = workloads.filter((workload) => !gone.has(workload.rack) && goes(workload));
  const savedW = ({ rack: id, shareOfRackPower, processing }: WorkloadFacts) => {
    const rack = tryById(racks, id);
    if (!rack) return 0;
    return processing ? (rack.processingW ?? 0) : shareOfRackPower * sharedW(rack);
  };
  const rest = withRacks(
    node,
    racks.map((rack) => {
      const ofRack = stopped.filter((workload) => workload.rack === rack.id);
      const saved = addUp(ofRack, (workload) => (workload.processing ? 0 : savedW(workload)));
      const rest = ofRack.some(({ processing }) => processing) ? withProcessing(rack, 0) : rack;
      return { ...rest, inletW: rest.inletW - saved };
    }),
  );
  return {
    shed: [
      ...shedRacks.map(({ id, inletW, shedPriority = 0 }) => ({ id, kind: "rack" as const, priority: shedPriority, powerW: inletW })),
      ...devices.map(({ id, powerW, shedPriority = 0 }) => ({ id, kind: "device" as const, priority: shedPriority, powerW })),
      ...stopped.map((workload) => ({
        id: workload.id,
        kind: "workload" as const,
        priority: workload.priority,
        powerW: savedW(workload),
      })),
    ],
    rest: {
      ...withoutDemands(rest, new Set([...gone, ...listIds(devices)])),
      racks: rest.racks.map((rack) => (gone.has(rack.id) ? { ...rack, inletW: 0 } : rack)),
    },
  };
}
