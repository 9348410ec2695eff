import { z } from "zod";
import { defined } from "../plain/defined";
import { mapValues } from "../plain/map-values";
import { intBetween } from "../props/between";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { closest } from "../props/problems/closest";
import { list } from "../props/problems/list";
import { refuseWhere } from "../props/problems/refuse-where";
import { propsSchema } from "../props/props-schema";
import { recordSchema } from "../props/record";
import { wholeMebibytes } from "../props/whole-mebibytes";
import type { DataSizeLike } from "../units";
import { absolutePathProblem } from "./configuration-file";
import { mostMemoryBytes } from "./most";
import { quotedUnlessSecret } from "./secrets/quoted-unless-secret";

/** A device of the host that a program uses, such as a receiver or a serial line. */
export interface HostDeviceProps {
  /** Its file on the host, such as `"/dev/ttyUSB0"`. */
  readonly host: string;
  /** Its file in the container. @default the same */
  readonly container?: string;
  /** Rights of the program: read, write, make a file of the device. @default "rw" */
  readonly access?: DeviceAccess;
}

/** Rights on a device, in the engine's form. */
export type DeviceAccess = "r" | "w" | "rw" | "rwm";

/** A limit on a program's use of the kernel. */
export interface UlimitProps {
  /** Initial limit. @default the hard one */
  readonly soft?: number;
  /** Limit up to which the program may raise it; −1 is no limit. */
  readonly hard: number;
}

/** The parts of its machine that a program uses. */
export interface MachineProps {
  /** Devices of the host. Each needs `loosened.devices`. @default none */
  readonly devices?: readonly HostDeviceProps[];
  /** Processors that it may use, such as `"2-3,6"`. @default all */
  readonly cpuset?: string;
  /** Limits by their names, such as `{ memlock: { hard: -1 } }`. @default those of the engine */
  readonly ulimits?: Readonly<Record<string, UlimitProps>>;
  /** Size of `/dev/shm`, in whole MiB. @default that of the engine, 64 MiB */
  readonly sharedMemory?: DataSizeLike;
}

/**
 * Paths in `/dev` on every Linux that are no devices. Other directories and links are allowed: the engine follows a link, and passes all
 * devices of a directory, such as `/dev/snd`.
 *
 * @source Linux, Documentation/admin-guide/devices.rst, additional entries: links, sockets, mount points; systemd, units dev-mqueue.mount
 * and dev-hugepages.mount
 */
const noDevices: readonly { readonly paths: RegExp; readonly is: string; readonly remedy: string }[] = [
  { paths: /^\/dev\/shm(?:\/|$)/, is: "memory that programs share", remedy: "give its size in sharedMemory, and leave it out" },
  { paths: /^\/dev\/pts$/, is: "the directory of terminals, of which a container has its own", remedy: "leave it out" },
  { paths: /^\/dev\/mqueue(?:\/|$)/, is: "the directory of message queues, of which a container has its own", remedy: "leave it out" },
  { paths: /^\/dev\/hugepages(?:\/|$)/, is: "memory in large pages", remedy: "leave it out" },
  { paths: /^\/dev\/(?:fd(?:\/.*)?|stdin|stdout|stderr)$/, is: "a link to what a program has open itself", remedy: "leave it out" },
  { paths: /^\/dev\/core$/, is: "a link to the memory of the host", remedy: "leave it out" },
  {
    paths: /^\/dev\/(?:log|printer)$/,
    is: "a socket of a service of the host",
    remedy: "leave it out, what goes to standard output is kept",
  },
];

function noDeviceProblem(path: string): string | undefined {
  const known = noDevices.find(({ paths }) => paths.test(path));
  return known && `must be a device but ${path} is ${known.is}: ${known.remedy}`;
}

function devicePathProblem(path: string): string | undefined {
  return absolutePathProblem(path) ?? (/^\/dev\/./.test(path) ? noDeviceProblem(path) : "must lie in /dev, where devices are: correct it");
}

const devicePath = z.string().superRefine(refuseWhere(devicePathProblem));

const device = propsSchema<HostDeviceProps>()({
  host: devicePath,
  container: devicePath.exactOptional(),
  access: z.enum(["r", "w", "rw", "rwm"]).exactOptional(),
});

/** @source Docker, cli `--ulimit`; docker/go-units, ulimit.go: every name that the engine knows */
const ulimitNames = [
  "core",
  "cpu",
  "data",
  "fsize",
  "locks",
  "memlock",
  "msgqueue",
  "nice",
  "nofile",
  "nproc",
  "rss",
  "rtprio",
  "rttime",
  "sigpending",
  "stack",
] as const;

const ulimitName = z.enum(ulimitNames, {
  error: ({ input }) => {
    const meant = closest(`${input}`, ulimitNames);
    return `must be a bound of the engine: ${meant === undefined ? `use one of ${ulimitNames.join(", ")}` : `did you mean "${meant}"?`}`;
  },
});

/** The largest values are bytes of memory. */
const bound = intBetween(-1, mostMemoryBytes);

const ulimit = propsSchema<UlimitProps>()({ soft: bound.exactOptional(), hard: bound }).superRefine(({ soft, hard }, context) => {
  if (soft === undefined || hard === -1 || (soft !== -1 && soft <= hard)) return;
  addProblem(
    context,
    ["soft"],
    `must be at most the hard limit of ${hard} but is ${soft === -1 ? "without a bound" : soft}: lower it, or raise the hard one`,
  );
});

const cpuset = z.string().superRefine((text, context) => {
  const ranges = text.split(",").map((range) => /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(range));
  const isSet = ranges.every((range) => range && Number(range[2] ?? range[1]) >= Number(range[1]));
  if (isSet) return;
  addProblem(context, [], `must be processors by their numbers but is ${quotedUnlessSecret(text)}: write it as "2-3,6"`);
});

const sharedMemory = wholeMebibytes(mostMemoryBytes, "256 MiB");

/** Fields of a schema whose props extend {@link MachineProps}. */
export const machineShape = optional({ devices: list(device), cpuset, ulimits: recordSchema(ulimitName, ulimit), sharedMemory });

type ParsedMachine = z.output<z.ZodObject<typeof machineShape, z.core.$strict>>;

/** The parts of its machine that a container uses, with every default. */
export interface MachineFacts {
  readonly devices: readonly Required<HostDeviceProps>[];
  readonly cpuset?: string;
  readonly ulimits: Readonly<Record<string, Required<UlimitProps>>>;
  readonly sharedMemoryMiB?: number; // [MiB]
}

/** Returns the settings in {@link MachineProps}. */
export function machineFacts({ devices = [], cpuset: processors, ulimits = {}, sharedMemory: shared }: ParsedMachine): MachineFacts {
  return defined({
    devices: devices.map(({ host, container = host, access = "rw" }) => ({ host, container, access })),
    cpuset: processors,
    ulimits: mapValues(ulimits, ({ soft, hard }) => ({ soft: soft ?? hard, hard })),
    sharedMemoryMiB: shared?.mebibytes,
  });
}
