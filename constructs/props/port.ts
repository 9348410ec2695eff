import { isIP } from "node:net";
import { z } from "zod";
import { propsSchema } from "./props-schema";
import { isToken } from "./token";

/** A port of a container that the host answers on. */
export interface PortProps {
  /** In the container. */
  readonly container: number;
  /** On the host. */
  readonly host: number;
  /** Address of the host that it is bound to, as `"10.0.0.7"`; may be a token. */
  readonly address: string;
  /** @default "tcp" */
  readonly protocol?: "tcp" | "udp";
}

const number = z.int().min(1).max(65_535);

const address = z
  .string({
    error: ({ input }) => (input === undefined ? 'is required: name the one address of the host that answers, as "10.0.0.7"' : undefined),
  })
  .superRefine((text, context) => {
    if (!isToken(text) && isIP(text) === 0) {
      context.addIssue({
        code: "custom",
        message: `must be an IP address of the host but is ${JSON.stringify(text)}: write it as "10.0.0.7"`,
      });
    }
  });

/** Parses {@link PortProps}. */
export const portSchema = propsSchema<PortProps>()({
  container: number,
  host: number,
  address,
  protocol: z.enum(["tcp", "udp"]).exactOptional(),
});

/** Every address of the host, in IPv4 or IPv6, or in IPv4 written as IPv6. */
export function isAnyAddress(text: string): boolean {
  return isIP(text) !== 0 && /^(?:[0:]*:ffff:)?[0:.]+$/i.test(text);
}

/** Ports below it belong to the system, RFC 6335 section 6. */
export const firstUserPort = 1024;

/** Would the engine refuse one because of the other? */
export function answersWith(one: PortProps, other: PortProps): boolean {
  if (one.host !== other.host || (one.protocol ?? "tcp") !== (other.protocol ?? "tcp")) return false;
  return one.address === other.address || isAnyAddress(one.address) || isAnyAddress(other.address);
}
