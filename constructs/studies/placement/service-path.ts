import { brokerName } from "../../orchestration/broker.props";
import { instanceNames, type ParsedOrchestration } from "../../orchestration/orchestration.props";
import type { PathOf } from "./placement-problems";

/** Returns the path of the props of a service; for a replica, that of its workload. */
export function servicePath(orchestration: ParsedOrchestration | undefined): PathOf {
  const places = (orchestration?.workloads ?? []).flatMap((workload, i) =>
    instanceNames(workload).map((name) => [name, `orchestration.workloads[${i}]`] as const),
  );
  const known = new Map<string, string>([...places, [brokerName, "orchestration.broker"]]);
  return (id) => known.get(id) ?? "telemetry";
}
