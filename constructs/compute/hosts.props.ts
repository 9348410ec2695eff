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
import { canonicalAddress } from "../services/ip-address";
import { mostMemoryBytes } from "../services/most";
import { type AcceleratorProps, acceleratorCounts, acceleratorsSchema, mostCores } from "../services/needs";
import type { DataRateLike, DataSize, DataSizeLike } from "../units";
import { quotedText } from "../units/shown-text";
import { diskFacts, networkPort, refuseSmallerDisk, storageShape } from "./disk.props";

/** A disk of a host. */
export interface DiskProps {
  /** Unique on the host, as `data`. */
  readonly name: string;
  /** What it holds. */
  readonly size: DataSizeLike;
  /** Data that it takes in while it is written without a break, as `"400 MB/s"`. @default not said */
  readonly write?: DataRateLike;
  /** How large it may become where its design fails: a larger disk, or one more beside it. @default it stays as it is */
  readonly scalable?: ScalableProps<DataSizeLike>;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"write">;
}

/** How large a host may become where what runs there finds no room: a larger machine in its place, or more in this one. */
export interface HostScaleProps {
  /** Most memory that its containers may take then, in whole MiB. @default it stays as it is */
  readonly memory?: DataSizeLike;
  /** Most cores that containers may take then. @default they stay as they are */
  readonly cores?: number;
}

/** A machine of a rack with a Docker engine of its own: Terraform reaches each by itself. */
export interface HostProps extends PolledProps {
  /** Unique in the node, as `host-1`. What runs there has its name in the Terraform state: a host that is renamed is another one. */
  readonly name: string;
  /**
   * Of its Docker engine: `"ssh://edge@10.0.0.7"`, `"tcp://10.0.0.7:2376"` with `certificates`, `"unix:///var/run/docker.sock"`; or the variable of Terraform that
   * holds it, where one design is used at several sites.
   */
  readonly address: EngineAddress;
  /** Folder with `ca.pem`, `cert.pem` and `key.pem`, on the machine that runs Terraform: an engine behind `tcp://` is reached by TLS alone. @default none */
  readonly certificates?: string;
  /** Memory that its containers may take, in whole MiB: what is installed less what the system needs. */
  readonly memory: DataSizeLike;
  /** Cores of its processors that containers may take. */
  readonly cores: number;
  /** Its disks. @default not said */
  readonly disks?: readonly DiskProps[];
  /** Address of its port on the network of the site, under which other hosts reach what it publishes, as `"10.0.0.7"`. @default none: nothing of another host reaches it */
  readonly networkAddress?: string;
  /** Data that its port on the network of the site takes in, as `"10 Gbit/s"`. @default not said */
  readonly networkPort?: DataRateLike;
  /** Its accelerators. @default none */
  readonly accelerators?: readonly AcceleratorProps[];
  /**
   * It is about to go: nothing runs there any more, and Terraform still reaches its engine. The next apply removes what is there, and then it may leave the description. Data of
   * services there stay protected.
   *
   * @default it stays
   */
  readonly leaving?: true;
  /** How large it may become where its design fails: memory, cores, or both. @default it stays as it is */
  readonly scalable?: HostScaleProps;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"networkPort">;
}

const memory = wholeMebibytes(mostMemoryBytes, "60 GiB");

const cores = intBetween(1, mostCores);

const disk = propsSchema<DiskProps>()({ name: nameSchema, ...storageShape }).superRefine(refuseSmallerDisk);

/** A host that may become only smaller, or of which nothing says what grows. */
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
    addProblem(context, ["scalable"], "must say what may grow but is empty: give memory or cores, or leave it out");
  refuseSmaller("memory", scalable.memory, host.memory, (size) => size.bytes, context);
  refuseSmaller("cores", scalable.cores, host.cores, (count) => count, context);
}

const certificates = textSchema({ tokens: true }).superRefine((path, context) => {
  if (isToken(path) || path.startsWith("/")) return;
  addProblem(
    context,
    [],
    `must be the absolute path of a folder with ca.pem, cert.pem and key.pem but is ${quotedText(path)}: write it as "/etc/edge-node/engines/host-1"`,
  );
});

/** Of the machine itself, of all its ports, and of one link without saying which. @source RFC 1122, 3.2.1.3; RFC 4291, 2.5; RFC 3927 */
const unreachable = /^(?:127\.|0\.|169\.254\.|::1?$|fe[89ab][0-9a-f]:)/;

const networkAddress = z
  .string()
  .transform((text) => canonicalAddress(text) ?? text)
  .refine((text) => canonicalAddress(text) !== undefined && !unreachable.test(text), {
    error: ({ input }) => `must be an IP address that other hosts reach but is ${quotedText(`${input}`)}: write it as "10.0.0.7"`,
  });

/** Parses {@link HostProps}. */
export const hostSchema = propsSchema<HostProps>()({
  name: nameSchema,
  address: engineAddressSchema,
  certificates: certificates.exactOptional(),
  memory,
  cores,
  ...optional({
    disks: list(disk).superRefine(uniqueNames("disk")),
    networkAddress,
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
      `is required because ${address} is reached over a network, where whoever reaches an engine without TLS is root on its host: give the folder with ca.pem, cert.pem and key.pem, or use ssh://`,
    );
  if (!address.startsWith("tcp://") && folder !== undefined)
    addProblem(context, ["certificates"], `is not used by ${address}: leave it out, or use tcp://`);
});

/** Parses the hosts of a rack. */
export const hostsSchema = list(hostSchema).superRefine(uniqueNames("host"));

/** What tells engines apart: neither who reaches them, nor in which letters, nor the port that goes without saying. */
function engineKey(address: EngineAddress): string {
  if (typeof address !== "string" || isToken(address)) return JSON.stringify(address);
  if (address.startsWith("unix://")) return posix.normalize(address.slice("unix://".length)).replace(/^\/var\/run\//, "/run/");
  if (!URL.canParse(address)) return address; // it is refused for itself
  const { protocol, hostname, port } = new URL(address);
  return `${protocol}${hostname.toLowerCase()}:${port || (protocol === "ssh:" ? "22" : "")}`;
}

/** Hosts that all go: what runs would have none, and the engine of a site without hosts is another matter. */
export function allLeavingProblems(racks: readonly { readonly hosts?: z.output<typeof hostsSchema> }[], context: z.RefinementCtx): void {
  const places = racks.flatMap(({ hosts = [] }, rack) => hosts.map((one, i) => ({ ...one, path: [rack, "hosts", i, "leaving"] })));
  const [first] = places;
  if (!first || places.some(({ leaving }) => !leaving)) return;
  addProblem(
    context,
    first.path,
    `must leave a host on which the rest runs but ${first.name} and every other host go: keep one, or take the hosts out of the description once nothing of the site is left there`,
  );
}

/** Hosts of racks that are one host, by their name or by their engine. */
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
    if (sameAddress)
      refuse("networkAddress", `must be an address of its own but ${quotedText(sameAddress.name)} has ${reached} too: correct one`);
    if (sameEngine)
      refuse(
        "address",
        `must be an engine of its own but is that of racks[${sameEngine.rack}].hosts[${sameEngine.i}], ${quotedText(sameEngine.name)}, too: its memory would count twice, correct one`,
      );
  }
}

/** The hosts of a rack, as placement and Terraform know them. */
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
        accelerators: acceleratorCounts(accelerators),
      }),
  );
}
