import { posix } from "node:path";
import { z } from "zod";
import type { HostFacts } from "../facts/compute/host";
import { defined } from "../plain/defined";
import { intBetween } from "../props/between";
import { nameSchema, textSchema, uniqueNames } from "../props/name";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { isToken } from "../props/problems/token";
import { propsSchema } from "../props/props-schema";
import { refuseSmaller, type ScalableProps } from "../props/scalable";
import { askedShape, type PolledProps } from "../props/speaks";
import type { Unusual } from "../props/unusual";
import { wholeMebibytes } from "../props/whole-mebibytes";
import { type EngineAddress, engineAddressSchema } from "../services/engine-address";
import { socketShape } from "../services/engine-socket";
import { canonicalAddress } from "../services/ip-address";
import { mostMemoryBytes } from "../services/most";
import { type AcceleratorProps, acceleratorCounts, acceleratorsSchema, mostCores } from "../services/needs";
import type { DataRateLike, DataSize, DataSizeLike } from "../units";
import { quotedText } from "../units/shown-text";
import { diskFacts, networkPort, refuseSmallerDisk, storageShape } from "./disk.props";

/** A disk of a host. */
export interface DiskProps {
  /** Name, unique on the host, such as `data`. */
  readonly name: string;
  /** Capacity of the disk. */
  readonly size: DataSizeLike;
  /** Sustained write rate, such as `"400 MB/s"`. @default not stated */
  readonly write?: DataRateLike;
  /** Largest capacity that `edge-node fix` may try where the design fails: by a larger disk, or one more. @default its capacity stays */
  readonly scalable?: ScalableProps<DataSizeLike>;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"write">;
}

/** Largest size of a host that `edge-node fix` may try where a service does not fit: a larger machine, or more memory and cores in this one. */
export interface HostScaleProps {
  /** Most memory that its containers may use then, in whole MiB. @default its memory stays */
  readonly memory?: DataSizeLike;
  /** Most cores that containers may use then. @default its cores stay */
  readonly cores?: number;
}

/** A machine in a rack with its own Docker engine, which Terraform reaches directly. */
export interface HostProps extends PolledProps {
  /** Name, unique in the node, such as `host-1`. Terraform state uses it for what runs there: with a new name the host is another one. */
  readonly name: string;
  /**
   * Address of its Docker engine: `"ssh://edge@10.0.0.7"`, `"tcp://10.0.0.7:2376"` with `certificates`, or `"unix:///var/run/docker.sock"`. A design for several
   * sites names a Terraform variable that has the address.
   */
  readonly address: EngineAddress;
  /** Folder with `ca.pem`, `cert.pem` and `key.pem` on the machine that runs Terraform. An engine behind `tcp://` needs them, because it is reached with TLS only. @default none */
  readonly certificates?: string;
  /** Memory that its containers may use, in whole MiB: installed memory less what the system needs. */
  readonly memory: DataSizeLike;
  /** Processor cores that its containers may use. */
  readonly cores: number;
  /** Disks of the host. @default not stated */
  readonly disks?: readonly DiskProps[];
  /** IP address of its port on the site network, such as `"10.0.0.7"`. Other hosts reach its published ports there. @default none: no service on another host reaches it */
  readonly networkAddress?: string;
  /** Group of its engine's socket, not 0, with which a program there stops and starts workloads. @default that of `orchestration.shedding` */
  readonly socketGroup?: number;
  /** Path of its engine's socket. @default that of `orchestration.shedding` */
  readonly socket?: string;
  /** Data rate that its port on the site network receives, such as `"10 Gbit/s"`. @default not stated */
  readonly networkPort?: DataRateLike;
  /** Accelerators of the host. @default none */
  readonly accelerators?: readonly AcceleratorProps[];
  /**
   * Whether the host is to be removed. The next apply removes the services there while Terraform still reaches its engine, and then the host may leave the
   * description. Data of services there stay protected.
   *
   * @default it stays
   */
  readonly leaving?: true;
  /** Largest memory, cores or both that `edge-node fix` may try where the design fails. @default its size stays */
  readonly scalable?: HostScaleProps;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"networkPort">;
}

const memory = wholeMebibytes(mostMemoryBytes, "60 GiB");

const cores = intBetween(1, mostCores);

const disk = propsSchema<DiskProps>()({ name: nameSchema, ...storageShape }).superRefine(refuseSmallerDisk);

/** Refuses a `scalable` that would make a host smaller, or that grows nothing. */
function refuseSmallerHost(
  host: {
    readonly memory: DataSize;
    readonly cores: number;
    readonly scalable?: { readonly memory?: DataSize; readonly cores?: number };
  },
  context: z.RefinementCtx,
): void {
  const { scalable } = host;
  if (!scalable) return;
  if (scalable.memory === undefined && scalable.cores === undefined)
    addProblem(context, ["scalable"], "must state what may grow but is empty: add memory or cores, or leave it out");
  refuseSmaller("memory", scalable.memory, host.memory, (size) => size.bytes, context);
  refuseSmaller("cores", scalable.cores, host.cores, (count) => count, context);
}

const certificates = textSchema({ tokens: true }).superRefine((path, context) => {
  if (isToken(path) || path.startsWith("/")) return;
  addProblem(
    context,
    [],
    `must be the absolute path of a folder with ca.pem, cert.pem and key.pem but is ${quotedText(path)}: write it like "/etc/edge-node/engines/host-1"`,
  );
});

