import { z } from "zod";
import { leastQueueBytes } from "../engineering/data-flow/sample-load";
import { metricName } from "../facts/telemetry/series";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { dataSize } from "../props/quantities";
import type { ContainerProps } from "../services/container";
import { mostDiskBytes } from "../services/most";
import { type SecretFileProps, secretFile } from "../services/secret";
import { secretInText } from "../services/secrets/secret-text";
import type { DataSizeLike } from "../units";
import { quotedText } from "../units/shown-text";
import { type CountedProps, checkProgram, telemetryProgramShape } from "./exporters.props";
import { programs } from "./programs";
import { shownAddress } from "./targets.props";

/** Series that cross the link beside those that maps and limits name. */
export interface AlsoSentProps {
  /** Name of the series, such as `"node_load1"`. */
  readonly series: string;
  /** Number of series of that name over all devices. @default unknown, and with it the load of the link */
  readonly count?: number;
}

/** vmagent: it sends samples and alerts to a centre, over `site.backhaul` and with settings that follow from it. */
export interface UplinkProps extends ContainerProps, CountedProps {
  /** Address of the centre, such as `"https://centre.example.org"`. Samples go to `/api/v1/write` there, the remote write of Prometheus. */
  readonly centre: string;
  /** File on the host with only the bearer token that the centre asks of this site. Neither plan nor state has it. */
  readonly token: SecretFileProps;
  /** File on the host with the certificate of the authority that signed the centre's, in PEM. @default an authority that the image knows */
  readonly ca?: SecretFileProps;
  /** Disk for each of its two queues, alerts and the rest, 536,871,040 B or more. When one is full, its oldest data are dropped first. @default as much as `site.backhaul.outage` needs */
  readonly buffer?: DataSizeLike;
  /** Series that cross besides those of limits and maps. @default none */
  readonly also?: readonly AlsoSentProps[];
  /** Alerts in an hour, as a mean. @default 20 */
  readonly alertsPerHour?: number;
  /** Bytes of a sample on the wire, headers included. @default "7 B" */
  readonly bytesPerSample?: DataSizeLike;
}

/** Most series and alerts: more than a link of any site carries. Our own bounds. */
const mostSeries = 1e9;
const mostAlerts = 1e6;
/** Bytes that a sample may take: a header of its own for each at most. Our own bound. */
const sampleBytes = { min: 0.1, max: 2000 } as const; // [B]

// No address contains braces and similar characters (RFC 3986, 2)
const centre = z
  .string()
  .regex(/^https:\/\/[^\s/@?#\\{}<>"^`|,]+(?:\/[^\s@?#\\{}<>"^`|,]*)?$/, {
    error: ({ input }) =>
      `must be the https address of the centre, without user, password and question mark, but is ${shownAddress(`${input}`)}: write it like "https://centre.example.org", so that the token crosses the link encrypted`,
    abort: true,
  })
  .superRefine((text, context) => {
    const why = secretInText(text);
    if (why !== undefined)
      addProblem(context, [], `must not be a secret, which Terraform's state would keep, but ${why}: give the token as a file of the host`);
  });

const buffer = dataSize({ positive: true, max: mostDiskBytes }).superRefine((parsed, context) => {
  if (parsed.bytes >= leastQueueBytes && Number.isInteger(parsed.bytes)) return;
  addProblem(context, [], `must be whole bytes and at least 536871040 B, one file of vmagent, but is ${parsed}: write it like "1 GB"`);
});

const also = propsSchema<AlsoSentProps>()({
  series: z.string().regex(metricName, {
    error: ({ input }) =>
      `must be the name of a metric, letters, digits, _ and :, but is ${quotedText(`${input}`)}: write it like node_load1`,
  }),
  count: z.int().min(1).max(mostSeries).exactOptional(),
});

export const uplinkSchema = propsSchema<UplinkProps>()({
  ...telemetryProgramShape,
  centre,
  token: secretFile,
  ...optional({
    ca: secretFile,
    buffer,
    also: list(also).superRefine((all, context) => {
      for (const [i, { series }] of all.entries())
        if (all.findIndex((one) => one.series === series) < i)
          addProblem(context, [i, "series"], `must be listed once but ${series} is listed again: add its count to the first`);
    }),
    alertsPerHour: z.number().min(0).max(mostAlerts),
    bytesPerSample: dataSize(sampleBytes),
  }),
}).superRefine(checkProgram(programs.uplink));
