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

/** Why a protection is taken away: who decided it, and when. */
export interface LoosenedReason {
  /** Who decided it, and why. */
  readonly reason: string;
}

/** Capabilities of Linux that a container keeps. */
export interface LoosenedCapabilities extends LoosenedReason {
  /** As `["NET_BIND_SERVICE"]`. */
  readonly add: readonly string[];
}

/** Volumes of an image whose data nobody keeps. */
export interface LoosenedVolumes extends LoosenedReason {
  /** As the image declares them, exactly: `["/var/cache/app"]`. */
  readonly paths: readonly string[];
}

/** Protections that a container does without, each with its reason. All of them stand in the report. */
export interface LoosenedProps {
  /** `user` may be root, or in root's group. @default neither */
  readonly rootUser?: LoosenedReason;
  /** Its root file system can be written. @default it cannot */
  readonly writableRoot?: LoosenedReason;
  /** Its processes may gain privileges, as by a setuid program. @default they may not */
  readonly privilegeGain?: LoosenedReason;
  /** Capabilities that it keeps. @default none */
  readonly capabilities?: LoosenedCapabilities;
  /** A port may be bound to all addresses of the host. @default each to one */
  readonly anyAddress?: LoosenedReason;
  /** A port of the host may lie below 1024. @default none does */
  readonly privilegedPort?: LoosenedReason;
  /** It uses the network of the host, with every port there. @default one of its module, and no port but those that are published */
  readonly hostNetwork?: LoosenedReason;
  /** It drives devices of the host. @default none */
  readonly devices?: LoosenedReason;
  /** Programs on other hosts talk to it in the clear, as over a network of their own: of the broker alone. @default they do so in TLS */
  readonly plainText?: LoosenedReason;
  /** It runs without a health check. @default it has one */
  readonly noHealthcheck?: LoosenedReason;
  /** A variable or file that looks like a secret is none, or may stand in Terraform's state. @default it is refused */
  readonly secretText?: LoosenedReason;
  /** A plan may remove its data, as to give up the site. @default such a plan fails */
  readonly removableData?: LoosenedReason;
  /** Volumes of its image that it neither keeps as data nor holds in memory: what is in them goes with each change. @default none */
  readonly discarded?: LoosenedVolumes;
}

export type Protection = keyof LoosenedProps;

/** What each loosening takes away, in the words of the report. */
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
};

/** What is loosened and why, in the order in which {@link protections} stand. */
export function loosenedProtections(loosened: LoosenedProps): { readonly protection: Protection; readonly reason: string }[] {
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
/** @source Linux 5.9, include/uapi/linux/capability.h: all that there are; the engine and later kernels know no others */
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

/** Parses {@link LoosenedProps}. */
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
