import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestSchedule } from "../../../../constructs/engineering/scheduling/best-schedule";
import { areReceivedOnce, clash } from "../../../../constructs/engineering/scheduling/clash";
import type { ContactCandidate } from "../../../../constructs/engineering/scheduling/contact-candidates";
import { greedySchedule } from "../../../../constructs/engineering/scheduling/greedy-schedule";
import { contactDemand } from "../../../../constructs/engineering/scheduling/served-share";

/** A contact from one second to another, which occupies its antenna as long. */
const contact = (antenna: number, aosS: number, losS: number, pass: number, once?: number): ContactCandidate => ({
  pass,
  antenna,
  catalogueNumber: once ?? pass,
  weight: 1,
  aosMs: aosS * 1000,
  losMs: losS * 1000,
  occupiedFromMs: aosS * 1000,
  occupiedToMs: losS * 1000,
  freeAgainMs: losS * 1000,
  ...(once !== undefined && { once }),
  value: losS - aosS,
});

/** The most value by trying every choice. */
function mostByTrying(candidates: readonly ContactCandidate[]): number {
  let most = 0;
  for (let choice = 0; choice < 1 << candidates.length; choice++) {
    const chosen = candidates.filter((_, i) => choice & (1 << i));
    const isPossible = chosen.every((one, i) =>
      chosen.slice(i + 1).every((other) => one.pass !== other.pass && !clash(one, other) && !areReceivedOnce(one, other)),
    );
    if (isPossible)
      most = Math.max(
        most,
        chosen.reduce((sum, { value }) => sum + value, 0),
      );
  }
  return most;
}

describe("contacts of a signal that is received once", () => {
  it("are one whole pass or pieces that do not overlap, over any antennas", () => {
    // Antenna 0 sees all of a pass, antenna 1 two pieces of it, of which the second is no part of the first pass by its number.
    const whole = contact(0, 0, 600, 1, 7);
    const pieces = [contact(1, 50, 250, 1, 7), contact(1, 400, 590, 2, 7)];
    const all = [whole, ...pieces].sort((one, other) => one.aosMs - other.aosMs);
    expect(bestSchedule(all)).toMatchObject({ value: 600, bound: 600 });
    expect(greedySchedule(all).value).toBe(600);
    expect(contactDemand(all)).toBe(600);
    expect(bestSchedule(pieces).value).toBe(390);
    const free = all.map(({ once: _, ...candidate }) => candidate);
    expect(bestSchedule(free).value).toBe(790);
  });

  it("have the optimum of trying every choice, a bound above it, a greedy plan below, and a demand that no plan exceeds", () => {
    const drawn = fc.record({ antenna: fc.nat(2), aos: fc.nat(60), length: fc.integer({ min: 1, max: 30 }), once: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 9 }), (given) => {
        const candidates = given
          .map(({ antenna, aos, length, once }, i) => contact(antenna, aos, aos + length, i, once))
          .sort((one, other) => one.aosMs - other.aosMs);
        const { value, bound } = bestSchedule(candidates);
        expect(value).toBe(mostByTrying(candidates));
        expect(bound).toBeGreaterThanOrEqual(value - 1e-6);
        expect(greedySchedule(candidates).value).toBeLessThanOrEqual(value);
        expect(contactDemand(candidates)).toBeGreaterThanOrEqual(value);
      }),
      { numRuns: 60 },
    );
  });
});
