import { z } from "zod";
import { defined } from "../plain/defined";
import { siteRanges } from "../plausibility/site";
import { instantSchema } from "../props/instant";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { dataRate, dataSize, duration, ratio } from "../props/quantities";
import { share } from "../props/shares";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { DataRateLike, DataSizeLike, DurationLike, RatioLike } from "../units";

/** One period, in UTC, in which the backhaul is open. */
export interface DatedWindowProps {
  /** Start of the period, such as `"2026-09-20T06:00:00Z"`. */
  readonly from: string;
  /** End of the period. */
  readonly to: string;
}

/** Repeated periods in which the backhaul is open. */
export interface RecurringWindowProps {
  /** Length of each period. */
  readonly length: DurationLike;
  /** Time from the start of one period to the start of the next. */
  readonly period: DurationLike;
  /** Start of the first period, in UTC. @default the beginning of the window of the downlink */
  readonly first?: string;
}

/** The connection from the site to the internet. */
export interface BackhaulProps {
  /** Data rate from the site. */
  readonly up: DataRateLike;
  /** Data rate to the site. */
  readonly down: DataRateLike;
  /** Round-trip time, such as `"600 ms"` over a geostationary satellite. */
  readonly roundTripTime: DurationLike;
  /** Share of packets that are lost. */
  readonly loss: RatioLike;
  /** Congestion control of its senders: `bbr` keeps the rate when packets are lost, others slow down. */
  readonly congestion: "bbr" | "loss-based";
  /** Longest packet that is not fragmented, in whole bytes. @default "1400 B" */
  readonly mtu?: DataSizeLike;
  /** Share of the rate that carries data, after headers and control. @default "0.82" */
  readonly efficiency?: RatioLike;
  /** Longest outage of the backhaul that the site must survive. */
  readonly outage: DurationLike;
  /** Shortest time that the backhaul works after such an outage. @default as long as the outage */
  readonly recovery?: DurationLike;
  /** Periods in which the backhaul is open. @default always */
  readonly windows?: readonly DatedWindowProps[] | RecurringWindowProps;
  /** Shares of the data for each use: at most 1 in all. */
  readonly share: {
    /** Share for samples, alerts and log lines. */
    readonly telemetry: RatioLike;
    /** Share for images and files that the site downloads. */
    readonly updates: RatioLike;
    /** Share for products that the site makes from received data. @default what the others leave */
    readonly products?: RatioLike;
  };
  /** Data that the contract includes in a month. @default not limited */
  readonly quota?: DataSizeLike;
  /** Time in which an alert must arrive while the backhaul works. @default "120 s" */
  readonly alertDelay?: DurationLike;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"up" | "down" | "roundTripTime" | "outage" | "recovery">;
}

/** Most windows that are listed one by one: one an hour for a month. Our own bound. */
const mostWindows = 1000;
/** Tolerance for sums of decimal shares [-]. */
const rounding = 1e-9;
const packet = { min: 576, max: 9000 } as const; // [B] RFC 791, 3.2: every host takes 576 B; jumbo frames have 9,000 B
const mostQuotaBytes = 1e18;
const longestS = 366 * 86_400;
/** Shortest period: a backhaul that opens more often is always open, at a lower rate. Our own bound. */
const shortestPeriodS = 60;

const recurring = propsSchema<RecurringWindowProps>()({
  length: duration({ positive: true, max: longestS }),
  period: duration({ min: shortestPeriodS, max: longestS }),
  first: instantSchema.exactOptional(),
}).superRefine(({ length, period }, context) => {
  if (period.seconds < length.seconds)
    addProblem(
      context,
      ["period"],
      `must be at least the length of ${length} but is ${period}: leave windows out if the backhaul is always open`,
    );
});

const dated = list(propsSchema<DatedWindowProps>()({ from: instantSchema, to: instantSchema }))
  .min(1)
  .max(mostWindows)
  .superRefine((windows, context) => {
    let before = Number.NEGATIVE_INFINITY;
    for (const [i, { from, to }] of windows.entries()) {
      const refuse = (prop: string, message: string) => addProblem(context, [i, prop], message);
      if (!(to > from)) refuse("to", "must be after the opening of the window but is not: swap the two or correct one");
      else if (!(from >= before))
        refuse("from", "must not be before the end of the window above it but is: sort the windows, and join those that overlap");
      before = Math.max(before, to);
    }
  });

const shares = propsSchema<BackhaulProps["share"]>()({ telemetry: share, updates: share, products: share.exactOptional() }).superRefine(
  ({ telemetry, updates, products }, context) => {
    const sum = telemetry.value + updates.value + (products?.value ?? 0);
    if (sum > 1 + rounding) addProblem(context, [], `must be at most 1 in all but are ${Number(sum.toPrecision(6))}: lower one of them`);
  },
);

