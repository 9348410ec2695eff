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
import { type UplinkProps, uplinkSchema } from "./uplink.props";

/** vmagent: it samples the devices. */
export interface AgentProps extends ContainerProps, CountedProps {
  /** Disk for samples that the store has not yet accepted, 500 MB or more. When it is full, the oldest are dropped first. @default "1 GB" */
  readonly buffer?: DataSizeLike;
}

/** VictoriaMetrics as a single node: it stores the samples. */
export interface StoreProps extends ContainerProps, CountedProps {
  /** Time for which samples are kept: one day or more, in whole hours. */
  readonly retention: DurationLike;
}

/** vmalert: it compares samples with the limits of the node. */
export interface AlertingProps extends ContainerProps, CountedProps {
  /** Address of your own Alertmanager, which gets alerts besides `telemetry.paging`, such as `"http://10.0.0.5:9093"`. @default none: they are kept as the series ALERTS */
  readonly notify?: string;
}

/** Standard uncertainties of sensors as installed. Diagnostics fire beyond three times these. */
export interface UncertaintyProps {
  /** Uncertainty of every temperature sensor: a class B sensor of IEC 60751 has 0.3 K at 0 °C. @default "0.3 K" */
  readonly temperature?: TemperatureDifferenceLike;
  /** Relative uncertainty of heat in coolant: class 3 of EN 1434 with a small rise. @default "5 %" */
  readonly heat?: RatioLike;
  /** Relative uncertainty of coolant flow: class 3 of EN 1434. @default "3 %" */
  readonly flow?: RatioLike;
  /** Relative uncertainty of power at racks, rectifiers and UPS: class 1 of IEC 62053-21. @default "1 %" */
  readonly meteredPower?: RatioLike;
  /** Relative uncertainty of the power that drives of pumps and fans report; our own value. @default "2 %" */
  readonly drivePower?: RatioLike;
  /** Relative uncertainty of fan speed; our own value. @default "1 %" */
  readonly fanSpeed?: RatioLike;
  /** Relative uncertainty of pressure drop; our own value. @default "2 %" */
  readonly pressureDrop?: RatioLike;
}

/** The telemetry of a node. */
export interface TelemetryProps {
  /** Agent, which samples the devices and forwards the samples to the store. */
  readonly agent: AgentProps;
  /** Store, which keeps the samples. */
  readonly store: StoreProps;
  /** Alerting, which raises an alert when a limit is exceeded. */
  readonly alerting: AlertingProps;
  /** Paging, which groups alerts and pages a person. @default the node does not page */
  readonly paging?: PagingProps;
  /** Uplink, which sends samples and alerts to a centre over `site.backhaul`. @default what is measured stays at the site */
  readonly uplink?: UplinkProps;
  /** Time between two samples of a device, in whole seconds, at most 5 min. Limits are checked at the same interval. */
  readonly interval: DurationLike;
  /** Address of each device, by its name in the node, such as `{ "rack-1": "10.0.0.11:9100", "ups-a": { snmp: "10.0.0.41:161", map: "ups-mib" } }`. An address alone must have series in our names. */
  readonly targets: Readonly<Record<string, string | TargetProps>>;
  /** Readings of classes of devices, by names of your choice. The library adds its own maps, such as `"ups-mib"`. @default none */
  readonly maps?: Readonly<Record<string, DeviceMapProps>>;
  /** Programs that poll devices over SNMP, Modbus and Redfish. @default none */
  readonly exporters?: ExportersProps;
  /** Host for agent, store and alerting. @default the first declared host */
  readonly host?: string;
  /** Devices to watch; each needs a target. @default "all": every device that has a target */
  readonly monitors?: "all" | readonly string[];
  /**
   * Image of a statically linked busybox, which checks containers without a health check of their own and prepares data directories.
   * @default { variable: "probe_image" }
   */
  readonly probe?: ImageReference;
  /** Uncertainties of the sensors. @default that of each kind of sensor */
  readonly uncertainty?: UncertaintyProps;
}

/** Bounds of uncertainties, our own: above them no diagnostic finds a fault, and no sensor in a plant is below them. */
const uncertaintyShare = () => ratio({ min: 0.0001, max: 0.3 }).exactOptional();

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
 * Longest interval: vmalert uses a sample as the present value for this time, and would find none of a device that is polled less often.
 *
 * @source vmalert, `-datasource.queryStep`, 5m where it is not given
 */
export const longestIntervalS = 300; // [s]

const interval = wholeUnits("seconds", 1, 'write it like "30 s"', {
  leastS: 1,
  max: longestIntervalS,
  remedy: "alerting ignores older samples, poll more often",
});

/** Least buffer: vmagent keeps it in files of this size. */
const leastBufferBytes = 500_000_000; // [B]

const buffer = dataSize({ positive: true, max: mostDiskBytes }).superRefine((parsed, context) => {
  if (!(parsed.bytes >= leastBufferBytes && Number.isInteger(parsed.bytes))) {
    addProblem(context, [], `must be whole bytes and at least 500 MB but is ${parsed}: write it like "1 GB"`);
  }
});

// No address contains braces and similar characters (RFC 3986, 2), and alerting replaces %{NAME} by variables of its environment
const notify = z
  .string()
  .regex(/^https?:\/\/[^\s/@?\\{}<>"^`|]+(?:\/[^\s\\{}<>"^`|]*)?$/, {
    error: ({ input }) =>
      `must be the address of an Alertmanager, without user and password, but is ${shownAddress(`${input}`)}: write it like "http://10.0.0.5:9093"`,
    abort: true,
  })
  .superRefine((text, context) => {
    const why = secretInText(text);
    if (why === undefined) return;
    addProblem(
      context,
      [],
      `must not be a secret, which Terraform's state would keep, but ${why}: let a proxy before the Alertmanager add it`,
    );
  });

export const telemetrySchema = propsSchema<TelemetryProps>()({
  agent: propsSchema<AgentProps>()({ ...telemetryProgramShape, buffer: buffer.exactOptional() }).superRefine(checkProgram(programs.agent)),
  store: propsSchema<StoreProps>()({
    ...telemetryProgramShape,
    retention: wholeUnits("hours and at least one day", 3600, 'write it like "30 d"', { leastS: 86_400, max: longestRetentionS }),
  }).superRefine(checkProgram(programs.store, true)),
  alerting: propsSchema<AlertingProps>()({ ...telemetryProgramShape, notify: notify.exactOptional() }).superRefine(
    checkProgram(programs.alerting),
  ),
  paging: pagingSchema.exactOptional(),
  uplink: uplinkSchema.exactOptional(),
  interval,
  targets: recordSchema(nameSchema, targetSchema).refine((targets) => Object.keys(targets).length > 0, {
    error: 'must have at least one device but is empty: add an address, such as { "rack-1": "10.0.0.11:9100" }',
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

export type ParsedTelemetry = z.output<typeof telemetrySchema>;

function unknownMonitors({ monitors = "all", targets }: Pick<ParsedTelemetry, "monitors" | "targets">): readonly AskingProblem[] {
  if (monitors === "all") return [];
  return monitors.flatMap((device, index) =>
    Object.hasOwn(targets, device)
      ? []
      : [
          {
            path: ["monitors", index],
            message: `must have an address but ${device} is not in targets: add its host:port there`,
          },
        ],
  );
}
