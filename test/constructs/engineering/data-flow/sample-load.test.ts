import { describe, expect, it } from "vitest";
import { goodputBitPerS } from "../../../../constructs/engineering/data-flow/goodput";
import { drainS, monthBytes, queueBytes, sampleLoad, wholeBuffer } from "../../../../constructs/engineering/data-flow/sample-load";

/** 1,200 series each 30 s, and 321 each 2 s as measured. */
const load = sampleLoad({ series: 1200, intervalS: 30, bytesPerSample: 7 });
const measured = sampleLoad({ series: 321, intervalS: 2, bytesPerSample: 6.8 });
/** 0.3 of 512 kbit/s over a geostationary satellite. */
const way = { rateBitPerS: 512_000, roundTripS: 0.6, loss: 0.01, congestion: "bbr", mtuBytes: 1400, efficiency: 0.82 } as const;
const capacity = 0.3 * goodputBitPerS(way);
const threeDays = 72 * 3600;

describe("sampleLoad()", () => {
  it("counts samples, alerts and lines", () => {
    expect(load).toBe(2240);
    expect(measured).toBeCloseTo(8731, 0);
    const whole = sampleLoad({ series: 1200, intervalS: 30, bytesPerSample: 7, alertsPerS: 20 / 3600, linesPerS: 2 });
    expect((100 * whole) / capacity).toBeCloseTo(2.144, 3);
  });
});

describe("queueBytes()", () => {
  it("is twice what arrives while the link is gone", () => {
    expect(queueBytes(load, threeDays)).toBeCloseTo(145.2e6, -5);
    expect(wholeBuffer(queueBytes(load, threeDays))).toBe(536_871_040);
    expect(2 * wholeBuffer(queueBytes(load, threeDays))).toBe(1_073_742_080);
    expect(536_871_040 / queueBytes(measured, 86_400)).toBeCloseTo(2.847, 3);
  });

  it("needs another file from one byte more on", () => {
    expect(wholeBuffer(0)).toBe(536_871_040);
    expect(wholeBuffer(536_871_041)).toBe(2 * 536_871_040);
  });
});

describe("drainS()", () => {
  it("sends the queue beside new data", () => {
    expect(drainS(load, threeDays, capacity)).toBeCloseTo(4693, 0);
    expect(drainS(measured, 7200, 8 * 19_200)).toBeCloseTo(433.9, 1);
  });

  it("never ends where new data use all of the link", () => {
    expect(drainS(load, 1, load)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("monthBytes()", () => {
  it("is the load of 30 days", () => {
    expect(monthBytes(load)).toBeCloseTo(725.8e6, -5);
  });
});
