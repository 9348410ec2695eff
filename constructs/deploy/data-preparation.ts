import { Container, type ContainerVolumes } from "@cdktf/provider-docker/lib/container";
import { Construct } from "constructs";
import { compareText } from "../props/canonical";
import { probeProgramsDirectory } from "../services/probe-programs";
import type { ServiceFacts } from "../services/service-facts";
import type { EngineOfHost } from "./engine-of-host";
import { literal } from "./literal";
import { labelList, originLabels, setAddress } from "./names";
import type { ProbeVolume } from "./probe";
import { endedWell, runOnce } from "./run-once";

interface DataPreparationProps {
  readonly facts: Pick<ServiceFacts, "id" | "user" | "dataDirectories">;
  /** Name of the service's container on the engine. */
  readonly engineName: string;
  /** Its data volumes. */
  readonly volumes: readonly ContainerVolumes[];
  readonly probe: ProbeVolume;
  /** Engine of the host of the service. */
  readonly engine: EngineOfHost | undefined;
}

const memoryMiB = 16; // [MiB]

/**
 * Gives the data directories of a service to its user, for the engine makes a volume root's unless the image has a directory of another owner there. It runs once, before the service
 * starts, and again when user, directories or probe change. It is root with two capabilities: to give files away, and to look into what is another's. It has no network, and of the host
 * nothing but these volumes.
 */
export class DataPreparation extends Construct {
  readonly container: Container;

  constructor(scope: Construct, id: string, { facts, engineName, volumes, probe, engine }: DataPreparationProps) {
    super(scope, id);
    const directories = [...facts.dataDirectories].sort(compareText);
    this.container = new Container(this, "container", {
      name: `${engineName}.prepare`,
      ...(engine && { provider: engine.provider }),
      image: probe.imageId,
      entrypoint: [`${probeProgramsDirectory}/chown`],
      command: literal(["-Rh", facts.user, ...directories]),
      user: "0:0",
      readOnly: true,
      capabilities: { drop: ["ALL"], add: ["CAP_CHOWN", "CAP_DAC_READ_SEARCH"] },
      securityOpts: ["no-new-privileges"],
      networkMode: "none",
      memory: memoryMiB,
      memorySwap: memoryMiB,
      ...runOnce,
      labels: labelList(originLabels(this)),
      logDriver: "json-file",
      logOpts: { "max-file": "1", "max-size": "1m" },
      volumes: [...volumes],
    });
    setAddress(this.container, "prepare", facts.id, engine);
    this.container.lifecycle = endedWell(
      `The data of ${facts.id} must become those of its user ${facts.user} but ${engineName}.prepare failed: read docker logs ${engineName}.prepare`,
    );
  }
}
