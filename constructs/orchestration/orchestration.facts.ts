import type { AskedWorkload, OrchestrationFacts } from "../facts/node-facts";
import { programFacts } from "../services/container-facts";
import type { ImageReference } from "../services/image";
import { acceleratorCounts, placeOf } from "../services/needs";
import type { ServiceFacts } from "../services/service-facts";
import { brokerFacts, brokerReach } from "./broker.facts";
import { instanceNames, type ParsedOrchestration } from "./orchestration.props";

type ParsedWorkload = ParsedOrchestration["workloads"][number];

/** The workloads as parts of their racks, and as containers: each of several by itself. */
export function orchestrationFacts(props: ParsedOrchestration): OrchestrationFacts {
  const { workloads, broker, placed = {}, probe } = props;
  return {
    workloads: workloads.flatMap((workload) => instanceNames(workload).map((id) => askedWorkload(id, workload))),
    services: [
      ...workloads.flatMap((workload) => instanceNames(workload).map((id) => workloadService(id, workload, probe))),
      ...(broker ? [brokerFacts(broker, probe)] : []),
    ],
    ...(broker && { broker: brokerReach(broker) }),
    placed,
    demands: [],
    devices: [],
    stated: [],
  };
}

function askedWorkload(id: string, workload: ParsedWorkload): AskedWorkload {
  const { name, rack, priority, sheddable = false, shareOfRackPower, power, usesBroker = false } = workload;
  return {
    id,
    ...(id !== name && { replicaOf: name }),
    ...(rack !== undefined && { rack }),
    priority,
    sheddable,
    takes: power ? { powerW: power.watts } : { share: shareOfRackPower?.value ?? 0 },
    usesBroker,
  };
}

function workloadService(id: string, workload: ParsedWorkload, probe: ImageReference | undefined): ServiceFacts {
  const { host, accelerators = [], rack } = workload;
  return {
    ...programFacts(workload, probe),
    ...placeOf(workload, host),
    ...(accelerators.length > 0 && { accelerators: acceleratorCounts(accelerators) }),
    id,
    // Whoever sheds load at the site reads these: they say what to stop first without asking Terraform.
    labels: {
      "edge-node.priority": `${workload.priority}`,
      ...(rack !== undefined && { "edge-node.rack": rack }),
      "edge-node.sheddable": `${workload.sheddable ?? false}`,
    },
  };
}
