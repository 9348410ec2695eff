import type { EdgeNodeStackProps, HostProps, OrchestrationProps, WorkloadProps } from "cdktf-edge-node";
import { firstSite } from "../../../examples/first-site";

/** A host with nothing but what it must have. */
export function host(name: string, change: Partial<HostProps> = {}): HostProps {
  return { name, address: `ssh://edge@${name}`, memory: "64 GiB", cores: 16, ...change };
}

/** The site first-site with hosts in its racks. */
export function withHosts<Props extends Pick<EdgeNodeStackProps, "compute">>(
  design: Props,
  hosts: Readonly<Record<string, readonly HostProps[]>>,
): Props {
  const { compute } = design;
  if (!compute) return design;
  return { ...design, compute: { ...compute, racks: compute.racks.map((rack) => ({ ...rack, hosts: hosts[rack.name] ?? [] })) } };
}

/** A workload that is placed. */
export function placedWorkload(name: string, change: Partial<WorkloadProps> = {}): WorkloadProps {
  return { name, image: { variable: `${name}_image` }, memory: "8 GiB", healthcheck: "image", priority: 5, power: "1 kW", ...change };
}

/** The site first-site with a host in each rack, and workloads. */
export function hostedSite(workloads: readonly WorkloadProps[], change: Partial<OrchestrationProps> = {}): EdgeNodeStackProps {
  const { orchestration, ...rest } = firstSite;
  const hosts = { "rack-1": [host("host-1", { networkAddress: "10.0.0.7" })], "rack-2": [host("host-2")] };
  return withHosts({ ...rest, orchestration: { ...orchestration, workloads, ...change } }, hosts);
}
