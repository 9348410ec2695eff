import type { ContainerVolumes } from "@cdktf/provider-docker/lib/container";
import { Volume } from "@cdktf/provider-docker/lib/volume";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { defined } from "../plain/defined";
import type { ServiceFacts } from "../services/service-facts";
import type { EngineOfHost } from "./engine-of-host";
import { literal } from "./literal";
import { engineResourceName, setAddress } from "./names";

/**
 * Returns the mount of a directory that two services share for a socket, declared by the first of them. It is in memory and belongs to one user: no container has
 * to prepare it, and nothing of it stays.
 *
 * @source Docker documentation, docker volume create, driver options of `local`: type tmpfs, its mount options in `o`
 */
export function sharedVolume(
  scope: Construct,
  { path, name, uid }: NonNullable<ServiceFacts["sharedDirectory"]>,
  engine: EngineOfHost | undefined,
): ContainerVolumes {
  const volumeName = engineResourceName(scope, name);
  const present = TerraformStack.of(scope)
    .node.findAll()
    .find((other): other is Volume => other instanceof Volume && other.nameInput === volumeName && other.provider === engine?.provider);
  const volume = present ?? declared(scope, volumeName, uid, engine);
  if (!present) setAddress(volume, "shared", name, engine);
  return { containerPath: literal(path), volumeName: volume.name };
}

function declared(scope: Construct, name: string, uid: string, engine: EngineOfHost | undefined): Volume {
  return new Volume(scope, "shared", {
    name,
    driver: "local",
    driverOpts: { type: "tmpfs", device: "tmpfs", o: `size=64k,uid=${uid},mode=0700,nodev,noexec,nosuid` },
    ...defined({ provider: engine?.provider }),
  });
}
