import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestSchedule } from "../../../../constructs/engineering/scheduling/best-schedule";
import { areReceivedOnce, clash } from "../../../../constructs/engineering/scheduling/clash";
import { type ContactCandidate, contactCandidates } from "../../../../constructs/engineering/scheduling/contact-candidates";
import { greedySchedule } from "../../../../constructs/engineering/scheduling/greedy-schedule";
import { contactDemand } from "../../../../constructs/engineering/scheduling/served-share";

/** A pass from one second to another with links of the same weight. */
const pass = (antenna: number, aosS: number, losS: number, links: readonly number[], of: object = {}) => ({
  catalogueNumber: 7,
  antenna,
  aosMs: aosS * 1000,
  losMs: losS * 1000,
  links: links.map((link) => ({ link, weight: 1, bytes: 0 })),
  ...of,
});

const columnsOf = (passes: readonly ReturnType<typeof pass>[], gapMs = 0) =>
  contactCandidates(
    passes,
    [0, 1, 2].map(() => ({ gapMs })),
    { preMs: 0, postMs: 0, minimumContactMs: 0, measure: "seconds" },
  );

/** The most value, and with it the most earliness, by trying every choice of columns, judged pair by pair. */
function mostByTrying(columns: readonly ContactCandidate[]): { value: number; earliness: number } {
  let most = { value: 0, earliness: 0 };
  for (let choice = 0; choice < 1 << columns.length; choice++) {
    const chosen = [...columns.keys()].filter((i) => choice & (1 << i));
    const at = (place: number) => columns[place] as ContactCandidate;
    const isPossible = chosen.every((one, i) =>
      chosen.slice(i + 1).every((other) => !clash(at(one), at(other)) && !areReceivedOnce(at(one), at(other))),
    );
    if (!isPossible) continue;
    const value = chosen.reduce((sum, place) => sum + at(place).value, 0);
    const earliness = chosen.reduce((sum, place) => sum + columns.length - place, 0);
    if (value > most.value || (value === most.value && earliness > most.earliness)) most = { value, earliness };
  }
  return most;
}

describe("contacts of a link that is received once", () => {
  it("are one whole pass or pieces that do not overlap, over any antennas", () => {
    const whole = pass(0, 0, 600, [0]);
    const pieces = [pass(1, 50, 250, [0]), pass(1, 400, 590, [0])];
    const all = columnsOf([whole, ...pieces]);
    expect(bestSchedule(all)).toMatchObject({ value: 600, bound: 600 });
    expect(greedySchedule(all).value).toBe(600);
    expect(contactDemand(all)).toBe(600);
    expect(bestSchedule(columnsOf(pieces)).value).toBe(390);
    expect(bestSchedule(columnsOf([whole, pass(1, 50, 250, [1]), pass(1, 400, 590, [1])])).value).toBe(990); // other links are received beside it
  });

  it("have the optimum of trying every choice, a bound above it, a greedy plan below, and a demand that no plan exceeds", () => {
    const slewing = fc.record({ from: fc.nat(359), to: fc.nat(359) }).map(({ from, to }) => ({
      rates: { azimuthDegreesPerS: 20, elevationDegreesPerS: 20 },
      aos: { azimuthDegrees: from, elevationDegrees: 5 },
      los: { azimuthDegrees: to, elevationDegrees: 5 },
      isWound: false,
    }));
    const drawn = fc.record({
      antenna: fc.nat(2),
      aos: fc.nat(60),
      length: fc.integer({ min: 1, max: 30 }),
      links: fc.subarray([0, 1, 2], { minLength: 1 }),
      of: fc.record({ slewing, piecesOf: fc.nat(2) }, { requiredKeys: ["slewing"] }),
    });
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 5 }), fc.nat(3), (given, gapS) => {
        const passes = given.map(({ antenna, aos, length, links, of }) => pass(antenna, aos, aos + length, links, of));
        const columns = columnsOf(passes, gapS * 1000);
        const { value, bound, earliness } = bestSchedule(columns);
        expect({ value, earliness }).toEqual(mostByTrying(columns));
        expect(bound).toBeGreaterThanOrEqual(value - 1e-6);
        expect(greedySchedule(columns).value).toBeLessThanOrEqual(value);
        expect(contactDemand(columns)).toBeGreaterThanOrEqual(value);
      }),
      { numRuns: 100 },
    );
  });
});
