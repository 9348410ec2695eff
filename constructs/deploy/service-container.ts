import { Container, type ContainerConfig } from "@cdktf/provider-docker/lib/container";
import type { Network } from "@cdktf/provider-docker/lib/network";
import { Lazy, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { isObject } from "../plain/is-object";
import { mapValues } from "../plain/map-values";
import { compareText, contentHash } from "../props/canonical";
import { isToken } from "../props/problems/token";
import { isRoot, userPattern } from "../services/container-fields";
import { socketPath } from "../services/engine-socket";
import { type GivenByLoosening, givenByLoosening } from "../services/given-by-loosening";
import type { LoosenedProps } from "../services/loosened";
import type { MachineFacts } from "../services/machine-props";
import { acceleratorsVariable } from "../services/needs";
import { isPlanned, type PlannedTexts, plannedText } from "../services/planned";
import { isCheckedByProbe, isPrepared, needsProbe } from "../services/probe";
import type { ServiceFacts } from "../services/service-facts";
import { quotedText } from "../units/shown-text";
import { ConfigurationFiles } from "./configuration-files";
import { DataPreparation } from "./data-preparation";
import { dataVolumes } from "./data-volumes";
import type { EngineOfHost } from "./engine-of-host";
import { hardening } from "./hardening";
import { containerHealthcheck } from "./healthcheck";
import { deployImage } from "./image";
import { literal } from "./literal";
import { configurationLabel, engineResourceName, labelList, originLabels, setAddress } from "./names";
import { ProbeVolume } from "./probe";
import { needSwitching } from "./provider";
import { endedWell, runOnce } from "./run-once";
import { sharedVolume } from "./shared-volume";
import { textFromFiles, textsOfFiles } from "./text-from-files";

interface ServiceContainerProps {
  /** The network that the service joins. The service has its own name there. */
  readonly network: Network;
  /** Facts from a module, or from parsed props. */
  readonly facts: ServiceFacts;
  /** Engine of its host. @default the only one of the stack */
  readonly engine?: EngineOfHost;
  /** Returns the texts that the facts leave to the deployment plan, when they are written. @default nothing is planned */
  readonly planned?: () => PlannedTexts;
}

/**
 * One container, hardened by default (`constructs/deploy/hardening.ts`). Its name is that of the stack and the service. It publishes the
 * ports in its props and mounts its configuration read-only. Any change replaces it, except of files that it rereads while it runs.
 */
export class ServiceContainer extends Construct {
  /** Name of the container on the engine. */
  readonly engineName: string;
  readonly container: Container;
  /** Containers that start for it: one that prepares its data, if it has data, and itself. */
  readonly starting: readonly Container[];
  /** Name of the service in its stack. */
  readonly serviceName: string;
  /** Protections that it does not have. */
  readonly loosened: LoosenedProps;
  /** Permissions that it gains by each, where they can be named. */
  readonly givenByLoosening: GivenByLoosening;

  constructor(scope: Construct, id: string, { network, facts, engine, planned = () => ({}) }: ServiceContainerProps) {
    super(scope, id);
    refuseUnknownUser(facts);
    this.serviceName = facts.id;
    this.loosened = facts.loosened;
    this.givenByLoosening = givenByLoosening(facts);
    const name = this.freeName(facts.id);
    this.engineName = name;
    const image = deployImage(this, facts.image, engine).imageId;
    const configuration =
      Object.keys(facts.files).length > 0
        ? new ConfigurationFiles(this, "files", { facts, engineName: name, image, planned, engine })
        : undefined;
    const settings = literal(containerSettings(facts, planned));
    const labels = { ...facts.labels, ...originLabels(this), [configurationLabel]: configurationHash(facts, settings, planned) };
    const data = dataVolumes(this, name, facts, engine);
    const probe = needsProbe(facts) ? ProbeVolume.of(this, facts.probe, engine) : undefined;
    const preparation =
      probe && isPrepared(facts)
        ? new DataPreparation(this, "preparation", { facts, engineName: name, image, volumes: data, probe, engine })
        : undefined;
    const checking = probe && isCheckedByProbe(facts.healthcheck) ? probe : undefined;
    const shared = facts.sharedDirectory && sharedVolume(this, facts.sharedDirectory, engine);
    const own = preparation?.mounts ?? compact([checking?.mount, ...data]);
    const volumes = compact([...(configuration?.mounts ?? []), ...own, shared]);
    const first = compact([configuration?.seed, checking?.seed, preparation?.container]);
    this.container = new Container(this, "container", {
      ...settings,
      ...defined({ provider: engine?.provider }),
      name,
      image,
      labels: labelList(labels),
      ...networkSettings(facts, network),
      ...(volumes.length > 0 && { volumes }),
      ...(first.length > 0 && { dependsOn: first }),
    });
    setAddress(this.container, "service", facts.id, engine);
    if (facts.switched) {
      needSwitching(this);
      // While it is off it neither runs nor publishes ports. A change of ports in the description still replaces it, by its label.
      this.container.lifecycle = { ignoreChanges: ["must_run", "ports"] };
    }
    if (facts.runsOnce) this.container.lifecycle = endedWell(`${facts.id} must end with 0 but did not: read docker logs ${name}`);
    this.starting = compact([preparation?.container, this.container]);
  }

  /** Returns the name. Two services with one name would collide on the engine during an apply. */
  private freeName(service: string): string {
    const name = engineResourceName(this, service);
    const others = TerraformStack.of(this)
      .node.findAll()
      .filter((other): other is ServiceContainer => other instanceof ServiceContainer && other !== this);
    const holder = others.find((other) => other.engineName === name);
    if (holder) {
      throw new RangeError(`Service ${name} must be unique on the engine but ${holder.node.path} has that name: rename one of the two`);
    }
    return name;
  }
}

function networkSettings({ id, loosened, engineSocket }: ServiceFacts, network: Network): Partial<ContainerConfig> {
  if (engineSocket !== undefined) return { networkMode: "none" };
  return loosened.hostNetwork ? { networkMode: "host" } : { networksAdvanced: [{ name: network.name, aliases: [literal(id)] }] };
}

/**
 * Returns the hash of the settings. With tokens in them, such as in the environment or a planned argument, it is computed at synth, when
 * they have their final form: numbers of tokens depend on earlier constructs.
 */
function configurationHash({ image, files: all, reloads = [] }: ServiceFacts, settings: object, planned: () => PlannedTexts): string {
  const files = Object.fromEntries(Object.entries(all).filter(([path]) => !reloads.includes(path)));
  if (!holdsToken(settings)) return textFromFiles(files, planned, (texts) => contentHash({ image, files: texts, settings }));
  return Lazy.stringValue({
    produce: (context) => contentHash({ image, files: textsOfFiles(files, planned()), settings: context.resolve(settings) }),
  });
}

/** Whether a value contains a token at any depth. Without tokens the settings are final, and cdktf need not resolve them again. */
function holdsToken(value: unknown): boolean {
  if (isToken(value)) return true;
  return isObject(value) && Object.values(value).some(holdsToken);
}

function refuseUnknownUser({ id, user, loosened }: ServiceFacts): void {
  if (userPattern.test(user) && (loosened.rootUser || !isRoot(user))) return;
  throw new RangeError(`User of ${id} must be a numeric uid:gid other than root but is ${quotedText(user)}: write it as 65532:65532`);
}

function containerSettings(facts: ServiceFacts, planned: () => PlannedTexts) {
  const { acceleratorNumbers: numbers } = facts;
  const environment = Object.entries({ ...defined({ [acceleratorsVariable]: numbers?.join(",") }), ...facts.environment }).map(
    ([key, value]) => `${key}=${value}`,
  );
  return {
    ...hardening(facts),
    ...(facts.runsOnce && runOnce),
    ...(facts.healthcheck && containerHealthcheck(facts.healthcheck)),
    ...(facts.machine && machineSettings(facts.machine)),
    // Never tried on an accelerator. `gpus` takes all accelerators, whatever number it has.
    ...(numbers && { runtime: "nvidia" }),
    ...(facts.command && { command: writtenCommand(facts.command, planned) }),
    ...(environment.length > 0 && { env: environment.sort(compareText) }),
    ...publishedPorts(facts),
    ...hostMounts(facts),
    user: facts.user, // [4.1]
    // Both, and equal: no swap. The engine refuses a new limit above the old limit with swap. [5.11]
    memory: facts.memoryMiB,
    memorySwap: facts.memoryMiB,
    cpuShares: facts.cpuShares, // [5.12] `cpus` crashes provider 3.6.2
  };
}

/** Returns all fields of a device, and bounds in the order of their names: fewer are a replacement in every Terraform plan. */
function machineSettings({ devices, cpuset, ulimits, sharedMemoryMiB }: MachineFacts): Partial<ContainerConfig> {
  const names = Object.keys(ulimits).sort(compareText);
  return defined({
    devices:
      devices.length > 0
        ? devices.map(({ host, container, access }) => ({ hostPath: host, containerPath: container, permissions: access }))
        : undefined,
    cpuSet: cpuset,
    ulimit: names.length > 0 ? names.map((name) => ({ name, ...(ulimits[name] ?? { soft: -1, hard: -1 }) })) : undefined,
    shmSize: sharedMemoryMiB,
  });
}

function writtenCommand(command: NonNullable<ServiceFacts["command"]>, planned: () => PlannedTexts): string[] {
  const written = (texts: PlannedTexts) => command.map((one) => (isPlanned(one) ? `${one.flag}=${plannedText(one, texts)}` : one));
  return command.some(isPlanned) ? Lazy.listValue({ produce: () => literal(written(planned())) }) : written({});
}

/** Returns ports in ascending order, as the provider reads them back: any other order is a replacement in every Terraform plan. [5.14] */
function publishedPorts({ ports }: ServiceFacts): Pick<ContainerConfig, "ports"> {
  if (ports.length === 0) return {};
  const sorted = [...ports].sort((left, right) => left.container - right.container);
  return {
    ports: sorted.map(({ container, host, address, protocol = "tcp" }) => ({ internal: container, external: host, ip: address, protocol })),
  };
}

/** Returns secrets, and the socket of the engine, as binds, which fail when the host lacks the file; a volume would make a directory there instead. */
function hostMounts({ secrets, engineSocket }: ServiceFacts): Pick<ContainerConfig, "mounts"> {
  const sources: Readonly<Record<string, string>> = {
    ...mapValues(secrets, ({ hostFile }) => hostFile),
    ...(engineSocket !== undefined && { [socketPath]: engineSocket }),
  };
  const paths = Object.keys(sources).sort(compareText);
  if (paths.length === 0) return {};
  return { mounts: paths.map((path) => ({ type: "bind", source: sources[path] ?? "", target: path, readOnly: true })) };
}
