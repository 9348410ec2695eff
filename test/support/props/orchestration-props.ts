import type { BrokerProps, WorkloadProps } from "../../../constructs/orchestration";
import { orchestrationSchema, type ParsedOrchestration } from "../../../constructs/orchestration/orchestration.props";
import { parseProps } from "../../../constructs/props";

/** A workload with nothing but what it must have. */
export const decoder = {
  name: "decoder",
  image: { variable: "decoder_image" },
  memory: "8 GiB",
  healthcheck: "image",
  priority: 1,
  rack: "rack-1",
  shareOfRackPower: "40 %",
} as const satisfies WorkloadProps;

/** A broker with nothing but what it must have. */
export const broker = { image: { variable: "broker_image" }, memory: "256 MiB", storage: "10 GiB" } as const satisfies BrokerProps;

export function parse(workloads: readonly object[], change: object = {}): ParsedOrchestration {
  return parseProps(orchestrationSchema, "riyadh-1/orchestration", { workloads, ...change });
}
