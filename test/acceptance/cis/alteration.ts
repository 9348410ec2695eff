import type { Evidence } from "./evidence";
import type { ItemNumber } from "./item";

/** One thing that is changed in what the engine said, and the item that has to notice. */
export interface Alteration {
  readonly item: ItemNumber;
  readonly change: string;
  readonly apply: (evidence: Evidence) => Evidence;
}

type Container = Evidence["container"];

/** Changes what `docker container inspect` said. */
export function container(item: ItemNumber, change: string, altered: (container: Container) => Partial<Container>): Alteration {
  return { item, change, apply: (evidence) => ({ ...evidence, container: { ...evidence.container, ...altered(evidence.container) } }) };
}

/** Changes `HostConfig` of the container; the change says so by itself. */
export function host(item: ItemNumber, altered: Partial<Container["HostConfig"]>): Alteration {
  return container(item, JSON.stringify(altered), ({ HostConfig }) => ({ HostConfig: { ...HostConfig, ...altered } }));
}

/** Mounts one more path of the host. */
export function bind(item: ItemNumber, source: string, propagation = "rprivate"): Alteration {
  const mount = { Type: "bind", Source: source, Destination: "/mounted", Propagation: propagation };
  return container(item, `mount of ${source}, ${propagation}`, ({ Mounts }) => ({ Mounts: [...Mounts, mount] }));
}

/** Publishes a port; declared, unless said otherwise. */
export function publish(item: ItemNumber, address: string, hostPort: string, declared = true): Alteration {
  const ports = { "9000/tcp": [{ HostIp: address, HostPort: hostPort }] };
  return {
    item,
    change: `${declared ? "declared" : "undeclared"} port ${address}:${hostPort}`,
    apply: (evidence) => ({
      ...evidence,
      container: {
        ...evidence.container,
        HostConfig: { ...evidence.container.HostConfig, PortBindings: { ...evidence.container.HostConfig.PortBindings, ...ports } },
      },
      declared: {
        ...evidence.declared,
        ports: [...evidence.declared.ports, ...(declared ? [`${address}:${hostPort}->9000/tcp`] : [])],
      },
    }),
  };
}

/** Changes what is known besides the inspected container. */
export function known(item: ItemNumber, change: string, altered: (evidence: Evidence) => Partial<Evidence>): Alteration {
  return { item, change, apply: (evidence) => ({ ...evidence, ...altered(evidence) }) };
}
