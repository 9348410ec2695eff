import { z } from "zod";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { dataSize, duration, ratio, temperatureDifference } from "../props/quantities";
import { recordSchema } from "../props/record";
import type { ContainerProps } from "../services/container";
import { type ImageReference, imageSchema } from "../services/image";
import { longestRetentionS, mostDiskBytes } from "../services/most";
import { secretInText } from "../services/secrets/secret-text";
import { repeatNoSecret } from "../services/secrets/unrepeated-secrets";
import type { DataSizeLike, DurationLike, RatioLike, TemperatureDifferenceLike } from "../units";
import { askingProblems } from "./asking-problems";
import { type DeviceMapProps, deviceMapSchema } from "./device-maps/device-map.props";
import { type CountedProps, checkProgram, type ExportersProps, exportersSchema, telemetryProgramShape } from "./exporters.props";
import type { AskingProblem } from "./map-problems";
import { type PagingProps, pagingSchema } from "./paging.props";
import { programs } from "./programs";
import { shownAddress, type TargetProps, targetSchema } from "./targets.props";

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
  /** Where alerts are sent besides `telemetry.paging`, as `"http://10.0.0.5:9093"`: an Alertmanager of your own. @default nowhere: they are kept as the series ALERTS */
  readonly notify?: string;
}

/** Standard uncertainty of what sensors read, in place as they hang there: diagnostics fire beyond three of it. */
export interface UncertaintyProps {
  /** Of every temperature sensor: a class B sensor of IEC 60751 has 0.3 K at 0 °C. @default "0.3 K" */
  readonly temperature?: TemperatureDifferenceLike;
  /** Of heat in coolant, as a share: class 3 of EN 1434 with a small rise. @default "5 %" */
  readonly heat?: RatioLike;
  /** Of coolant flow, as a share: class 3 of EN 1434. @default "3 %" */
  readonly flow?: RatioLike;
  /** Of power at racks, rectifiers and UPS, as a share: class 1 of IEC 62053-21. @default "1 %" */
  readonly meteredPower?: RatioLike;
  /** Of power that drives of pumps and fans tell of themselves, as a share: our own. @default "2 %" */
  readonly drivePower?: RatioLike;
  /** Of fan speed, as a share: our own. @default "1 %" */
  readonly fanSpeed?: RatioLike;
  /** Of pressure drop, as a share: our own. @default "2 %" */
  readonly pressureDrop?: RatioLike;
}

/** The telemetry of a node. */
export interface TelemetryProps {
  /** Reads the devices and hands on what it reads. */
  readonly agent: AgentProps;
  /** Keeps what was read. */
  readonly store: StoreProps;
  /** Tells somebody when a limit is broken. */
  readonly alerting: AlertingProps;
  /** Groups alerts and pages somebody. @default nobody is paged from the node */
  readonly paging?: PagingProps;
  /** Time between two samples of a device, in whole seconds, 5 min or less. Limits are compared as often. */
  readonly interval: DurationLike;
  /** Where each device answers and how it is asked, as `{ "rack-1": "10.0.0.11:9100", "ups-a": { snmp: "10.0.0.41:161", map: "ups-mib" } }`. An address alone is one that gives series under our names. Names are those of devices in the node. */
  readonly targets: Readonly<Record<string, string | TargetProps>>;
  /** What classes of devices give, by a name of yours. Beside them there are those of the library, as `"ups-mib"`. @default none */
  readonly maps?: Readonly<Record<string, DeviceMapProps>>;
  /** Programs that ask devices over SNMP, Modbus and Redfish. @default none */
  readonly exporters?: ExportersProps;
  /** Host that all three run on. @default the first that is declared */
  readonly host?: string;
  /** Devices to watch; each needs a target. @default "all": every device that has a target */
  readonly monitors?: "all" | readonly string[];
  /**
   * Image of busybox, statically linked: its programs check what has no program for it, and make data directories ready.
   * @default { variable: "probe_image" }
   */
  readonly probe?: ImageReference;
  /** How well sensors know what they read. @default what each says */
  readonly uncertainty?: UncertaintyProps;
}

/** Beyond it nothing that telemetry is asked could be seen: our own bounds, and below them no sensor in a plant is. */
const uncertaintyShare = () => ratio({ min: 0.0001, max: 0.3 }).exactOptional();

