import { z } from "zod";
import { configurationFilesSchema } from "../props/configuration-file";
import { type HealthcheckProps, healthcheckSchema } from "../props/healthcheck";
import { type ImageReference, imageSchema } from "../props/image";
import { nameSchema, textSchema, uniqueNames } from "../props/name";
import { propsSchema } from "../props/props-schema";
import { ratio } from "../props/quantities";
import { recordSchema } from "../props/record";
import { commandSchema, containerMemory, cpuSharesSchema, userSchema } from "../props/service";
import type { DataSizeLike, RatioLike } from "../units";

/** One container that does the node's work. */
export interface WorkloadProps {
  /** Unique in the node; the container is named after it. */
  readonly name: string;
  readonly image: ImageReference;
  /** Program and arguments; may be tokens. @default those of the image */
  readonly command?: readonly string[];
  /** Limit on its memory, in whole MiB. */
  readonly memory: DataSizeLike;
  /** Weight against other containers when the processor is short. @default 1024 */
  readonly cpuShares?: number;
  /** Numeric uid:gid, not root. @default "65532:65532" */
  readonly user?: string;
  /** From 1 to 9 when power is short: 9 is shed first, 1 last. */
  readonly priority: number;
  /** Name of the rack that it runs on. */
  readonly rack: string;
  /** Part of the rack's power that it uses. The power is the rack's and is not added again. */
  readonly shareOfRackPower: RatioLike;
  /** Variables of the environment; the values may be tokens. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** Configuration files by absolute path, each in a directory of its own; read-only in the container. @default none */
  readonly files?: Readonly<Record<string, string>>;
  /** @default the image's own, if it has one */
  readonly healthcheck?: HealthcheckProps;
  /** May be stopped when power is short. @default false */
  readonly sheddable?: boolean;
}

/** The workloads of a node. */
export interface OrchestrationProps {
  readonly workloads: readonly WorkloadProps[];
}

const environment = recordSchema(
  z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
    error: ({ input }) => `must be the name of an environment variable but is "${input}": use letters, digits and underscores`,
  }),
  textSchema({ tokens: true }),
);

const workload = propsSchema<WorkloadProps>()({
  name: nameSchema,
  image: imageSchema,
  command: commandSchema.exactOptional(),
  memory: containerMemory,
  cpuShares: cpuSharesSchema.exactOptional(),
  user: userSchema.exactOptional(),
  priority: z.int().min(1).max(9),
  rack: nameSchema,
  shareOfRackPower: ratio({ min: 0, max: 1 }),
  environment: environment.exactOptional(),
  files: configurationFilesSchema.exactOptional(),
  healthcheck: healthcheckSchema.exactOptional(),
  sheddable: z.boolean().exactOptional(),
});

type ParsedWorkload = z.output<typeof workload>;

// 1 %, 32 %, 56 % and 11 % add up to 1.0000000000000002 in binary.
const roundingOfShares = 1e-9; // [-]

function sharesWithinRacks(workloads: readonly ParsedWorkload[], context: z.RefinementCtx): void {
  const sums = new Map<string, number>();
  for (const { rack, shareOfRackPower } of workloads) sums.set(rack, (sums.get(rack) ?? 0) + shareOfRackPower.value);
  for (const [rack, sum] of sums) {
    if (sum > 1 + roundingOfShares) {
      const percent = Number((sum * 100).toPrecision(6));
      context.addIssue({
        code: "custom",
        message: `must take at most 100 % of the power of ${rack} but take ${percent} %: lower shareOfRackPower or move a workload to another rack`,
      });
    }
  }
}

/** Parses {@link OrchestrationProps}. */
export const orchestrationSchema = propsSchema<OrchestrationProps>()({
  workloads: z.array(workload).superRefine(uniqueNames("workload")).superRefine(sharesWithinRacks),
});

/** {@link OrchestrationProps} with every quantity parsed. */
export type ParsedOrchestration = z.output<typeof orchestrationSchema>;