/** Addresses of the machine itself, of all its ports, and of one link. @source RFC 1122, 3.2.1.3; RFC 4291, 2.5; RFC 3927 */
const unreachable = /^(?:127\.|0\.|169\.254\.|::1?$|fe[89ab][0-9a-f]:)/;

const networkAddress = z
  .string()
  .transform((text) => canonicalAddress(text) ?? text)
  .refine((text) => canonicalAddress(text) !== undefined && !unreachable.test(text), {
    error: ({ input }) => `must be an IP address that other hosts reach but is ${quotedText(`${input}`)}: write it like "10.0.0.7"`,
  });

export const hostSchema = propsSchema<HostProps>()({
  name: nameSchema,
  address: engineAddressSchema,
  certificates: certificates.exactOptional(),
  memory,
  cores,
  ...optional({
    disks: list(disk).superRefine(uniqueNames("disk")),
    networkAddress,
    ...socketShape,
    networkPort,
    accelerators: acceleratorsSchema,
    leaving: z.literal(true),
    scalable: propsSchema<HostScaleProps>()({ memory: memory.exactOptional(), cores: cores.exactOptional() }),
  }),
  ...askedShape,
}).superRefine(({ address, certificates: folder, ...host }, context) => {
  refuseSmallerHost(host, context);
  if (typeof address !== "string" || isToken(address)) return;
  if (address.startsWith("tcp://") && folder === undefined)
    addProblem(
      context,
      ["certificates"],
      `is required because ${address} is reached over a network, where access to an engine without TLS is root access to its host: state the folder with ca.pem, cert.pem and key.pem, or use ssh://`,
    );
  if (!address.startsWith("tcp://") && folder !== undefined)
    addProblem(context, ["certificates"], `is not used by ${address}: leave it out, or use tcp://`);
});

export const hostsSchema = list(hostSchema).superRefine(uniqueNames("host"));

/** Returns the key of an engine: its address without user, letter case and default port. */
function engineKey(address: EngineAddress): string {
  if (typeof address !== "string" || isToken(address)) return JSON.stringify(address);
  if (address.startsWith("unix://")) return posix.normalize(address.slice("unix://".length)).replace(/^\/var\/run\//, "/run/");
  if (!URL.canParse(address)) return address; // another check refuses it
  const { protocol, hostname, port } = new URL(address);
  return `${protocol}${hostname.toLowerCase()}:${port || (protocol === "ssh:" ? "22" : "")}`;
}

/** Refuses hosts that are all leaving: their services would have no host. A node without hosts is a different case. */
export function allLeavingProblems(racks: readonly { readonly hosts?: z.output<typeof hostsSchema> }[], context: z.RefinementCtx): void {
  const places = racks.flatMap(({ hosts = [] }, rack) => hosts.map((one, i) => ({ ...one, path: [rack, "hosts", i, "leaving"] })));
  const [first] = places;
  if (!first || places.some(({ leaving }) => !leaving)) return;
  addProblem(
    context,
    first.path,
    `must keep at least one host but ${first.name} and all others are leaving: keep one, or remove the hosts from the description once no service of the site is left there`,
  );
}

/** Refuses hosts that share a name or an engine. */
export function sharedHostProblems(racks: readonly { readonly hosts?: z.output<typeof hostsSchema> }[], context: z.RefinementCtx): void {
  const places = racks.flatMap(({ hosts = [] }, rack) => hosts.map((one, i) => ({ ...one, rack, i })));
  for (const [position, { name, address, networkAddress: reached, rack, i }] of places.entries()) {
    const before = places.slice(0, position);
    const named = before.find((other) => other.name === name && other.rack !== rack);
    const sameEngine = before.find((other) => engineKey(other.address) === engineKey(address));
    const sameAddress = reached === undefined ? undefined : before.find((other) => other.networkAddress === reached);
    const refuse = (prop: string, message: string) => addProblem(context, [rack, "hosts", i, prop], message);
    if (named)
      refuse(
        "name",
        `must be unique in the node but racks[${named.rack}].hosts[${named.i}] is named ${quotedText(name)} too: rename one of the two`,
      );
    if (sameAddress) refuse("networkAddress", `must be unique but ${quotedText(sameAddress.name)} also has ${reached}: correct one`);
    if (sameEngine)
      refuse(
        "address",
        `must be an engine that no other host has but racks[${sameEngine.rack}].hosts[${sameEngine.i}], ${quotedText(sameEngine.name)}, has it too: its memory would count twice, correct one`,
      );
  }
}

/** Returns the hosts of a rack, in the form of placement and Terraform. */
export function hostFacts(rack: string, hosts: z.output<typeof hostsSchema> = []): readonly HostFacts[] {
  return hosts.map(
    ({
      name,
      address,
      certificates: folder,
      memory: usable,
      cores,
      disks = [],
      networkAddress: reached,
      socketGroup,
      socket,
      networkPort: port,
      accelerators,
    }) =>
      defined({
        id: name,
        rack,
        address,
        certificates: folder,
        memoryMiB: usable.mebibytes,
        cores,
        disks: disks.map(diskFacts),
        networkPortBitPerS: port?.bitsPerSecond,
        networkAddress: reached,
        socketGroup,
        socket,
        accelerators: acceleratorCounts(accelerators),
      }),
  );
}
