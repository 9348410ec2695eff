import type { EngineAnswer, EngineAnswers, EngineDevice, EngineSecret, HeldPort } from "../../constructs/facts/engine";
import { isToken } from "../../constructs/props/problems/token";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import type { Docker } from "./docker";
import { containersFormat, heldByOthers, listeningPorts, publishingContainers } from "./held-ports";
import { busybox, mountedAt, type Probe } from "./probe";
import { saidBy } from "./refusal";

/** What the host of an engine is asked by the probe. */
export type HostAnswers = Pick<EngineAnswers, "freeDiskMiB" | "heldPorts" | "secrets" | "devices">;

/** Where the host is asked, and of what. */
export interface AskedHost {
  readonly docker: Docker;
  readonly host: string;
  readonly site: string;
  readonly services: readonly ServiceFacts[];
  /** Where the engine keeps images and volumes. */
  readonly rootDirectory: string;
}

/** Asks the host of an engine; without a probe nothing is asked. */
export function hostAnswers(asked: AskedHost, probe: Probe | { readonly notAsked: string }): HostAnswers {
  const { services, rootDirectory } = asked;
  const secrets = services.flatMap(({ id, user, secrets: own }) =>
    Object.entries(own).map(([path, { hostFile }]) => ({ service: id, path, hostFile, user })),
  );
  const devices = services.flatMap(({ id, machine }) => (machine?.devices ?? []).map(({ host }) => ({ service: id, host })));
  const ports = services.flatMap((service) => service.ports);
  if ("notAsked" in probe) {
    const none = <Item>(list: readonly unknown[]): EngineAnswer<readonly Item[]> => (list.length === 0 ? { value: [] } : probe);
    return { freeDiskMiB: probe, heldPorts: none(ports), secrets: none(secrets), devices: none(devices) };
  }
  return {
    freeDiskMiB: freeDisk(probe, rootDirectory),
    heldPorts: ports.length === 0 ? { value: [] } : heldPorts(asked, probe),
    secrets: { value: secrets.map((secret): EngineSecret => ({ ...secret, state: secretState(probe, secret) })) },
    devices: { value: devices.map((device): EngineDevice => ({ ...device, isThere: deviceIsThere(probe, device.host) })) },
  };
}

/** Its user sees how much room is there, and nothing of what is in it. Where there is none at all, not even the probe can run. */
function freeDisk(probe: Probe, directory: string): EngineAnswer<number> {
  const ran = probe.run(["df", "-kP", mountedAt], { mount: directory });
  const free = /^\S+\s+\d+\s+\d+\s+(\d+)\s+\d+%\s/m.exec(ran.stdout)?.[1]; // Filesystem, 1024-blocks, Used, Available, Capacity
  if (ran.status === 0 && free !== undefined) return { value: Number(free) / 1024 };
  return /no space left on device/.test(ran.stderr) ? { value: 0 } : { notAsked: probe.failure(ran) }; // then the engine itself says it
}

function heldPorts({ docker, host, site }: AskedHost, probe: Probe): EngineAnswer<readonly HeldPort[]> {
  const tables = [];
  for (const protocol of ["tcp", "udp"] as const) {
    const [four, six] = [`/proc/net/${protocol}`, `/proc/net/${protocol}6`];
    const both = `${busybox} cat ${four} && { [ ! -e ${six} ] || ${busybox} cat ${six}; }`; // a kernel without IPv6 has no second table
    const ran = probe.run(["sh", "-c", both], { onHostNetwork: true });
    if (ran.status !== 0 || !ran.stdout.includes("local_address")) return { notAsked: probe.failure(ran) };
    tables.push(...listeningPorts(ran.stdout, protocol));
  }
  const containers = docker.run(host, ["ps", "--no-trunc", "--format", containersFormat]);
  if (containers.status !== 0) return { notAsked: `the engine does not say which containers it has, ${saidBy(containers.stderr)}` };
  return { value: heldByOthers(site, tables, publishingContainers(containers.stdout)) };
}

/** An end that neither the engine nor the docker command has for something else [-]. */
const unreadable = 64;

/** The file is mounted alone and looked at, never read. */
function secretState(probe: Probe, { hostFile, user }: Omit<EngineSecret, "state">): EngineSecret["state"] {
  if (isToken(hostFile) || hostFile.includes("${")) return { notAsked: "its path is an expression of Terraform, which is known in a plan" };
  const ran = probe.run(["sh", "-c", `[ -r ${mountedAt} ] || exit ${unreadable}`], { mount: hostFile, user });
  if (ran.status === 0) return { value: "readable" };
  if (ran.status === unreadable) return { value: "unreadable" };
  if (/bind (?:mount )?source path does not exist/.test(ran.stderr)) return { value: "missing" };
  return { notAsked: probe.failure(ran) };
}

/** The engine gives the probe the device, which no program opens. */
function deviceIsThere(probe: Probe, device: string): EngineAnswer<boolean> {
  const ran = probe.run(["true"], { device });
  if (ran.status === 0) return { value: true };
  if (/no such file or directory/.test(ran.stderr) && ran.stderr.includes(device)) return { value: false };
  return { notAsked: probe.failure(ran) };
}
