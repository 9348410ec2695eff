import { Container, type ContainerVolumes } from "@cdktf/provider-docker/lib/container";
import { Construct } from "constructs";
import { defined } from "../plain/defined";
import { compareText } from "../props/canonical";
import { probeDirectory } from "../services/probe-programs";
import type { ServiceFacts } from "../services/service-facts";
import type { EngineOfHost } from "./engine-of-host";
import { literal } from "./literal";
import { labelList, originLabels, setAddress } from "./names";
import type { ProbeVolume } from "./probe";
import { endedWell, runOnce } from "./run-once";

interface DataPreparationProps {
  readonly facts: Pick<ServiceFacts, "id" | "user" | "dataDirectories" | "scratchMiB" | "loosened">;
  /** Name of the service's container on the engine. */
  readonly engineName: string;
  /** Id of its image on the engine. */
  readonly image: string;
  readonly volumes: readonly ContainerVolumes[];
  readonly probe: ProbeVolume;
  readonly engine: EngineOfHost | undefined;
}

const memoryMiB = 16; // [MiB]

/**
 * Prepares the data directories of a service for its user. An empty volume belongs to root, or is filled from the image with the owner of
 * that directory, when a container that mounts it is made. So this container uses the service's image: the engine fills the volumes when it
 * makes the container. The service mounts them from it, which fills nothing (decision 0034).
 *
 * It runs once, before the service starts, and again when image, user, directories or probe change. It is root with two capabilities: to
 * change owners, and to read the files of others. It has no network, and only these volumes of the host.
 */
export class DataPreparation extends Construct {
  readonly container: Container;
  /** The volumes and the programs of the probe. */
  readonly mounts: readonly ContainerVolumes[];

  constructor(scope: Construct, id: string, { facts, engineName, image, volumes, probe, engine }: DataPreparationProps) {
    super(scope, id);
    const directories = [...facts.dataDirectories].sort(compareText);
    const unshared = [...Object.keys(facts.scratchMiB), ...(facts.loosened.discarded?.paths ?? [])];
    this.container = new Container(this, "container", {
      name: `${engineName}.prepare`,
      ...defined({ provider: engine?.provider }),
      image,
      entrypoint: [`${probeDirectory}/chown`],
      command: literal(["-Rh", facts.user, ...directories]),
      user: "0:0",
      readOnly: true,
      // Where the image declares a volume there, the service would get that of this container.
      tmpfs: Object.fromEntries(unshared.map((path) => [path, "ro,noexec,nosuid,nodev,size=4k"])),
      capabilities: { drop: ["ALL"], add: ["CAP_CHOWN", "CAP_DAC_READ_SEARCH"] },
      securityOpts: ["no-new-privileges"],
      networkMode: "none",
      memory: memoryMiB,
      memorySwap: memoryMiB,
      ...runOnce,
      labels: labelList(originLabels(this)),
      logDriver: "json-file",
      logOpts: { "max-file": "1", "max-size": "1m" },
      volumes: [...volumes, probe.mount],
      dependsOn: [probe.seed],
    });
    setAddress(this.container, "prepare", facts.id, engine);
    this.mounts = [{ fromContainer: this.container.name }]; // found by the address
    this.container.lifecycle = endedWell(
      `The data of ${facts.id} must become those of its user ${facts.user} but ${engineName}.prepare failed: read docker logs ${engineName}.prepare`,
    );
  }
}
