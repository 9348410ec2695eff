import type { Evidence } from "./evidence";

/** A port of the container that the host answers for. */
export interface PublishedPort {
  readonly address: string;
  readonly hostPort: string;
  /** As `4222/tcp`. */
  readonly containerPort: string;
}

/** Ports that were asked for, and those that are open. */
export function publishedPorts({ container: { HostConfig, NetworkSettings } }: Evidence): PublishedPort[] {
  const ports = [HostConfig.PortBindings, NetworkSettings.Ports].flatMap((bindingsOf) =>
    Object.entries(bindingsOf ?? {}).flatMap(([containerPort, bindings]) =>
      (bindings ?? []).map(({ HostIp, HostPort }) => ({ address: HostIp, hostPort: HostPort, containerPort })),
    ),
  );
  return [...new Map(ports.map((port) => [portText(port), port])).values()];
}

/** In the form of {@link Declared.ports}. */
export function portText({ address, hostPort, containerPort }: PublishedPort): string {
  return `${address}:${hostPort}->${containerPort}`;
}
