import { busyW, type ProcessingFacts } from "../facts/compute/processing";
import type { OrchestrationFacts, RequestedWorkload } from "../facts/node-facts";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { programFacts } from "../services/container-facts";
import type { ImageReference } from "../services/image";
import { acceleratorCounts, hostAndCores } from "../services/needs";
import type { ServiceFacts } from "../services/service-facts";
import { brokerFacts, brokerReach } from "./broker.facts";
import { contactPlanPath, contactPlanVariable } from "./contact-plan-file";
import { instanceNames, type ParsedOrchestration } from "./orchestration.props";
import { processingFacts } from "./processing.props";
import { sheddingFacts } from "./shedding.facts";

type ParsedWorkload = ParsedOrchestration["workloads"][number];

/** Returns the workloads as parts of their racks, and as containers: each replica is one of its own. */
export function orchestrationFacts(props: ParsedOrchestration): OrchestrationFacts {
  const { workloads, broker, shedding, placed = {}, probe } = props;
  return {
    workloads: workloads.flatMap((workload) => instanceNames(workload).map((id) => askedWorkload(id, workload))),
    services: compact([
      ...workloads.flatMap((workload) => instanceNames(workload).map((id) => workloadService(id, workload, probe))),
      broker && brokerFacts(broker, probe),
    ]),
    ...(broker && { broker: brokerReach(broker) }),
    ...(shedding && { shedding: sheddingFacts(shedding, probe) }),
    placed,
    demands: [],
    devices: [],
    stated: workloads.flatMap(({ name, processing }) =>
      processing ? [{ path: `orchestration/${name}/processing`, source: processing.source }] : [],
    ),
  };
}

function askedWorkload(id: string, workload: ParsedWorkload): RequestedWorkload {
  const { name, rack, priority, sheddable = false, usesBroker = false } = workload;
  const processing = workload.processing && processingFacts(workload.processing);
  return defined({
    id,
    replicaOf: id !== name ? name : undefined,
    rack,
    priority,
    sheddable,
    takes: takesOf(workload, processing),
    usesBroker,
    processing,
  });
}

/** Returns what a workload uses. Processing on a rack that it names uses nothing of the shared power. */
function takesOf({ rack, power, shareOfRackPower }: ParsedWorkload, processing: ProcessingFacts | undefined): RequestedWorkload["takes"] {
  if (processing && rack === undefined) return { powerW: busyW(processing) };
  return power ? { powerW: power.watts } : { share: shareOfRackPower?.value ?? 0 };
}

function workloadService(id: string, workload: ParsedWorkload, probe: ImageReference | undefined): ServiceFacts {
  const { host, accelerators = [], rack } = workload;
  return {
    ...withContactPlan(programFacts(workload, probe), workload),
    ...hostAndCores(workload, host),
    ...(accelerators.length > 0 && { accelerators: acceleratorCounts(accelerators) }),
    id,
    // A person who sheds by hand reads these, to know what to stop first without Terraform.
    labels: {
      "edge-node.priority": `${workload.priority}`,
      ...defined({ "edge-node.rack": rack }),
      "edge-node.sheddable": `${workload.sheddable ?? false}`,
    },
  };
}

/** Adds the file to a service. It always exists; its content follows from a study, and comes with the deployment plan. */
function withContactPlan(service: ServiceFacts, { contactPlan }: Pick<ParsedWorkload, "contactPlan">): ServiceFacts {
  if (contactPlan === undefined) return service;
  return {
    ...service,
    environment: { ...service.environment, [contactPlanVariable]: contactPlanPath },
    files: { ...service.files, [contactPlanPath]: { planned: "contact-plan" } },
    ...(contactPlan === "reread" && { reloads: [contactPlanPath] }),
  };
}