export const backhaulSchema = propsSchema<BackhaulProps>()({
  up: dataRate({ positive: true, plausible: siteRanges.backhaul.rate }),
  down: dataRate({ positive: true, plausible: siteRanges.backhaul.rate }),
  roundTripTime: duration({ plausible: siteRanges.backhaul.roundTripTime }),
  loss: ratio({ min: 0, max: 0.5, remedy: "with more loss no data pass" }),
  congestion: z.enum(["bbr", "loss-based"]),
  mtu: dataSize(packet).exactOptional(),
  efficiency: ratio({ positive: true, max: 1 }).exactOptional(),
  outage: duration({ plausible: siteRanges.backhaul.outage }),
  recovery: duration({ plausible: siteRanges.backhaul.outage }).exactOptional(),
  windows: z.union([dated, recurring]).exactOptional(),
  share: shares,
  quota: dataSize({ positive: true, max: mostQuotaBytes }).exactOptional(),
  alertDelay: duration({ positive: true, max: 86_400 }).exactOptional(),
  source: sourceSchema,
});

/** The connection from the site to the internet, in SI units. */
export interface BackhaulFacts {
  /** Data rate from the site. */
  readonly upBitPerS: number; // [bit/s]
  /** Data rate to the site. */
  readonly downBitPerS: number; // [bit/s]
  /** Round-trip time. */
  readonly roundTripS: number; // [s]
  /** Share of packets that are lost. */
  readonly loss: number; // [-]
  /** Congestion control of its senders. */
  readonly congestion: "bbr" | "loss-based";
  /** Longest packet that is not fragmented. */
  readonly mtuBytes: number; // [B]
  /** Share of the rate that carries data. */
  readonly efficiency: number; // [-]
  /** Longest outage. */
  readonly outageS: number; // [s]
  /** Time that the backhaul works after it. */
  readonly recoveryS: number; // [s]
  /** Periods in which it is open; undefined: always. */
  readonly windows?:
    | readonly {
        /** Start of the period, since 1970 UTC. [ms] */
        readonly fromMs: number;
        /** End of the period, since 1970 UTC. [ms] */
        readonly toMs: number;
      }[]
    | {
        /** Length of each period. */
        readonly lengthS: number; // [s]
        /** Time from the start of one period to the start of the next. */
        readonly periodS: number; // [s]
        /** Start of the first period, since 1970 UTC; undefined: the beginning of the window of the downlink. [ms] */
        readonly firstMs?: number;
      };
  /** Shares of the data for each use. */
  readonly share: {
    /** Share for samples, alerts and log lines. [-] */
    readonly telemetry: number;
    /** Share for images and files. [-] */
    readonly updates: number;
    /** Share for products. [-] */
    readonly products: number;
  };
  /** Data that the contract includes in a month. */
  readonly quotaBytes?: number; // [B]
  /** Time in which an alert must arrive. */
  readonly alertDelayS: number; // [s]
  /** Source of its numbers. */
  readonly source: Source;
}

type ParsedBackhaul = z.output<typeof backhaulSchema>;

/** Defaults of a backhaul. */
const usual = { mtuBytes: 1400, efficiency: 0.82, alertDelayS: 120 } as const;

/** Returns the backhaul of a site as frozen plain data. */
export function backhaulFacts(parsed: ParsedBackhaul): BackhaulFacts {
  const { up, down, roundTripTime, loss, congestion, mtu, efficiency, outage, recovery, windows, quota, alertDelay, source } = parsed;
  const { telemetry, updates, products } = parsed.share;
  return defined({
    upBitPerS: up.bitsPerSecond,
    downBitPerS: down.bitsPerSecond,
    roundTripS: roundTripTime.seconds,
    loss: loss.value,
    congestion,
    mtuBytes: mtu?.bytes ?? usual.mtuBytes,
    efficiency: efficiency?.value ?? usual.efficiency,
    outageS: outage.seconds,
    recoveryS: (recovery ?? outage).seconds,
    windows: windows && windowFacts(windows),
    share: {
      telemetry: telemetry.value,
      updates: updates.value,
      products: products?.value ?? Math.max(0, 1 - telemetry.value - updates.value),
    },
    quotaBytes: quota?.bytes,
    alertDelayS: alertDelay?.seconds ?? usual.alertDelayS,
    source,
  });
}

function windowFacts(windows: NonNullable<ParsedBackhaul["windows"]>): NonNullable<BackhaulFacts["windows"]> {
  if ("length" in windows && "period" in windows)
    return {
      lengthS: windows.length.seconds,
      periodS: windows.period.seconds,
      ...defined({ firstMs: windows.first }),
    };
  return windows.map(({ from, to }) => ({ fromMs: from, toMs: to }));
}
