import { dockerOutput, type EngineAddress } from "../engine/docker-engine";

interface Keeping {
  readonly Mounts: readonly { readonly Type: string; readonly Name?: string; readonly Source: string }[];
  readonly LogPath: string;
  readonly HostsPath: string;
  readonly HostnamePath: string;
  readonly ResolvConfPath: string;
}

/** What an engine keeps for containers: volumes, with and without a name that somebody gave, and files of the host. */
export async function keptFor(
  engine: EngineAddress,
  containers: readonly string[],
): Promise<{ readonly volumes: readonly string[]; readonly files: readonly string[] }> {
  const found = JSON.parse(await dockerOutput(engine, ["container", "inspect", ...containers])) as Keeping[];
  const volumes = found.flatMap(({ Mounts }) => Mounts.filter(({ Type }) => Type === "volume"));
  const files = found.flatMap(({ LogPath, HostsPath, HostnamePath, ResolvConfPath }) => [LogPath, HostsPath, HostnamePath, ResolvConfPath]);
  return {
    volumes: volumes.flatMap(({ Name = "" }) => Name),
    // A container that never started has no files yet.
    files: [...volumes.map(({ Source }) => Source), ...files.filter((file) => file !== "")],
  };
}
