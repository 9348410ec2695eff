import { z } from "zod";
import { optional } from "../props/optional";
import { list } from "../props/problems/list";
import type { DataSizeLike, DurationLike } from "../units";
import { containerMemory, cpuSharesSchema, scratchSchema, stopGraceSchema, userSchema } from "./container-fields";
import { type HealthcheckProps, healthcheckSchema } from "./healthcheck";
import { type ImageReference, imageSchema } from "./image";
import { type LoosenedProps, loosenedSchema } from "./loosened";
import { type PortProps, portSchema } from "./port";
import { type SecretFileProps, secretsSchema } from "./secret";

/** The props of every container of the node, whatever program it runs. */
export interface ContainerProps {
  /** Image of the container by its digest, or the variable of Terraform that contains it. */
  readonly image: ImageReference;
  /** Limit on its memory, in whole MiB; there is no swap. */
  readonly memory: DataSizeLike;
  /** Weight against other containers when the processor is short. @default 1024 */
  readonly cpuShares?: number;
  /** Numeric uid:gid, not root. @default "65532:65532" */
  readonly user?: string;
  /** Check by which the engine finds out whether it is healthy; `"image"` uses the check of the image. */
  readonly healthcheck?: HealthcheckProps | "image";
  /** Ports of the host that lead to it, each on one address. @default none */
  readonly ports?: readonly PortProps[];
  /** Secrets by absolute path in the container, each from a file of the host. @default none */
  readonly secrets?: Readonly<Record<string, SecretFileProps>>;
  /** Directories in memory that belong to `user` and begin empty, by absolute path, in whole MiB. @default { "/tmp": "16 MiB" } */
  readonly scratch?: Readonly<Record<string, DataSizeLike>>;
  /** Time between the request to stop and the kill, in whole seconds. @default 30 s */
  readonly stopGrace?: DurationLike;
  /** Protections that it does not have, each with its reason. @default none */
  readonly loosened?: LoosenedProps;
}

/** Fields of a schema whose props extend {@link ContainerProps}. Its object takes `checkContainer` too. */
export const containerShape = {
  image: imageSchema,
  memory: containerMemory,
  ...optional({
    cpuShares: cpuSharesSchema,
    user: userSchema,
    healthcheck: z.union([z.literal("image"), healthcheckSchema], {
      error: ({ input }) =>
        `${input === undefined ? "is required" : 'must be { http }, { tcp }, { command } or "image", when the image brings a check'}: write { http: { port: 8080, path: "/health" } }`,
    }),
    ports: list(portSchema),
    secrets: secretsSchema,
    scratch: scratchSchema,
    stopGrace: stopGraceSchema,
    loosened: loosenedSchema,
  }),
};

export type ParsedContainer = z.output<z.ZodObject<typeof containerShape, z.core.$strict>>;
