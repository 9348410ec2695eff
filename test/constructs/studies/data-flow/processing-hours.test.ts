import { describe, expect, it } from "vitest";
import { processingShares } from "../../../../constructs/studies/data-flow/processing-hours";

const source = { mark: "declared", document: "Tests", owner: "tests" } as const;
/** 1 kW while it processes. */
const processing = { rateBPerS: 50e6, energyJPerB: 20e-6, productRatio: 0.1, satellites: [], source } as const;
const from = Date.UTC(2026, 8, 20);

/** Energies of the hours of both rounds, of which these are not 0. */
function energies(hours: number, given: Readonly<Record<number, number>>): Float64Array {
  const energyPerHourJ = new Float64Array(hours);
  for (const [hour, joules] of Object.entries(given)) energyPerHourJ[Number(hour)] = joules;
  return energyPerHourJ;
}

describe("processingShares()", () => {
  it("is the mean over the days of the local hour", () => {
    // Two rounds of a day: 1800 s busy from 03:00 UTC on the first, 900 s on the second.
    const flow = { fromMs: from, horizonS: 86_400, energyPerHourJ: energies(48, { 3: 1_800_000, 27: 900_000 }) };
    const utc = processingShares(flow, processing, 0);
    expect(utc[3]).toBeCloseTo((1800 + 900) / 7200, 12);
    expect(utc.filter((share) => share > 0)).toHaveLength(1);
    const riyadh = processingShares(flow, processing, 3);
    expect(riyadh[6]).toBe(utc[3]);
    expect(processingShares(flow, processing, -5)[22]).toBe(utc[3]);
    expect(processingShares(flow, processing, 5.5)[8]).toBe(utc[3]);
  });

  it("takes the mean of all for hours that the window does not have, and a broken hour by its length", () => {
    // 3 h twice, 00:00 to 06:00: hours 0 to 5 are known.
    const flow = { fromMs: from, horizonS: 3 * 3600, energyPerHourJ: energies(6, { 0: 3_600_000, 1: 1_800_000 }) };
    const shares = processingShares(flow, processing, 0);
    expect([...shares.slice(0, 3)]).toEqual([expect.closeTo(1, 12), expect.closeTo(0.5, 12), 0]);
    expect(shares[12]).toBeCloseTo(5_400_000 / 21_600 / 1000, 12);
    const broken = processingShares({ fromMs: from, horizonS: 900, energyPerHourJ: energies(1, { 0: 900_000 }) }, processing, 0);
    expect(broken[0]).toBeCloseTo(0.5, 12); // 900 s of 1,800 s
  });

  it("is a share of a power below a watt too", () => {
    const flow = { fromMs: from, horizonS: 3600, energyPerHourJ: energies(2, { 0: 900, 1: 900 }) };
    expect(processingShares(flow, { ...processing, energyJPerB: 1e-8 }, 0)[0]).toBeCloseTo(0.5, 12); // 0.25 of 0.5 W
  });

  it("is 0 where processing takes no energy", () => {
    const flow = { fromMs: from, horizonS: 3600, energyPerHourJ: energies(2, {}) };
    expect([...processingShares(flow, { ...processing, energyJPerB: 0 }, 0)]).toEqual(Array(24).fill(0));
  });
});
