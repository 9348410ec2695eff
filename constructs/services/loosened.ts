import { z } from "zod";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { closest } from "../props/problems/closest";
import { list } from "../props/problems/list";
import { wordsSchema } from "../props/problems/words-schema";
import { propsSchema } from "../props/props-schema";
import { absolutePathProblem } from "./configuration-file";
import { quotedUnlessSecret } from "./secrets/quoted-unless-secret";
import { secretInText } from "./secrets/secret-text";

/** The reason for removing a protection. */
export interface LoosenedReason {
  /** Reason, with the person who decided it and the date. */
  readonly reason: string;
}

/** Capabilities of Linux that a container keeps. */
export interface LoosenedCapabilities extends LoosenedReason {
  /** Capabilities, such as `["NET_BIND_SERVICE"]`. */
  readonly add: readonly string[];
}

/** Volumes of an image whose data may be lost. */
export interface LoosenedVolumes extends LoosenedReason {
  /** Paths exactly as in the image, such as `["/var/cache/app"]`. */
  readonly paths: readonly string[];
}

/** Protections that a container does not have, each with its reason. The report lists all of them. */
export interface LoosenedProps {
  /** Allows `user` to be root, or in root's group. @default neither */
  readonly rootUser?: LoosenedReason;
  /** Allows writing to its root file system. @default read-only */
  readonly writableRoot?: LoosenedReason;
  /** Allows its processes to gain privileges, such as by a setuid program. @default they may not */
  readonly privilegeGain?: LoosenedReason;
  /** Capabilities that it keeps. @default none */
  readonly capabilities?: LoosenedCapabilities;
  /** Allows a port to be bound to all addresses of the host. @default each to one */
  readonly anyAddress?: LoosenedReason;
  /** Allows a port of the host below 1024. @default none */
  readonly privilegedPort?: LoosenedReason;
  /** Uses the network of the host, with every port there. @default a network of its module, and only published ports */
  readonly hostNetwork?: LoosenedReason;
  /** Allows devices of the host. @default none */
  readonly devices?: LoosenedReason;
  /** Allows connections from other hosts without encryption, such as over a separate network: only the broker and the telemetry store. @default they use TLS */
  readonly plainText?: LoosenedReason;
  /** Allows it to run without a health check. @default it has one */
  readonly noHealthcheck?: LoosenedReason;
  /** Accepts a variable or file that looks like a secret, which is none or may be in Terraform's state. @default it is refused */
  readonly secretText?: LoosenedReason;
  /** Allows a Terraform plan to remove its data, such as to give up the site. @default such a plan fails */
  readonly removableData?: LoosenedReason;
  /** Volumes of its image that are neither kept as data nor in memory: their content is lost at each change. @default none */
  readonly discarded?: LoosenedVolumes;
}

/** Protections that a service does not have. Besides those of a design, one that a program of the library loosens and no design can. */
export interface LoosenedFacts extends LoosenedProps {
  /** Reaches the engine by its socket. @default it does not */
  readonly engineSocket?: LoosenedReason;
}

type Protection = keyof LoosenedFacts;

/** The protection that each loosening removes, in the words of the report. */
export const protections: Readonly<Record<Protection, string>> = {
  rootUser: "neither the user nor its group is root",
  writableRoot: "the root file system is read-only",
  privilegeGain: "processes gain no privileges",
  capabilities: "every capability is dropped",
  anyAddress: "each port is bound to one address",
  privilegedPort: "ports of the host lie at 1024 or above",
  hostNetwork: "the network is one of its module",
  devices: "no device of the host is reached",
  plainText: "programs of other hosts talk to it in TLS",
  noHealthcheck: "a health check tells whether it is well",
  secretText: "secrets stay out of Terraform's state",
  removableData: "data volumes cannot be destroyed",
  discarded: "every volume of the image is kept or in memory",
  engineSocket: "the engine is not reached",
};

/** Returns loosened protections with their reasons, in the order of {@link protections}. */
export function loosenedProtections(loosened: LoosenedFacts): { readonly protection: Protection; readonly reason: string }[] {
  return (Object.keys(protections) as Protection[]).flatMap((protection) => {
    const reason = loosened[protection]?.reason;
    return reason === undefined ? [] : [{ protection, reason }];
  });
}

const reason = wordsSchema("write why, who decided it and when").superRefine((text, context) => {
  const why = secretInText(text);
  if (why === undefined) return;
  addProblem(context, [], `must not hold a secret, which the report would show, but ${why}: say why without it`);
});
const loosening = propsSchema<LoosenedReason>()({ reason });

const capability = z.string().regex(/^[A-Z][A-Z_]*$/, {
  error: ({ input }) =>
    `must be the name of a capability in capitals, without CAP_, but is ${quotedUnlessSecret(`${input}`)}: write it as NET_BIND_SERVICE`,
});
/** @source Linux 5.9, include/uapi/linux/capability.h: the complete list; the engine and later kernels know no others */
const capabilityNames =
  "AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM".split(
    " ",
  );

function unknownCapability(name: string): string {
  const meant = closest(name, capabilityNames);
  return `must be a capability of Linux but is ${quotedUnlessSecret(name)}: ${meant === undefined ? "see capabilities(7)" : `did you mean ${meant}?`}`;
}

const isMisspelt = (name: string) =>
  /^[A-Z][A-Z_]*$/.test(name) && name !== "ALL" && !name.startsWith("CAP_") && !capabilityNames.includes(name);

const oneCapability = capability
  .refine((name) => name !== "ALL", { error: "must not be ALL, which takes every protection away: name the ones that it needs" })
  .refine((name) => !name.startsWith("CAP_"), {
    error: ({ input }) => `must be named without CAP_ but is ${quotedUnlessSecret(`${input}`)}: leave it out`,
  })
  .refine((name) => !isMisspelt(name), { error: ({ input }) => unknownCapability(String(input)) });

const volumePath = z.string().superRefine((path, context) => {
  const message = absolutePathProblem(path);
  if (message !== undefined) addProblem(context, [], message);
});

export const loosenedSchema = propsSchema<LoosenedProps>()(
  optional({
    rootUser: loosening,
    writableRoot: loosening,
    privilegeGain: loosening,
    capabilities: propsSchema<LoosenedCapabilities>()({ add: list(oneCapability).min(1), reason }),
    anyAddress: loosening,
    privilegedPort: loosening,
    hostNetwork: loosening,
    devices: loosening,
    plainText: loosening,
    noHealthcheck: loosening,
    secretText: loosening,
    removableData: loosening,
    discarded: propsSchema<LoosenedVolumes>()({ paths: list(volumePath).min(1), reason }),
  }),
);
