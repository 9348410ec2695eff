import { goodputBitPerS } from "../../engineering/data-flow/goodput";
import { carriedAlways, carriedIn } from "../../engineering/data-flow/link-windows";
import { drainS, monthBytes, monthS, queueBytes, sampleLoad, wholeBuffer } from "../../engineering/data-flow/sample-load";
import { alertWay, type DelayPart, type UplinkTiming, uplinkTiming } from "../../engineering/data-flow/uplink-timing";
import type { UplinkFacts } from "../../facts/telemetry/uplink";
import { addUp } from "../../plain/add-up";
import { counted } from "../../plain/counted";
import { tryById } from "../../props/by-id";
import { grouped } from "../../props/grouped";
import { mostDiskBytes } from "../../services/most";
import type { BackhaulFacts } from "../../site/backhaul.props";
import type { NodeStudy } from "../node-study";
import type { NodeShedding } from "../shedding/node-shedding";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type CrossingSeries, crossingSeries, type NamedSeries, shedderSeries } from "./crossing-series";

/** A part of what a site sends: the series of a class of devices, or its alerts. */
export interface UplinkPart {
  /** Class of devices, program or series, and what it sends, such as `rack, 12 series`. */
  readonly name: string;
  readonly bitPerS: number; // [bit/s]
}

/** What the backhaul carries of it. */
export interface UplinkLink {
  /** Data rate of one flow while the backhaul is open. */
  readonly goodputBitPerS: number; // [bit/s]
  /** Share of the time in which data pass. */
  readonly carriedShare: number; // [-]
  /** Share of the rate for telemetry. */
  readonly share: number; // [-]
  /** Mean rate for telemetry: the product of the three. */
  readonly capacityBitPerS: number; // [bit/s]
  /** Longest time without data: the outage, or the gap between windows. */
  readonly outS: number; // [s]
  readonly longestGapS: number; // [s]
}

/** Samples and alerts of a node over the backhaul of its site. */
export interface NodeUplink {
  readonly link: UplinkLink;
  readonly timing: UplinkTiming;
  /** Parts of the longest way of an alert, while the link is up and after an outage. */
  readonly alerts: { readonly up: readonly DelayPart[]; readonly after: readonly DelayPart[] };
  /** Series that maps and limits name. */
  readonly crossing: readonly CrossingSeries[];
  /** Names of series whose number the design does not state: with any, the load is unknown. */
  readonly uncounted: readonly string[];
  /** Parts of the load, without the uncounted. */
  readonly parts: readonly UplinkPart[];
  /** Number of all series, without the uncounted. */
  readonly seriesCount: number; // [-]
  readonly loadBitPerS: number; // [bit/s]
  /** Disk that an outage needs. */
  readonly queueBytes: number; // [B]
  /** Disk of each queue. */
  readonly bufferBytes: number; // [B]
  /** Time in which the queue is sent; infinity if it never ends. */
  readonly drainS: number; // [s]
  readonly monthBytes: number; // [B]
}

/**
 * Computes what crosses the backhaul from the uplink of a node.
 *
 * @param limits that are watched at the site
 * @param shedding stages of the node, of which the program that sheds tells
 * @validity uncounted series are left out of every number
 * @returns undefined for a node without an uplink
 */
