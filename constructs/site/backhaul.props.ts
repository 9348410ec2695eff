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

/** A time in which the backhaul is open, in UTC. */
export interface DatedWindowProps {
  /** When it opens, as `"2026-09-20T06:00:00Z"`. */
  readonly from: string;
  /** When it closes. */
  readonly to: string;
}

/** Times in which the backhaul is open, that come again. */
export interface RecurringWindowProps {
  /** How long each is open. */
  readonly length: DurationLike;
  /** Time from one opening to the next. */
  readonly period: DurationLike;
  /** When one of them opens, in UTC; none is open before. @default the beginning of the window of the downlink */
  readonly first?: string;
}

/** The way from the site to the rest of the world. */
export interface BackhaulProps {
  /** Rate from the site. */
  readonly up: DataRateLike;
  /** Rate to the site. */
  readonly down: DataRateLike;
  /** Time there and back, as `"600 ms"` over a geostationary satellite. */
  readonly roundTripTime: DurationLike;
  /** Share of packets that are lost. */
  readonly loss: RatioLike;
  /** How its senders take loss: `bbr` holds the rate, others slow down. */
  readonly congestion: "bbr" | "loss-based";
  /** Longest packet that passes whole, in whole bytes. @default "1400 B" */
  readonly mtu?: DataSizeLike;
  /** Share of the rate that is data, behind headers and control. @default "0.82" */
  readonly efficiency?: RatioLike;
  /** Longest time without it that the site must stand. */
  readonly outage: DurationLike;
  /** Time for which it is up at least after that. @default as long as the outage */
  readonly recovery?: DurationLike;
  /** When it is open. @default always */
  readonly windows?: readonly DatedWindowProps[] | RecurringWindowProps;
  /** What is carried, as shares of the data that pass: at most 1 in all. */
  readonly share: {
    /** Samples, alerts and lines. */
    readonly telemetry: RatioLike;
    /** Images and files for the site. */
    readonly updates: RatioLike;
    /** What the site makes of what it receives. @default what the others leave */
    readonly products?: RatioLike;
  };
  /** Data of a month that are paid for. @default not limited */
  readonly quota?: DataSizeLike;
  /** Time within which an alert arrives while the way is up. @default "120 s" */
  readonly alertDelay?: DurationLike;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"up" | "down" | "roundTripTime" | "outage" | "recovery">;
}

/** Most windows that are listed one by one: one an hour for a month. Our own bound. */
const mostWindows = 1000;
/** Shares are sums of decimal numbers [-]. */
const rounding = 1e-9;
const packet = { min: 576, max: 9000 } as const; // [B] RFC 791, 3.2: every host takes 576 B; jumbo frames have 9,000 B
const mostQuotaBytes = 1e18;
const longestS = 366 * 86_400;
/** Whatever opens more often is always open, at a lower rate. Our own bound. */
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
      `must be at least the length of ${length} but is ${period}: leave windows out where the way is always open`,
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

/** Parses {@link BackhaulProps}. */
export const backhaulSchema = propsSchema<BackhaulProps>()({
  up: dataRate({ positive: true, plausible: siteRanges.backhaul.rate }),
  down: dataRate({ positive: true, plausible: siteRanges.backhaul.rate }),
  roundTripTime: duration({ plausible: siteRanges.backhaul.roundTripTime }),
  loss: ratio({ min: 0, max: 0.5, remedy: "over a way that loses more nothing is carried" }),
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

/** The way from the site to the rest of the world, in SI units. */
export interface BackhaulFacts {
  /** Rate from the site. */
  readonly upBitPerS: number; // [bit/s]
  /** Rate to the site. */
  readonly downBitPerS: number; // [bit/s]
  /** Time there and back. */
  readonly roundTripS: number; // [s]
  /** Share of packets that are lost. */
  readonly loss: number; // [-]
  /** How its senders take loss. */
  readonly congestion: "bbr" | "loss-based";
  /** Longest packet that passes whole. */
  readonly mtuBytes: number; // [B]
  /** Share of the rate that is data. */
  readonly efficiency: number; // [-]
  /** Longest time without it. */
  readonly outageS: number; // [s]
  /** Time for which it is up after that. */
  readonly recoveryS: number; // [s]
  /** When it is open, in ms since 1970 UTC; undefined: always. */
  readonly windows?:
    | readonly {
        /** When it opens. [ms] */
        readonly fromMs: number;
        /** When it closes. [ms] */
        readonly toMs: number;
      }[]
    | {
        /** How long each is open. */
        readonly lengthS: number; // [s]
        /** Time from one opening to the next. */
        readonly periodS: number; // [s]
        /** When one of them opens; undefined: the beginning of the window of the downlink. [ms] */
        readonly firstMs?: number;
      };
  /** Shares of the data that pass. */
  readonly share: {
    /** Samples, alerts and lines. [-] */
    readonly telemetry: number;
    /** Images and files for the site. [-] */
    readonly updates: number;
    /** What the site makes of what it receives. [-] */
    readonly products: number;
  };
  /** Data of a month that are paid for. */
  readonly quotaBytes?: number; // [B]
  /** Time within which an alert arrives. */
  readonly alertDelayS: number; // [s]
  /** Where its numbers come from. */
  readonly source: Source;
}

type ParsedBackhaul = z.output<typeof backhaulSchema>;

/** What stands where a site says nothing else. */
const usual = { mtuBytes: 1400, efficiency: 0.82, alertDelayS: 120 } as const;

/** The backhaul of a site as frozen plain data. */
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
