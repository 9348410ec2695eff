import { describe, expect, it } from "vitest";
import { goodputBitPerS } from "../../../../constructs/engineering/data-flow/goodput";
import { alertWay, uplinkTiming } from "../../../../constructs/engineering/data-flow/uplink-timing";
import { addUp } from "../../../../constructs/plain/add-up";

const way = { rateBitPerS: 512_000, roundTripS: 0.6, loss: 0.01, congestion: "bbr", mtuBytes: 1400, efficiency: 0.82 } as const;
const linkOf = (change: Partial<Record<keyof typeof way, unknown>> = {}, alertDelayS = 120) => {
  const changed = { ...way, ...change } as typeof way;
  return { roundTripS: changed.roundTripS, shareBitPerS: 0.3 * goodputBitPerS(changed), alertDelayS };
};

describe("uplinkTiming()", () => {
  it("follows from 0.3 of 512 kbit/s at 0.6 s", () => {
    expect(uplinkTiming(linkOf())).toEqual({
      rateLimitBPerS: 15_744,
      flushIntervalS: 30,
      retryMinIntervalS: 1.2,
      retryMaxIntervalS: 60,
      sendTimeoutS: { alerts: 60, rest: 60 },
    });
  });

  it("gives a slow link time for its largest part", () => {
    expect(uplinkTiming(linkOf({ rateBitPerS: 9600 })).sendTimeoutS).toEqual({ alerts: 60, rest: 477 });
  });

  it("stays within 5 to 60 s, waits at least 1 s, and limits the rate of any link", () => {
    expect(uplinkTiming(linkOf({}, 4))).toMatchObject({ flushIntervalS: 5, retryMaxIntervalS: 5 });
    expect(uplinkTiming(linkOf({}, 3600))).toMatchObject({ flushIntervalS: 60, retryMaxIntervalS: 1800 });
    expect(uplinkTiming(linkOf({ roundTripS: 0.02 })).retryMinIntervalS).toBe(1);
    expect(uplinkTiming({ ...linkOf(), shareBitPerS: 0 }).rateLimitBPerS).toBe(1);
  });

  it("changes every setting that depends on the round trip when that is another", () => {
    const lossy = { congestion: "loss-based", rateBitPerS: 24_000, loss: 0.05 };
    const [near, far] = [0.6, 6].map((roundTripS) => uplinkTiming(linkOf({ ...lossy, roundTripS })));
    expect(far?.rateLimitBPerS).toBeLessThan(near?.rateLimitBPerS ?? 0);
    expect(far?.retryMinIntervalS).toBe(12);
    expect(far?.sendTimeoutS.rest).toBeGreaterThan(near?.sendTimeoutS.rest ?? 0);
    expect(far).toMatchObject({ flushIntervalS: near?.flushIntervalS, retryMaxIntervalS: near?.retryMaxIntervalS });
  });
});

describe("alertWay()", () => {
  it("adds up to 99.2 s while the link is up, and 189.2 s after an outage", () => {
    const { up, after } = alertWay(30, linkOf());
    expect(addUp(up, ({ seconds }) => seconds)).toBeCloseTo(99.2, 9);
    expect(addUp(after, ({ seconds }) => seconds)).toBeCloseTo(189.2, 9);
  });
});
