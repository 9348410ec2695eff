import type { OrchestrationFacts, WorkloadFacts } from "../facts/node-facts";
import { programFacts } from "../services/container-facts";
import type { ImageReference } from "../services/image";
import type { ServiceFacts } from "../services/service-facts";
import { brokerFacts } from "./broker.facts";
import type { ParsedOrchestration } from "./orchestration.props";

type ParsedWorkload = ParsedOrchestration["workloads"][number];

/** The workloads as parts of their racks, and as containers. */
export function orchestrationFacts(props: ParsedOrchestration): OrchestrationFacts {
  return {
    workloads: props.workloads.map(workloadFacts),
    services: [
      ...props.workloads.map((workload) => workloadService(workload, props.probe)),
      ...(props.broker ? [brokerFacts(props.broker, props.probe)] : []),
    ],
    demands: [],
    devices: [],
    stated: [],
  };
}

function workloadFacts(workload: ParsedWorkload): WorkloadFacts {
  return {
    id: workload.name,
    rack: workload.rack,
    priority: workload.priority,
    sheddable: workload.sheddable ?? false,
    shareOfRackPower: workload.shareOfRackPower.value,
    memoryMiB: workload.memory.mebibytes,
  };
}

function workloadService(workload: ParsedWorkload, probe: ImageReference | undefined): ServiceFacts {
  return {
    ...programFacts(workload, probe),
    // Whoever sheds load at the site reads these: they say what to stop first without asking Terraform.
    labels: {
      "edge-node.priority": `${workload.priority}`,
      "edge-node.rack": workload.rack,
      "edge-node.sheddable": `${workload.sheddable ?? false}`,
    },
  };
}