/** Parses {@link UncertaintyProps}. */
const uncertaintySchema = propsSchema<UncertaintyProps>()({
  temperature: temperatureDifference({ min: 0.01, max: 5 }).exactOptional(),
  heat: uncertaintyShare(),
  flow: uncertaintyShare(),
  meteredPower: uncertaintyShare(),
  drivePower: uncertaintyShare(),
  fanSpeed: uncertaintyShare(),
  pressureDrop: uncertaintyShare(),
});

const wholeUnits = (
  what: string,
  unitS: number,
  form: string,
  { leastS, ...bounds }: { readonly leastS: number; readonly max: number; readonly remedy?: string },
) =>
  duration({ positive: true, ...bounds }).superRefine((parsed, context) => {
    if (!(parsed.seconds >= leastS && Number.isInteger(parsed.seconds / unitS))) {
      addProblem(context, [], `must be whole ${what} but is ${parsed}: ${form}`);
    }
  });

/**
 * As far back as vmalert takes a sample for the present value: of a device that is asked less often it would see none between two samples.
 *
 * @source vmalert, `-datasource.queryStep`, 5m where it is not given
 */
const longestIntervalS = 300; // [s]

const interval = wholeUnits("seconds", 1, 'write it as "30 s"', {
  leastS: 1,
  max: longestIntervalS,
  remedy: 'alerting takes no older sample for the present value, ask more often, as "30 s"',
});

/** vmagent keeps its buffer in files of that size. */
const leastBufferBytes = 500_000_000; // [B]

const buffer = dataSize({ positive: true, max: mostDiskBytes }).superRefine((parsed, context) => {
  if (!(parsed.bytes >= leastBufferBytes && Number.isInteger(parsed.bytes))) {
    addProblem(context, [], `must be whole bytes and at least 500 MB but is ${parsed}: write it as "1 GB"`);
  }
});

// No address holds braces and their like (RFC 3986, 2), and alerting puts variables of its environment in for %{NAME}
const notify = z
  .string()
  .regex(/^https?:\/\/[^\s/@?\\{}<>"^`|]+(?:\/[^\s\\{}<>"^`|]*)?$/, {
    error: ({ input }) =>
      `must be the address of an Alertmanager, without user and password, but is ${shownAddress(`${input}`)}: write it as "http://10.0.0.5:9093"`,
    abort: true,
  })
  .superRefine((text, context) => {
    const why = secretInText(text);
    if (why === undefined) return;
    addProblem(
      context,
      [],
      `must not be a secret, which Terraform's state would keep, but ${why}: let a proxy beside the Alertmanager add it`,
    );
  });

/** Parses {@link TelemetryProps}. */
export const telemetrySchema = propsSchema<TelemetryProps>()({
  agent: propsSchema<AgentProps>()({ ...telemetryProgramShape, buffer: buffer.exactOptional() }).superRefine(checkProgram(programs.agent)),
  store: propsSchema<StoreProps>()({
    ...telemetryProgramShape,
    retention: wholeUnits("hours and at least one day", 3600, 'write it as "30 d"', { leastS: 86_400, max: longestRetentionS }),
  }).superRefine(checkProgram(programs.store)),
  alerting: propsSchema<AlertingProps>()({ ...telemetryProgramShape, notify: notify.exactOptional() }).superRefine(
    checkProgram(programs.alerting),
  ),
  paging: pagingSchema.exactOptional(),
  interval,
  targets: recordSchema(nameSchema, targetSchema).refine((targets) => Object.keys(targets).length > 0, {
    error: 'must give at least one device but is empty: give an address, as { "rack-1": "10.0.0.11:9100" }',
  }),
  ...optional({
    maps: recordSchema(nameSchema, deviceMapSchema),
    exporters: exportersSchema,
    host: nameSchema,
    monitors: z.union([z.literal("all"), list(nameSchema).min(1)]),
    probe: imageSchema,
    uncertainty: uncertaintySchema,
  }),
})
  .superRefine((telemetry, context) => {
    for (const { path, message } of [...unknownMonitors(telemetry), ...askingProblems(telemetry)]) addProblem(context, path, message);
  })
  .superRefine(repeatNoSecret, { when: () => true });

/** {@link TelemetryProps} with every quantity parsed. */
export type ParsedTelemetry = z.output<typeof telemetrySchema>;

function unknownMonitors({ monitors = "all", targets }: Pick<ParsedTelemetry, "monitors" | "targets">): readonly AskingProblem[] {
  if (monitors === "all") return [];
  return monitors.flatMap((device, index) =>
    Object.hasOwn(targets, device)
      ? []
      : [{ path: ["monitors", index], message: `must have an address but ${device} is not in targets: add its host:port there` }],
  );
}
