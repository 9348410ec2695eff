import { z } from "zod";
import { refuseWhere } from "../props/problems/refuse-where";
import { isToken } from "../props/problems/token";
import { terraformTextProblem } from "../props/terraform-text";
import { quotedText } from "../units/shown-text";
import { inputVariable } from "./input-variable";
import { secretInText } from "./secrets/secret-text";

/** Address of a Docker engine, or the name of a Terraform input variable that contains one. */
export type EngineAddress =
  | string
  | {
      /** Name of the variable of Terraform that contains the address. */
      readonly variable: string;
    };

const form = 'write it as "ssh://edge@10.0.0.7", "tcp://10.0.0.7:2376" or "unix:///var/run/docker.sock"';

/** A path on the machine, or a host with an optional user and port, in the form of the engine's own programs. */
const addressPattern =
  /^(?:unix:\/\/\/[^\s?#]+|(?:ssh|tcp):\/\/(?:[^\s/?#@:-][^\s/?#@:]*@)?(?:\[[0-9a-fA-F:]+\]|[^\s/?#@:[\]-][^\s/?#@:[\]]*)(?::\d{1,5})?)$/;

/** Returns the problem with the address of an engine; none with a token, whose text only Terraform knows. */
function engineAddressProblem(text: string): string | undefined {
  if (isToken(text)) return undefined;
  const secret = secretInText(text);
  if (secret !== undefined || /\/\/[^\s/?#@]*:[^\s/?#@]+@/.test(text))
    return "must not hold a secret, which Terraform's plan would keep: use a key of SSH";
  const [expression] = /[$%]\{/.exec(text) ?? [];
  if (expression !== undefined)
    return `must not hold ${expression}, which nothing fills in here, but is ${quotedText(text)}: write { variable: "host_1_engine" } and let the deployer give it`;
  if (!addressPattern.test(text)) return `must be the address of an engine but is ${quotedText(text)}: ${form}`;
  const [, port] = /:(\d+)$/.exec(text) ?? [];
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535))
    return `must have a port from 1 to 65535 but is ${quotedText(text)}: correct it`;
  if (/^tcp:\/\/(?!.*:\d+$)/.test(text)) return `must have a port but is ${quotedText(text)}: engines with TLS listen on 2376`;
  return terraformTextProblem(text);
}

const address = z
  .string({ error: `must be the address of an engine, or { variable: "host_1_engine" }: ${form}` })
  .superRefine(refuseWhere(engineAddressProblem));

/** Parses an {@link EngineAddress}. */
export const engineAddressSchema = z.union([address, inputVariable("host_1_engine")], {
  error: ({ input }) => `${input === undefined ? "is required" : "must be the address of an engine, or { variable: name }"}: ${form}`,
});
