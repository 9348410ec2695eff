import type { z } from "zod";
import { compact } from "../plain/compact";
import { addProblem } from "../props/problems/add-problem";
import type { DataSize } from "../units";
import { shownText } from "../units/shown-text";
import type { ParsedContainer } from "./container";
import { defaultScratchMiB, isRoot } from "./container-fields";
import { isAnyAddress } from "./ip-address";
import type { LoosenedProps } from "./loosened";
import { nestedMountProblems, type Problem } from "./nested-mounts";
import { firstUserPort, type PortProps } from "./port";
import { PortHolders } from "./port-holders";
import { probeDirectory } from "./probe-programs";
import { quotedUnlessSecret } from "./secrets/quoted-unless-secret";
import { secretInFile, secretInVariable, secretsInArguments } from "./secrets/secret-text";

/** Further props of a container that the checks read. */
interface CheckedContainer extends ParsedContainer {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly dataDirectories?: readonly string[];
  readonly devices?: readonly { readonly host: string; readonly container?: string }[];
  readonly sharedMemory?: DataSize;
  readonly runs?: "once";
  readonly tls?: object;
}

/** Settings of a container that its props need not state. */
interface ContainerDefaults {
  /** Whether it has a health check of its own. @default false */
  readonly checksItself?: boolean;
  /** Whether programs of other hosts may connect to it. @default false */
  readonly isTalkedTo?: boolean;
  /** Directories that its module mounts for data and configuration files. @default none */
  readonly ownDirectories?: { readonly data?: string; readonly configuration?: string };
}

/** Returns a check for `.superRefine` on a container: loosened protections are needed, and settings that need loosening have it. */
export function checkContainer(defaults: ContainerDefaults = {}) {
  return (container: CheckedContainer, context: z.RefinementCtx): void => {
    for (const { path, message } of containerProblems(container, defaults)) addProblem(context, path, message);
  };
}

function noHealthcheck(): Problem {
  return {
    path: ["healthcheck"],
    message:
      'is required: give { http: { port } }, { tcp: port } or { command }, or "image" when the image brings a check, or say why not in loosened.noHealthcheck',
  };
}

function rootUser(user: string): Problem {
  return {
    path: ["user"],
    message: `must be neither user nor group root but is ${quotedUnlessSecret(user)}: write 65532:65532, or say why in loosened.rootUser`,
  };
}

/** Reports published ports beside the host's network, and the host's network for a program that others of its module reach by name. */
function hostNetworkProblems(ports: readonly PortProps[], isOfModule: boolean): Problem[] {
  return compact([
    ...ports.map((_, i) => ({
      path: ["ports", i],
      message: "must not be published beside loosened.hostNetwork, with which the program listens on the host itself: leave it out",
    })),
    isOfModule && {
      path: ["loosened", "hostNetwork"],
      message: "must not be given of a program that others of its module reach by its name: leave it out",
    },
  ]);
}

function hostDevice(host: string, i: number): Problem {
  return {
    path: ["devices", i],
    message: `must be reached for a reason but ${quotedUnlessSecret(host)} has none: say why in loosened.devices, or leave it out`,
  };
}

/** Reports two devices at one path in the container: the engine would use the last. */
function sharedDeviceProblems(devices: NonNullable<CheckedContainer["devices"]>): Problem[] {
  const first = new Map<string, number>();
  return devices.flatMap(({ host, container = host }, i) => {
    const before = first.get(container);
    if (before === undefined) first.set(container, i);
    return before === undefined
      ? []
      : [
          {
            path: ["devices", i],
            message: `must have a place of its own in the container but ${quotedUnlessSecret(container)} is that of devices[${before}] too: give another`,
          },
        ];
  });
}

/** Reports shared memory that exceeds the container's memory, of which it is a part. */
function sharedMemoryProblems({ sharedMemory, memory }: CheckedContainer): Problem[] {
  if (sharedMemory === undefined || sharedMemory.bytes <= memory.bytes) return [];
  const message = `must be at most the memory of ${memory}, of which it is a part, but is ${sharedMemory}: lower it, or raise memory`;
  return [{ path: ["sharedMemory"], message }];
}

/** Reports a health check of a program that runs once: its exit code is its health. */
function onceProblems({ healthcheck, loosened }: CheckedContainer): Problem[] {
  const remedy = "it is well when it ends with 0: leave it out";
  return compact([
    healthcheck !== undefined && { path: ["healthcheck"], message: `must not be given of what runs once, ${remedy}` },
    loosened?.noHealthcheck !== undefined && {
      path: ["loosened", "noHealthcheck"],
      message: `must not be given of what runs once, ${remedy}`,
    },
  ]);
}

