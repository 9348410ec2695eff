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
  /** Its data volumes. */
  readonly volumes: readonly ContainerVolumes[];
  readonly probe: ProbeVolume;
  /** Engine of the host of the service. */
  readonly engine: EngineOfHost | undefined;
}

const memoryMiB = 16; // [MiB]

/**
 * Gives the data directories of a service to its user. The engine makes a volume root's, or fills it from the image with what that holds there and gives it the owner of that directory, each
 * time a container is made that mounts it empty. So this container is one of the service's image: the engine fills the volumes when it makes it. The service takes them from it, which fills
 * nothing (decision 0034).
 *
 * It runs once, before the service starts, and again when image, user, directories or probe change. It is root with two capabilities: to give files away, and to look into what is another's.
 * It has no network, and of the host nothing but these volumes.
 */
export class DataPreparation extends Construct {
  readonly container: Container;
  /** The volumes, and the programs of the probe, as they are. */
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
      // Where the image has a volume of its own there, the service would get that of this container.
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
    this.mounts = [{ fromContainer: this.container.name }]; // by the address
    this.container.lifecycle = endedWell(
      `The data of ${facts.id} must become those of its user ${facts.user} but ${engineName}.prepare failed: read docker logs ${engineName}.prepare`,
    );
  }
}
