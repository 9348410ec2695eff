import { z } from "zod";
import { propsSchema } from "./props-schema";

/** Why a protection is taken away: who decided it, and when. */
export interface LoosenedReason {
  readonly reason: string;
}

/** Capabilities of Linux that a container keeps. */
export interface LoosenedCapabilities extends LoosenedReason {
  /** As `["NET_BIND_SERVICE"]`. */
  readonly add: readonly string[];
}

/** Protections that a container does without, each with its reason. All of them stand in the report. */
export interface LoosenedProps {
  /** `user` may be root. @default it may not */
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
  /** It runs without a health check. @default it has one */
  readonly noHealthcheck?: LoosenedReason;
  /** A variable or file that looks like a secret is none, or may stand in Terraform's state. @default it is refused */
  readonly secretText?: LoosenedReason;
  /** A plan may remove its data, as to give up the site. @default such a plan fails */
  readonly removableData?: LoosenedReason;
}

export type Protection = keyof LoosenedProps;

/** What each loosening takes away, in the words of the report. */
export const protections: Readonly<Record<Protection, string>> = {
  rootUser: "the user is not root",
  writableRoot: "the root file system is read-only",
  privilegeGain: "processes gain no privileges",
  capabilities: "every capability is dropped",
  anyAddress: "each port is bound to one address",
  privilegedPort: "ports of the host lie at 1024 or above",
  noHealthcheck: "a health check tells whether it is well",
  secretText: "secrets stay out of Terraform's state",
  removableData: "data volumes cannot be destroyed",
};

/** What is loosened and why, in the order in which {@link protections} stand. */
export function loosenedProtections(loosened: LoosenedProps): { readonly protection: Protection; readonly reason: string }[] {
  return (Object.keys(protections) as Protection[]).flatMap((protection) => {
    const reason = loosened[protection]?.reason;
    return reason === undefined ? [] : [{ protection, reason }];
  });
}

const reason = z.string().regex(/\S/, { error: "must say why but is empty: write who decided it and when" });
const loosening = propsSchema<LoosenedReason>()({ reason });

const capability = z.string().regex(/^[A-Z][A-Z_]*$/, {
  error: ({ input }) => `must be the name of a capability in capitals, without CAP_, but is "${input}": write it as NET_BIND_SERVICE`,
});
const oneCapability = capability
  .refine((name) => name !== "ALL", { error: "must not be ALL, which takes every protection away: name the ones that it needs" })
  .refine((name) => !name.startsWith("CAP_"), { error: ({ input }) => `must be named without CAP_ but is "${input}": leave it out` });

/** Parses {@link LoosenedProps}. */
export const loosenedSchema = propsSchema<LoosenedProps>()({
  rootUser: loosening.exactOptional(),
  writableRoot: loosening.exactOptional(),
  privilegeGain: loosening.exactOptional(),
  capabilities: propsSchema<LoosenedCapabilities>()({ add: z.array(oneCapability).min(1), reason }).exactOptional(),
  anyAddress: loosening.exactOptional(),
  privilegedPort: loosening.exactOptional(),
  noHealthcheck: loosening.exactOptional(),
  secretText: loosening.exactOptional(),
  removableData: loosening.exactOptional(),
});
