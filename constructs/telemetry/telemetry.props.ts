import { z } from "zod";
import { nameSchema } from "../props/name";
import { list } from "../props/problems/list";
import { isToken, tokenMessage } from "../props/problems/token";
import { propsSchema } from "../props/props-schema";
import { dataSize, duration } from "../props/quantities";
import { recordSchema } from "../props/record";
import { type ContainerProps, containerShape } from "../services/container";
import { checkContainer } from "../services/container-problems";
import { type ImageReference, imageSchema } from "../services/image";
import { longestRetentionS, mostDiskBytes } from "../services/most";
import { askedCores } from "../services/needs";
import { secretInText } from "../services/secrets/secret-text";
import type { DataSizeLike, DurationLike } from "../units";
import { quotedText } from "../units/shown-text";
import { programs } from "./programs";

/** The program that samples the devices: vmagent. */
export interface AgentProps extends ContainerProps, CountedProps {
  /** Disk for samples that the store did not take yet, 500 MB or more. The oldest go first. @default "1 GB" */
  readonly buffer?: DataSizeLike;
}

/** The program that keeps the samples: VictoriaMetrics as a single node. */
export interface StoreProps extends ContainerProps, CountedProps {
  /** How long samples are kept: one day or more, in whole hours. */
  readonly retention: DurationLike;
}

/** The program that compares samples with the limits of the node: vmalert. */
export interface AlertingProps extends ContainerProps, CountedProps {
  /** Where alerts are sent, as `"http://10.0.0.5:9093"`: an Alertmanager. @default nowhere: they are kept as the series ALERTS */
  readonly notify?: string;
}

/** What a program is counted with where its host is judged. */
interface CountedProps {
  /** Cores that it is counted with. @default 0 */
  readonly cores?: number;
}

/** The telemetry of a node. */
export interface TelemetryProps {
  /** Reads the devices and hands on what it reads. */
  readonly agent: AgentProps;
  /** Keeps what was read. */
  readonly store: StoreProps;
  /** Tells somebody when a limit is broken. */
  readonly alerting: AlertingProps;
  /** Time between two samples of a device, in whole seconds. Limits are compared as often. */
  readonly interval: DurationLike;
  /** Where each device answers, as `{ "rack-1": "10.0.0.11:9100" }`. Names are those of devices in the node. */
  readonly targets: Readonly<Record<string, string>>;
  /** Host that all three run on. @default the first that is declared */
  readonly host?: string;
  /** Devices to watch; each needs a target. @default "all": every device that has a target */
  readonly monitors?: "all" | readonly string[];
  /**
   * Image of busybox, statically linked: its programs check what has no program for it, and make data directories ready.
   * @default { variable: "probe_image" }
   */
  readonly probe?: ImageReference;
}

const wholeUnits = (what: string, unitS: number, leastS: number, remedy: string) =>
  duration({ positive: true, max: longestRetentionS }).superRefine((parsed, context) => {
    if (!(parsed.seconds >= leastS && Number.isInteger(parsed.seconds / unitS))) {
      context.addIssue({ code: "custom", message: `must be whole ${what} but is ${parsed}: ${remedy}` });
    }
  });

/** vmagent keeps its buffer in files of that size. */
const leastBufferBytes = 500_000_000; // [B]

const buffer = dataSize({ positive: true, max: mostDiskBytes }).superRefine((parsed, context) => {
  if (!(parsed.bytes >= leastBufferBytes && Number.isInteger(parsed.bytes))) {
    context.addIssue({ code: "custom", message: `must be whole bytes and at least 500 MB but is ${parsed}: write it as "1 GB"` });
  }
});

/** What stands before an @ or behind a ? may be a secret, and what is printed ends up in logs. */
const shownAddress = (text: string) => (/[@?]/.test(text) ? "one that holds @ or ?" : quotedText(text));

const notify = z
  .string()
  .regex(/^https?:\/\/[^\s/@?]+(?:\/\S*)?$/, {
    error: ({ input }) =>
      `must be the address of an Alertmanager, without user and password, but is ${shownAddress(`${input}`)}: write it as "http://10.0.0.5:9093"`,
    abort: true,
  })
  .superRefine((text, context) => {
    const why = secretInText(text);
    if (why === undefined) return;
    const message = `must not be a secret, which Terraform's state would keep, but ${why}: let a proxy beside the Alertmanager add it`;
    context.addIssue({ code: "custom", message });
  });

const checkProgram = ({ directories }: { readonly directories: { readonly data?: string; readonly configuration?: string } }) =>
  checkContainer({ checksItself: true, ownDirectories: directories });

// The address goes into a file whose hash names a volume, so it cannot wait for Terraform.
const address = z.string().superRefine((text, context) => {
  if (isToken(text)) {
    context.addIssue({ code: "custom", message: tokenMessage });
    return;
  }
  const port = Number(/^(?:\[[0-9a-fA-F:.]+\]|[^\s:/@?[\]]+):(\d{1,5})$/.exec(text)?.[1]);
  if (!(port >= 1 && port <= 65_535)) {
    context.addIssue({ code: "custom", message: `must be host:port but is ${shownAddress(text)}: write it as 10.0.0.11:9100` });
  }
});

const counted = { cores: askedCores.exactOptional() };

/** Parses {@link TelemetryProps}. */
export const telemetrySchema = propsSchema<TelemetryProps>()({
  agent: propsSchema<AgentProps>()({ ...containerShape, ...counted, buffer: buffer.exactOptional() }).superRefine(
    checkProgram(programs.agent),
  ),
  store: propsSchema<StoreProps>()({
    ...containerShape,
    ...counted,
    retention: wholeUnits("hours and at least one day", 3600, 86_400, 'write it as "30 d"'),
  }).superRefine(checkProgram(programs.store)),
  alerting: propsSchema<AlertingProps>()({ ...containerShape, ...counted, notify: notify.exactOptional() }).superRefine(
    checkProgram(programs.alerting),
  ),
  interval: wholeUnits("seconds", 1, 1, 'write it as "30 s"'),
  targets: recordSchema(nameSchema, address).refine((targets) => Object.keys(targets).length > 0, {
    error: 'must give at least one device but is empty: give an address, as { "rack-1": "10.0.0.11:9100" }',
  }),
  host: nameSchema.exactOptional(),
  monitors: z.union([z.literal("all"), list(nameSchema).min(1)]).exactOptional(),
  probe: imageSchema.exactOptional(),
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
