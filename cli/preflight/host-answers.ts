import type { EngineAnswer, EngineAnswers, EngineDevice, EngineSecret, HeldPort } from "../../constructs/facts/engine";
import { isToken } from "../../constructs/props/problems/token";
import { socketPath } from "../../constructs/services/engine-socket";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import type { EngineReply } from "./engine-connection";
import { busybox, mountedAt, type Probe, type ProbeRun, type RanProbe } from "./probe";
import { engineWords, saidBy } from "./refusal";
import { listeningPorts, openStates, publishingContainers, usedByOthers } from "./used-ports";

type HostAnswers = Pick<EngineAnswers, "freeDiskMiB" | "heldPorts" | "secrets" | "devices">;

/** A host and the facts that the probe reads there. */
interface AskedHost {
  readonly site: string;
  readonly services: readonly ServiceFacts[];
  /** The folder of the engine's images and volumes. */
  readonly rootDirectory: string;
}

/** Queries the host of an engine for everything at once; without a probe nothing is queried. */
export function hostAnswers(asked: AskedHost, probe: Probe | { readonly notAsked: string }): HostAnswers {
  const { services, rootDirectory } = asked;
  const secrets = services.flatMap(({ id, user, secrets: own, engineSocket }) => [
    ...Object.entries(own).map(([path, { hostFile }]) => ({ service: id, path, hostFile, user })),
    ...(engineSocket === undefined ? [] : [{ service: id, path: socketPath, hostFile: engineSocket, user, isSocket: true as const }]),
  ]);
  const devices = services.flatMap(({ id, machine }) => (machine?.devices ?? []).map(({ host }) => ({ service: id, host })));
  const ports = services.flatMap((service) => service.ports);
  if ("notAsked" in probe) {
    const none = <Item>(list: readonly unknown[]): EngineAnswer<readonly Item[]> => (list.length === 0 ? { value: [] } : probe);
    return { freeDiskMiB: probe, heldPorts: none(ports), secrets: none(secrets), devices: none(devices) };
  }
  const disk = probe.later({ command: ["df", "-kP", mountedAt], mount: rootDirectory });
  const tables = ports.length === 0 ? [] : protocols.map((protocol) => [protocol, probe.later(tableRun(protocol))] as const);
  const states = secrets.map((secret) => ({ ...secret, ran: isExpression(secret.hostFile) ? undefined : probe.later(secretRun(secret)) }));
  const driven = devices.map((device) => ({ ...device, ran: probe.later({ command: ["true"], device: device.host }) }));
  const [containers] = probe.run(tables.length === 0 ? [] : [{ path: "/containers/json" }]);
  return {
    freeDiskMiB: freeDisk(probe, disk()),
    heldPorts: containers ? heldPorts(asked.site, probe, tables, containers) : { value: [] },
    secrets: { value: states.map(({ ran, ...secret }): EngineSecret => ({ ...secret, state: secretState(probe, ran?.()) })) },
    devices: {
      value: driven.map(({ ran, ...device }): EngineDevice => ({ ...device, isThere: deviceIsThere(probe, device.host, ran()) })),
    },
  };
}

/** Reads the free space; the probe's user sees only its amount. On a full disk not even the probe can run. */
function freeDisk(probe: Probe, ran: RanProbe): EngineAnswer<number> {
  const free = /^\S+\s+\d+\s+\d+\s+(\d+)\s+\d+%\s/m.exec(ran.said)?.[1]; // Filesystem, 1024-blocks, Used, Available, Capacity
  if (ran.status === 0 && free !== undefined) return { value: Number(free) / 1024 };
  const isFull = ran.status === null && /no space left on device/.test(ran.said); // then the engine itself reports it
  return isFull ? { value: 0 } : { notAsked: probe.failure(ran) };
}

const protocols = ["tcp", "udp"] as const;

/** Returns a command that filters on the host, so that only the lines of {@link listeningPorts} cross a thin link. */
function tableRun(protocol: (typeof protocols)[number]): ProbeRun {
  const [four, six] = [`/proc/net/${protocol}`, `/proc/net/${protocol}6`];
  const lines = `${busybox} grep -E 'local_address| ${openStates[protocol]} '`;
  return { command: ["sh", "-c", `${lines} ${four} && { [ ! -e ${six} ] || ${lines} ${six}; }`], onHostNetwork: true }; // a kernel without IPv6 has no second table
}

function heldPorts(
  site: string,
  probe: Probe,
  tables: readonly (readonly [protocol: HeldPort["protocol"], ran: () => RanProbe])[],
  containers: EngineReply,
): EngineAnswer<readonly HeldPort[]> {
  const failed = tables.map(([, ran]) => ran()).find(({ status, said }) => status !== 0 || !said.includes("local_address"));
  if (failed) return { notAsked: probe.failure(failed) };
  if (containers.status !== 200) return { notAsked: `the engine does not say which containers it has, ${saidBy(engineWords(containers))}` };
  const listening = tables.flatMap(([protocol, ran]) => listeningPorts(ran().said, protocol));
  return { value: usedByOthers(site, listening, publishingContainers(containers.text)) };
}

/** An exit code that the engine uses for nothing else [-]. */
const unreadable = 64;

/** Mounts only the file, and checks whether the user may read it, without reading it. */
function secretRun({ hostFile, user }: Omit<EngineSecret, "state">): ProbeRun {
  return { command: ["sh", "-c", `[ -r ${mountedAt} ] || exit ${unreadable}`], mount: hostFile, user };
}

function isExpression(hostFile: string): boolean {
  return isToken(hostFile) || hostFile.includes("${");
}

/** @param ran undefined where its path is unknown */
function secretState(probe: Probe, ran: RanProbe | undefined): EngineSecret["state"] {
  if (!ran) return { notAsked: "its path is a Terraform expression, which is known only in a plan" };
  if (ran.status === 0) return { value: "readable" };
  if (ran.status === unreadable) return { value: "unreadable" };
  const isMissing = ran.status === null && /bind (?:mount )?source path does not exist/.test(ran.said);
  return isMissing ? { value: "missing" } : { notAsked: probe.failure(ran) };
}

/** Checks a device: the engine passes it to the probe, and no program opens it. */
function deviceIsThere(probe: Probe, device: string, ran: RanProbe): EngineAnswer<boolean> {
  if (ran.status === 0) return { value: true };
  const isMissing = ran.status === null && /no such file or directory/.test(ran.said) && ran.said.includes(device);
  return isMissing ? { value: false } : { notAsked: probe.failure(ran) };
}
