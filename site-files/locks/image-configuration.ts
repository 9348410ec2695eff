import { posix } from "node:path";
import { z } from "zod";
import { defined } from "../../constructs/plain/defined";
import { unique } from "../../constructs/plain/unique";

/** The configuration of an image on which an apply depends. */
export interface ImageConfiguration {
  /** Paths of its VOLUME lines, in order. */
  readonly volumes: readonly string[];
  /** Version of its program. @default it does not state one */
  readonly version?: string;
}

/**
 * Parses the configuration of an image. @source OCI Image Format Specification 1.1, config: Volumes, Env, Labels; Docker Engine API 1.41,
 * ImageInspect: Config
 */
export const imageConfigSchema = z
  .object({
    Volumes: z.record(z.string(), z.unknown()).nullish(),
    Env: z.array(z.string()).nullish(),
    Labels: z.record(z.string(), z.string()).nullish(),
  })
  .transform(({ Volumes, Env, Labels }): ImageConfiguration => {
    const volumes = Object.keys(Volumes ?? {}).map((path) => posix.join("/", path).replace(/(?<=.)\/$/, ""));
    const version = versionOf(Env ?? [], Labels ?? {});
    return { volumes: unique(volumes).sort(), ...defined({ version }) };
  });

/** Variables with the version of the program in published images. @source nats-io/nats-docker, 2.12.x/alpine3.22/Dockerfile */
const versionVariables = ["NATS_SERVER_VERSION", "NATS_SERVER"];
/** Label with a version, which may be that of the base image: a variable wins. */
const versionLabel = "org.opencontainers.image.version";

function versionOf(environment: readonly string[], labels: Readonly<Record<string, string>>): string | undefined {
  const variables = new Map(environment.map((one) => one.split("=", 2) as [string, string]));
  const said = [...versionVariables.map((name) => variables.get(name)), labels[versionLabel]];
  return said.find((one) => /^v?\d+\.\d+[\w.+-]*$/.test(one ?? ""));
}
