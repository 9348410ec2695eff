import type { EdgeNodeStackProps } from "cdktf-edge-node";
import type { Images } from "../engine/images";
import { quickHealthcheck, quickSite } from "./quick-site";
import { idleWorkload } from "./workload-site";

/** Between two health checks: those of the broker come first, and those of the worker so late that an apply can be stopped before them. */
const checkedEach = { broker: "10 s", worker: "30 s" } as const;

/** Services of {@link slowToHealth}. */
export const slowServices = ["message-broker", "worker"];

/** A site of a broker, with its data, and a workload, whose health is looked at late. */
export function slowToHealth(images: Images): EdgeNodeStackProps {
  const { telemetry: _, orchestration, ...design } = quickSite(images, checkedEach.broker);
  const worker = { ...idleWorkload(images, "worker"), healthcheck: quickHealthcheck(undefined, undefined, checkedEach.worker) };
  return { ...design, orchestration: { ...orchestration, workloads: [worker] } };
}
