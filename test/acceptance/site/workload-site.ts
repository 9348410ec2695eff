import type { EdgeNodeStackProps, WorkloadProps } from "cdktf-edge-node";
import { firstSite } from "../../../examples/first-site";
import type { Images } from "../engine/images";
import { quickHealthcheck } from "./quick-site";

/** A workload that sleeps and is soon healthy. */
export function idleWorkload(images: Images, name: string): WorkloadProps {
  return {
    name,
    image: images.workload,
    memory: "16 MiB",
    healthcheck: quickHealthcheck(),
    priority: 5,
    rack: "rack-1",
    shareOfRackPower: "0.05",
  };
}

/** The site first-site with workloads of its own, and nothing else that is deployed. */
export function workloadSite({ probe }: Images, workloads: readonly WorkloadProps[]): EdgeNodeStackProps {
  const { telemetry: _, ...design } = firstSite;
  return { ...design, orchestration: { workloads, probe } };
}