function containerProblems(container: CheckedContainer, defaults: ContainerDefaults): Problem[] {
  const { checksItself = false, isTalkedTo = false, ownDirectories = {} } = defaults;
  const { user, healthcheck, ports = [], loosened = {}, dataDirectories = [], devices = [], runs } = container;
  const secretTexts = secretTextProblems(container);
  const anyAddresses = portProblems(
    ports,
    ({ address }) => isAnyAddress(address),
    "address",
    ({ address }) =>
      `must be one address of the host but is ${address}, which is all of them: name one, or say why not in loosened.anyAddress`,
  );
  const privilegedPorts = portProblems(
    ports,
    ({ host }) => host < firstUserPort,
    "host",
    ({ host }) => `must be ${firstUserPort} or above but is ${host}: choose another, or say why not in loosened.privilegedPort`,
  );
  return compact([
    ...needed("rootUser", loosened, user !== undefined && isRoot(user) ? [rootUser(user)] : []),
    ...needed("anyAddress", loosened, anyAddresses),
    ...needed("privilegedPort", loosened, privilegedPorts),
    ...needed("secretText", loosened, secretTexts),
    loosened.plainText && !(isTalkedTo && !container.tls) && unneeded("plainText"),
    ...(loosened.hostNetwork === undefined ? [] : hostNetworkProblems(ports, checksItself)),
    ...needed(
      "devices",
      loosened,
      devices.map((one, i) => hostDevice(one.host, i)),
    ),
    ...sharedDeviceProblems(devices),
    ...sharedMemoryProblems(container),
    ...(runs === "once"
      ? onceProblems(container)
      : needed("noHealthcheck", loosened, healthcheck === undefined && !checksItself ? [noHealthcheck()] : [])),
    loosened.removableData && ownDirectories.data === undefined && dataDirectories.length === 0 && unneeded("removableData"),
    ...discardedProblems(container, ownDirectories.data),
    ...sharedPortProblems(ports),
    ...nestedMountProblems({ ...container, ownDirectories: [...Object.values(ownDirectories), probeDirectory] }),
  ]);
}

/** Reports discarded directories that are also kept or in memory. */
function discardedProblems({ loosened, scratch, dataDirectories = [] }: CheckedContainer, ownData: string | undefined): Problem[] {
  const kept = compact([...dataDirectories, ...Object.keys(scratch ?? defaultScratchMiB), ownData]);
  return (loosened?.discarded?.paths ?? []).flatMap((path, i) =>
    kept.includes(path)
      ? [
          {
            path: ["loosened", "discarded", "paths", i],
            message: `must not be kept or in memory but ${shownText(path)} is: leave one of the two out`,
          },
        ]
      : [],
  );
}

/** Reports text that looks like a secret, wherever a container takes text. Such text is never repeated. */
function secretTextProblems({ environment = {}, command = [], healthcheck, files = {}, secrets = {} }: CheckedContainer): Problem[] {
  const paths = [...Object.keys(secrets), ...Object.keys(files)];
  const ofArguments = (args: readonly string[], path: Problem["path"]) =>
    secretsInArguments(args, paths).map((why, i) => ({ path: [...path, i], why }));
  return [
    ...Object.entries(environment).map(([name, value]) => ({ path: ["environment", name], why: secretInVariable(name, value, paths) })),
    ...ofArguments(command, ["command"]),
    ...ofArguments(typeof healthcheck === "object" ? (healthcheck.command ?? []) : [], ["healthcheck", "command"]),
    ...ofArguments(typeof healthcheck === "object" ? [healthcheck.http?.path ?? ""] : [], ["healthcheck", "http", "path"]).map(
      ({ why }) => ({ path: ["healthcheck", "http", "path"], why }),
    ),
    ...Object.entries(files).map(([path, body]) => ({ path: ["files", path], why: secretInFile(body, paths) })),
  ].flatMap(({ path, why }) => (why === undefined ? [] : [{ path, message: secretMessage(why) }]));
}

function secretMessage(why: string): string {
  return `must not be a secret, which Terraform's state would keep, but ${why}: give it in secrets as a file of the host, or say in loosened.secretText that it is none`;
}

/** Returns the problems, unless the protection is loosened; then the problem that it need not be. */
function needed(protection: keyof LoosenedProps, loosened: LoosenedProps, problems: Problem[]): Problem[] {
  if (loosened[protection] === undefined) return problems;
  return problems.length === 0 ? [unneeded(protection)] : [];
}

function unneeded(protection: keyof LoosenedProps): Problem {
  return { path: ["loosened", protection], message: "takes away a protection that is not in the way: leave it out" };
}

function portProblems(
  ports: readonly PortProps[],
  isBad: (port: PortProps) => boolean,
  key: keyof PortProps,
  message: (port: PortProps) => string,
): Problem[] {
  return ports.flatMap((port, i) => (isBad(port) ? [{ path: ["ports", i, key], message: message(port) }] : []));
}

/**
 * Reports a repeated port of the container: the provider reads ports back by number alone, so that a second entry, also of TCP and UDP, is
 * a replacement in every second Terraform plan. Also reports a repeated port of the host on one address, which the engine refuses at apply.
 */
function sharedPortProblems(ports: readonly PortProps[]): Problem[] {
  const containers = new Map<number, number>();
  const hosts = new PortHolders<number>();
  return ports.flatMap((port, i) => {
    const sameContainer = containers.get(port.container);
    const sameHost = hosts.holderOf(port);
    if (sameContainer === undefined) containers.set(port.container, i);
    hosts.add(port, i);
    return compact([
      sameContainer !== undefined && stoodBefore(["ports", i, "container"], sameContainer, port.container),
      sameHost !== undefined && stoodBefore(["ports", i, "host"], sameHost, port.host),
    ]);
  });
}

function stoodBefore(path: Problem["path"], first: number, port: number): Problem {
  return { path, message: `must stand once but ports[${first}] is ${port} too: leave one of them out` };
}
