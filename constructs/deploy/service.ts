import { Container, type ContainerVolumes } from "@cdktf/provider-docker/lib/container";
import type { Network } from "@cdktf/provider-docker/lib/network";
import { Volume } from "@cdktf/provider-docker/lib/volume";
import { Lazy, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { ServiceFacts } from "../facts/service";
import { userPattern } from "../props/service";
import { compareText, contentHash } from "./canonical";
import { ConfigurationFiles } from "./configuration-files";
import { hardening } from "./hardening";
import { containerHealthcheck } from "./healthcheck";
import { deployImage } from "./image";
import { literal } from "./literal";
import { configurationLabel, engineResourceName, pathLabel } from "./names";

export interface ServiceProps {
  readonly facts: ServiceFacts;
  /** The module's own network. The service answers there under its id. */
  readonly network: Network;
}

/**
 * One container, hardened by default (see {@link hardening}). It is named after the stack and the service, publishes no port
 * and mounts its configuration read-only. A change of anything it was made from replaces it.
 */
export class Service extends Construct {
  /** Name of the container on the engine. */
  readonly engineName: string;
  readonly container: Container;

  constructor(scope: Construct, id: string, props: ServiceProps) {
    super(scope, id);
    const { facts, network } = props;
    if (!userPattern.test(facts.user)) {
      throw new RangeError(`User of ${facts.id} must be a numeric uid:gid other than root but is "${facts.user}": write it as 65532:65532`);
    }
    const name = this.freeName(facts.id);
    this.engineName = name;
    const image = deployImage(this, facts.image).imageId;
    const configuration =
      Object.keys(facts.files).length > 0
        ? new ConfigurationFiles(this, "files", { serviceName: name, image, files: facts.files })
        : undefined;
    const settings = literal(containerSettings(facts));
    const labels = { ...facts.labels, [pathLabel]: this.node.path, [configurationLabel]: this.configurationHash(facts, settings) };
    const volumes = [...(configuration?.mounts ?? []), ...this.dataVolumes(name, facts)];
    this.container = new Container(this, "container", {
      ...settings,
      name,
      image,
      labels: literal(Object.entries(labels).map(([label, value]) => ({ label, value }))).sort((left, right) =>
        compareText(left.label, right.label),
      ),
      networksAdvanced: [{ name: network.name, aliases: [literal(facts.id)] }],
      ...(volumes.length > 0 && { volumes }),
      ...(configuration && { dependsOn: [configuration.seed] }),
    });
  }

  /** Two services of one name would fight for it on the engine, half-way through an apply. */
  private freeName(service: string): string {
    const name = engineResourceName(this, service);
    const others = TerraformStack.of(this)
      .node.findAll()
      .filter((other): other is Service => other instanceof Service && other !== this);
    const holder = others.find((other) => other.engineName === name);
    if (holder) {
      throw new RangeError(`Service ${name} must be unique on the engine but ${holder.node.path} has that name: rename one of the two`);
    }
    return name;
  }

  /** Written at synth, when tokens in the environment have their final form: their numbers depend on what ran before. */
  private configurationHash(facts: ServiceFacts, settings: object): string {
    const { image, files } = facts;
    return Lazy.stringValue({ produce: (context) => contentHash({ image, files, settings: context.resolve(settings) }) });
  }

  /** Data outlives the container, and a plan that would remove it fails until the props allow it. */
  private dataVolumes(name: string, { dataDirectories = [], removableData }: ServiceFacts): ContainerVolumes[] {
    const lifecycle = removableData ? {} : { lifecycle: { preventDestroy: true } };
    return [...dataDirectories].sort(compareText).map((directory) => {
      const suffix = directory.replaceAll(/[^a-zA-Z0-9]+/g, "-");
      // No labels: a volume is replaced, and its data lost, when one changes.
      const volume = new Volume(this, `data${suffix}`, { name: `${name}-data${suffix}`, ...lifecycle });
      return { containerPath: literal(directory), volumeName: volume.name };
    });
  }
}

function containerSettings(facts: ServiceFacts) {
  const environment = Object.entries(facts.environment).map(([key, value]) => `${key}=${value}`);
  return {
    ...hardening,
    ...(facts.healthcheck && containerHealthcheck(facts.healthcheck)),
    ...(facts.command && { command: [...facts.command] }),
    ...(environment.length > 0 && { env: environment.sort(compareText) }),
    user: facts.user, // [4.1]
    // Both, and equal: no swap, and the engine refuses a new limit above the old limit with swap. [5.11]
    memory: facts.memoryMiB,
    memorySwap: facts.memoryMiB,
    cpuShares: facts.cpuShares, // [5.12] `cpus` crashes provider 3.6.2
  };
}