export function nodeUplink(
  { node }: Pick<NodeStudy, "node">,
  limits: readonly NamedSeries[],
  shedding?: NodeShedding,
): NodeUplink | undefined {
  const { telemetry, site } = node;
  const { backhaul } = site;
  if (!telemetry?.uplink || !backhaul) return undefined;
  const { uplink, intervalS } = telemetry;
  const link = uplinkLink(backhaul);
  const onLink = { roundTripS: backhaul.roundTripS, alertDelayS: backhaul.alertDelayS, shareBitPerS: link.share * link.goodputBitPerS };
  const crossing = crossingSeries(telemetry, limits);
  const numbers = seriesNumbers(node, crossing, uplink, shedding);
  const { bytesPerSample, alertsPerHour } = uplink;
  const alerts = sampleLoad({ series: 0, intervalS, bytesPerSample, alertsPerS: alertsPerHour / 3600 });
  const parts = [
    ...numbers.map(({ name, count }) => ({
      name: `${name}, ${count} series`,
      bitPerS: sampleLoad({ series: count, intervalS, bytesPerSample }),
    })),
    { name: `${counted(alertsPerHour, "alert")} an hour`, bitPerS: alerts },
  ];
  const loadBitPerS = addUp(parts, ({ bitPerS }) => bitPerS);
  const queue = queueBytes(loadBitPerS, link.outS);
  return {
    link,
    timing: uplinkTiming(onLink),
    alerts: alertWay(intervalS, onLink),
    crossing,
    uncounted: uplink.also.flatMap(({ series, count }) => (count === undefined ? [series] : [])),
    parts,
    seriesCount: addUp(numbers, ({ count }) => count),
    loadBitPerS,
    queueBytes: queue,
    bufferBytes: uplink.bufferBytes ?? Math.min(wholeBuffer(queue), mostDiskBytes),
    drainS: drainS(loadBitPerS, link.outS, link.capacityBitPerS),
    monthBytes: monthBytes(loadBitPerS),
  };
}

function uplinkLink(backhaul: BackhaulFacts): UplinkLink {
  const { upBitPerS, outageS, share, ...way } = backhaul;
  const goodput = goodputBitPerS({ rateBitPerS: upBitPerS, ...way });
  const carried = carriedShare(backhaul);
  return {
    goodputBitPerS: goodput,
    carriedShare: carried.share,
    share: share.telemetry,
    capacityBitPerS: share.telemetry * goodput * carried.share,
    outS: Math.max(outageS, carried.longestGapS),
    longestGapS: carried.longestGapS,
  };
}

function carriedShare({ windows, roundTripS }: BackhaulFacts) {
  if (!windows) return { share: 1, longestGapS: 0 };
  if ("lengthS" in windows) return carriedAlways(windows, roundTripS);
  const [firstMs, lastMs] = [windows[0]?.fromMs ?? 0, windows.at(-1)?.toMs ?? 0];
  const at = (ms: number) => (ms - firstMs) / 1000;
  const open = windows.map(({ fromMs, toMs }) => ({ fromS: at(fromMs), toS: at(toMs) }));
  return carriedIn(open, roundTripS, at(lastMs));
}

/** Counts series by the class of their device, and those that belong to none. */
function seriesNumbers(
  { telemetry, devices, shedding: control }: NodeSnapshot,
  crossing: readonly CrossingSeries[],
  { also }: UplinkFacts,
  shedding: NodeShedding | undefined,
): readonly { readonly name: string; readonly count: number }[] {
  const kindOf = ({ device }: CrossingSeries) => tryById(devices, device)?.kind ?? "other device";
  const byKind = [...grouped(crossing, kindOf)]
    .map(([name, all]) => ({ name, count: all.length }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return [
    ...byKind,
    { name: "whether a target answers (up)", count: telemetry?.targets.length ?? 0 },
    { name: "load-shedder", count: control && shedding ? shedderSeries(shedding, control) : 0 },
    ...also.map(({ series, count }) => ({ name: series, count: count ?? 0 })),
  ].filter(({ count }) => count > 0);
}

/** Products of a month over the same backhaul; zero if the node makes none. */
export type ProductsOfMonth = { readonly bytes: number } | { readonly unknown: string };

/** Computes the products of a month from those of the contacts in the window of the downlink. */
export function productsOfMonth({ sky }: Pick<NodeStudy, "sky">): ProductsOfMonth {
  const data = sky?.data;
  if (!data || data.outcome === "none") return { bytes: 0 };
  if (data.outcome === "unknown") return { unknown: data.reason };
  const { stored, horizonS } = data.flow;
  const made = stored.filter(({ kind, round }) => kind === "product" && round === 1);
  return { bytes: (addUp(made, ({ bytes }) => bytes) / horizonS) * monthS };
}
