import { isIP } from "node:net";
import { z } from "zod";
import { intBetween } from "../props/between";
import { addProblem } from "../props/problems/add-problem";
import { isToken } from "../props/problems/token";
import { propsSchema } from "../props/props-schema";
import { canonicalAddress } from "./ip-address";
import { quotedUnlessSecret } from "./secrets/quoted-unless-secret";

/** A published port of a container. */
export interface PortProps {
  /** Port in the container. */
  readonly container: number;
  /** Port of the host. */
  readonly host: number;
  /** Address of the host to which it is bound, such as `"10.0.0.7"`. No token: at synth it must be known not to be every address. */
  readonly address: string;
  /** Protocol of the port. @default "tcp" */
  readonly protocol?: "tcp" | "udp";
}

const number = intBetween(1, 65_535);

const address = z
  .string({
    error: ({ input }) => (input === undefined ? 'is required: name the one address of the host that answers, like "10.0.0.7"' : undefined),
  })
  .superRefine((text, context) => {
    const message = addressProblem(text);
    if (message !== undefined) addProblem(context, [], message);
  })
  .transform((text) => canonicalAddress(text) ?? text);

function addressProblem(text: string): string | undefined {
  if (isToken(text)) {
    return "must be known at synth but is a Terraform token, which may turn out to be every address of the host: write the address itself";
  }
  if (canonicalAddress(text) !== undefined) return undefined;
  const shown = quotedUnlessSecret(text);
  if (isIP(text) !== 0)
    return `must be an IP address without a zone but is ${shown}: the engine would bind every address, name another one`;
  return `must be an IP address of the host but is ${shown}: write it as "10.0.0.7"`;
}

export const portSchema = propsSchema<PortProps>()({
  container: number,
  host: number,
  address,
  protocol: z.enum(["tcp", "udp"]).exactOptional(),
});

/** Ports below it belong to the system, RFC 6335 section 6. */
export const firstUserPort = 1024;
