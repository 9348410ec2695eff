import type { EdgeNodeStackProps } from "cdktf-edge-node";
import type { Images } from "../engine/images";
import { quickHealthcheck, quickSite } from "./quick-site";
import { idleWorkload } from "./workload-site";

/** Between two health checks: those of the broker come first, and the others so late that an apply can be stopped before them. */
const checkedEach = { broker: "5 s", others: "20 s" } as const;

/** Services of {@link slowToHealth}. */
export const slowServices = ["first", "message-broker", "second"];

/** A site of a broker, with its data, and two workloads, whose health is looked at late. */
export function slowToHealth(images: Images): EdgeNodeStackProps {
  const { telemetry: _, orchestration, ...design } = quickSite(images, checkedEach.broker);
  const names = slowServices.filter((name) => name !== "message-broker");
  const healthcheck = quickHealthcheck(undefined, undefined, checkedEach.others);
  const workloads = names.map((name) => ({ ...idleWorkload(images, name), healthcheck }));
  return { ...design, orchestration: { ...orchestration, workloads } };
}
