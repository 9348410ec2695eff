import { z } from "zod";
import { type HealthcheckProps, healthcheckSchema } from "../props/healthcheck";
import { type ImageReference, imageSchema } from "../props/image";
import { nameSchema } from "../props/name";
import { propsSchema } from "../props/props-schema";
import { duration } from "../props/quantities";
import { recordSchema } from "../props/record";
import { containerMemory, cpuSharesSchema, removableDataSchema, userSchema } from "../props/service";
import { isToken, tokenMessage } from "../props/token";
import type { DataSizeLike, DurationLike } from "../units";

/** The program that scrapes and stores: VictoriaMetrics as a single node, or one that takes the same flags. */
export interface CollectorProps {
  /** Holds a directory `/telemetry-data` that belongs to `user`, and `wget` unless `healthcheck` needs none. */
  readonly image: ImageReference;
  /** Limit on its memory, in whole MiB. */
  readonly memory: DataSizeLike;
  /** Weight against other containers when the processor is short. @default 1024 */
  readonly cpuShares?: number;
  /** Numeric uid:gid, not root. @default "65532:65532" */
  readonly user?: string;
  /** How long samples are kept: one day or more, in whole hours. */
  readonly retention: DurationLike;
  /** Time between two samples of a device, in whole seconds. */
  readonly interval: DurationLike;
  /** @default `wget` asks the collector's `/health` */
  readonly healthcheck?: HealthcheckProps;
  /** Lets a plan remove the samples, as to give up the site, and says why. @default a plan that would remove them fails */
  readonly removableData?: { readonly reason: string };
}

/** The telemetry of a node. */
export interface TelemetryProps {
  readonly collector: CollectorProps;
  /** Where each device answers, as `{ "rack-1": "10.0.0.11:9100" }`. Names are those of devices in the node. */
  readonly targets: Readonly<Record<string, string>>;
  /** Devices to watch; each needs a target. @default "all": every device that has a target */
  readonly monitors?: "all" | readonly string[];
}

const wholeUnits = (what: string, unitS: number, leastS: number, remedy: string) =>
  duration({ positive: true }).superRefine((parsed, context) => {
    if (!(parsed.seconds >= leastS && Number.isInteger(parsed.seconds / unitS))) {
      context.addIssue({ code: "custom", message: `must be whole ${what} but is ${parsed}: ${remedy}` });
    }
  });

const collector = propsSchema<CollectorProps>()({
  image: imageSchema,
  memory: containerMemory,
  cpuShares: cpuSharesSchema.exactOptional(),
  user: userSchema.exactOptional(),
  retention: wholeUnits("hours and at least one day", 3600, 86_400, 'write it as "30 d"'),
  interval: wholeUnits("seconds", 1, 1, 'write it as "30 s"'),
  healthcheck: healthcheckSchema.exactOptional(),
  removableData: removableDataSchema.exactOptional(),
});

// The address goes into a file whose hash names a volume, so it cannot wait for Terraform.
const address = z.string().superRefine((text, context) => {
  if (isToken(text)) {
    context.addIssue({ code: "custom", message: tokenMessage });
    return;
  }
  const port = Number(/^(?:\[[0-9a-fA-F:.]+\]|[^\s:/[\]]+):(\d{1,5})$/.exec(text)?.[1]);
  if (!(port >= 1 && port <= 65_535)) {
    context.addIssue({ code: "custom", message: `must be host:port but is "${text}": write it as 10.0.0.11:9100` });
  }
});

/** Parses {@link TelemetryProps}. */
export const telemetrySchema = propsSchema<TelemetryProps>()({
  collector,
  targets: recordSchema(nameSchema, address).refine((targets) => Object.keys(targets).length > 0, {
    error: 'must give at least one device but is empty: give an address, as { "rack-1": "10.0.0.11:9100" }',
  }),
  monitors: z.union([z.literal("all"), z.array(nameSchema).min(1)]).exactOptional(),
}).superRefine(({ monitors = "all", targets }, context) => {
  if (monitors === "all") return;
  monitors.forEach((device, index) => {
    if (!Object.hasOwn(targets, device)) {
      context.addIssue({
        code: "custom",
        path: ["monitors", index],
        message: `must have an address but ${device} is not in targets: add its host:port there`,
      });
    }
  });
});

/** {@link TelemetryProps} with every quantity parsed. */
export type ParsedTelemetry = z.output<typeof telemetrySchema>;
