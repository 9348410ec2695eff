import { z } from "zod";
import type { HeldPort } from "../../constructs/facts/engine";
import { canonicalAddress } from "../../constructs/services/ip-address";

/**
 * States of a socket that occupies its port: a listening TCP socket, an open UDP socket. @source Linux, include/net/tcp_states.h:
 * TCP_LISTEN, TCP_CLOSE
 */
export const openStates = { tcp: "0A", udp: "07" } as const;

/**
 * Returns ports on which programs of a host listen.
 *
 * @param table lines of `/proc/net/{tcp,tcp6}`, or of `/proc/net/{udp,udp6}`
 * @source Linux, Documentation/networking/proc_net_tcp.rst: words of an address in the order of bytes of the machine, here little-endian
 */
export function listeningPorts(table: string, protocol: "tcp" | "udp"): readonly HeldPort[] {
  return table.split("\n").flatMap((line) => {
    const [, address, port, state] =
      /^\s*\d+: ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} ([0-9A-F]{2}) /.exec(line) ?? [];
    if (address === undefined || port === undefined || state !== openStates[protocol]) return [];
    return [{ host: Number.parseInt(port, 16), address: addressOf(address), protocol }];
  });
}

function addressOf(hexadecimal: string): string {
  const bytes = (hexadecimal.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).reverse());
  if (bytes.length === 4) return bytes.map((byte) => Number.parseInt(byte, 16)).join(".");
  const groups = bytes.flatMap((byte, i) => (i % 2 === 0 ? [`${byte}${bytes[i + 1]}`] : []));
  return canonicalAddress(groups.join(":")) ?? groups.join(":");
}

interface PublishingContainer {
  readonly name: string;
  /** Its site. @default none */
  readonly site?: string | undefined;
  readonly ports: readonly HeldPort[];
}

/** @source Docker Engine API 1.41, ContainerList; a port that is not published has no PublicPort */
const containersSchema = z.array(
  z.object({
    Names: z.array(z.string()),
    Labels: z.record(z.string(), z.string()).nullish(),
    Ports: z.array(z.object({ IP: z.string().optional(), PublicPort: z.int().optional(), Type: z.string() })).nullish(),
  }),
);

/**
 * Returns containers with the ports of the host that they publish.
 *
 * @param list of the running containers, from the engine
 * @throws Error for an invalid list
 */
export function publishingContainers(list: string): readonly PublishingContainer[] {
  return containersSchema.parse(JSON.parse(list)).map(({ Names, Labels, Ports }) => {
    const name = (Names[0] ?? "").replace(/^\//, "");
    const ports = (Ports ?? []).flatMap(({ IP = "", PublicPort: host, Type }): HeldPort[] =>
      host === undefined ? [] : [{ host, address: canonicalAddress(IP) ?? IP, protocol: Type === "udp" ? "udp" : "tcp", container: name }],
    );
    return { name, site: Labels?.["edge-node.site"], ports };
  });
}

/**
 * Returns the occupied ports of a host, without those of the site's containers, which an apply replaces.
 *
 * @param listening of all programs, with those that the engine opens for containers
 */
export function usedByOthers(
  site: string,
  listening: readonly HeldPort[],
  containers: readonly PublishingContainer[],
): readonly HeldPort[] {
  const keyOf = ({ host, address, protocol }: HeldPort) => `${address} ${host}/${protocol}`;
  const own = new Set(containers.filter((one) => one.site === site).flatMap(({ ports }) => ports.map(keyOf)));
  const published = containers.flatMap(({ ports }) => ports);
  const known = new Set(published.map(keyOf));
  return [...published, ...listening.filter((one) => !known.has(keyOf(one)))].filter((one) => !own.has(keyOf(one)));
}
