import type { EngineAddress } from "../engine/docker-engine";
import { askContainer } from "../engine/engine-api";

/** What `docker inspect` says of a container's limits and of what it may do. */
export interface ContainerSettings {
  readonly HostConfig: {
    readonly Memory: number;
    readonly MemorySwap: number;
    readonly Tmpfs: Readonly<Record<string, string>>;
    readonly PortBindings: Readonly<Record<string, readonly { readonly HostIp: string; readonly HostPort: string }[]>>;
  };
  readonly Config: { readonly Env: readonly string[]; readonly Healthcheck?: { readonly Test: readonly string[] } };
}

/** Settings of a container by its name. */
export async function containerSettings(engine: EngineAddress, name: string): Promise<ContainerSettings> {
  return (await askContainer(engine, name)) as ContainerSettings;
}

/** Numbers of the host's ports that a container has. */
export function hostPorts({ HostConfig }: ContainerSettings): number[] {
  return Object.values(HostConfig.PortBindings).flatMap((bindings) => bindings.map(({ HostPort }) => Number(HostPort)));
}
