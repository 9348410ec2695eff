import type { OrchestrationFacts, WorkloadFacts } from "../facts/node-facts";
import type { ServiceFacts } from "../facts/service";
import { healthcheckSettings } from "../props/healthcheck";
import { defaultCpuShares, defaultUser } from "../props/service";
import type { ParsedOrchestration } from "./orchestration.props";

type ParsedWorkload = ParsedOrchestration["workloads"][number];

/** The workloads as parts of their racks, and as containers. */
export function orchestrationFacts(props: ParsedOrchestration): OrchestrationFacts {
  return {
    workloads: props.workloads.map(workloadFacts),
    services: props.workloads.map(workloadService),
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

function workloadService(workload: ParsedWorkload): ServiceFacts {
  return {
    id: workload.name,
    image: workload.image,
    ...(workload.command && { command: workload.command }),
    memoryMiB: workload.memory.mebibytes,
    cpuShares: workload.cpuShares ?? defaultCpuShares,
    user: workload.user ?? defaultUser,
    environment: workload.environment ?? {},
    // Whoever sheds load at the site reads these: they say what to stop first without asking Terraform.
    labels: {
      "edge-node.priority": `${workload.priority}`,
      "edge-node.rack": workload.rack,
      "edge-node.sheddable": `${workload.sheddable ?? false}`,
    },
    files: workload.files ?? {},
    ...(workload.healthcheck && { healthcheck: healthcheckSettings(workload.healthcheck) }),
  };
}
