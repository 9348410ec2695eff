/** A link, as the program sees it that sends the samples of a site. */
interface UplinkLink {
  readonly roundTripS: number; // [s]
  /** Rate that telemetry may use while the link is open. */
  readonly shareBitPerS: number; // [bit/s]
  /** Time in which an alert must arrive. */
  readonly alertDelayS: number; // [s]
}

/** Settings of a program that sends two queues, alerts and the rest. */
export interface UplinkTiming {
  /** Greatest rate of the second queue; the first has none. */
  readonly rateLimitBPerS: number; // [B/s]
  /** Time for which data are gathered before they are sent. */
  readonly flushIntervalS: number; // [s]
  /** Shortest and longest wait before another attempt. */
  readonly retryMinIntervalS: number; // [s]
  readonly retryMaxIntervalS: number; // [s]
  /** Longest time of an attempt, for alerts and for the rest. */
  readonly sendTimeoutS: { readonly alerts: number; readonly rest: number }; // [s]
}

/** Largest part that is sent at once [B]. @source measured of vmagent 1.150 with its protocol at level 19 */
const largestPartBytes = 70_000;
/** Time until an alert that fires leaves the agent: 5 s until the store shows a sample, 2 s in vmalert, 1 s in vmagent. */
const onTheWayS = 8; // [s]

/**
 * Computes the settings that follow from the link.
 *
 * @equation rate limit ⌊share·G/8⌋; flush alertDelay/4, 5 to 60 s; retries from max(1 s, 2·rtt) to max(5 s, alertDelay/2); attempt 60 s, and of the rest
 * max(60 s, ⌈4·rtt + 2·8·70,000 B/(share·G)⌉)
 * @validity all numbers of 0 or more; a rate below 1 B/s counts as 1 B/s, because a limit of 0 would be none
 * @source our own, run over a link of 600 ms and 512 kbit/s
 */
export function uplinkTiming({ roundTripS, shareBitPerS, alertDelayS }: UplinkLink): UplinkTiming {
  const usedBitPerS = Math.max(shareBitPerS, 8);
  return {
    rateLimitBPerS: Math.floor(usedBitPerS / 8),
    flushIntervalS: Math.min(60, Math.max(5, alertDelayS / 4)),
    retryMinIntervalS: Math.max(1, 2 * roundTripS),
    retryMaxIntervalS: Math.max(5, alertDelayS / 2),
    sendTimeoutS: { alerts: 60, rest: Math.max(60, Math.ceil(4 * roundTripS + (2 * 8 * largestPartBytes) / usedBitPerS)) },
  };
}

/** A part of the longest way of an alert. */
export interface DelayPart {
  readonly name: string;
  readonly seconds: number; // [s]
}

/**
 * Lists the parts of the longest time from the end of an alert's own wait to its arrival: while the link is up, and after an outage.
 *
 * @equation up = 2·interval + 8 s + flush + 2·rtt; after = up + attempt of alerts/2 + longest wait
 * @validity as for {@link uplinkTiming}; an attempt of before hangs between two SYNs for at most half of its time
 * @source our own, measured over cuts of 75 to 182 s
 */
export function alertWay(intervalS: number, link: UplinkLink): { readonly up: readonly DelayPart[]; readonly after: readonly DelayPart[] } {
  const { flushIntervalS, retryMaxIntervalS, sendTimeoutS } = uplinkTiming(link);
  const up = [
    { name: "a sample and an evaluation, an interval each", seconds: 2 * intervalS },
    { name: "from the store to the uplink", seconds: onTheWayS },
    { name: "wait of the uplink (flushInterval)", seconds: flushIntervalS },
    { name: "two round trips", seconds: 2 * link.roundTripS },
  ];
  const after = [
    ...up,
    { name: "half an attempt from before (sendTimeout)", seconds: sendTimeoutS.alerts / 2 },
    { name: "wait before the next attempt (retryMaxInterval)", seconds: retryMaxIntervalS },
  ];
  return { up, after };
}
