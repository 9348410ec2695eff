import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostValue } from "../../../../constructs/engineering/scheduling/best-schedule";
import { contactDemand, servedShare, servedValue } from "../../../../constructs/engineering/scheduling/served-share";
import { candidate, candidatesAt, stations } from "../../../support/contacts/stations";

const at = (pass: number, antenna: number, from: number, value: number) =>
  candidate({ pass, antenna, occupiedFromMs: from, occupiedToMs: from + 10, value });

// pass 0 on both antennas, 1 on the second at the same time, 2 on the first later
const candidates = [at(0, 0, 0, 30), at(0, 1, 0, 30), at(1, 1, 5, 50), at(2, 0, 40, 20)];

describe("contactDemand()", () => {
  it("contactDemand() counts each pass once, at its most valuable", () => {
    expect(contactDemand(candidates)).toBe(100);
    expect(contactDemand([at(0, 0, 0, 30), at(0, 1, 0, 35)])).toBe(35);
    expect(contactDemand([])).toBe(0);
  });
});

describe("servedShare()", () => {
  it("servedShare() is value by demand, and undefined where nothing is asked for", () => {
    expect(servedShare(30, 120)).toBe(0.25);
    expect(servedShare(0, 0)).toBeUndefined();
  });
});

describe("servedValue()", () => {
  it("servedValue() of the antennas that are left, by hand 50, 50 and nothing", () => {
    const without = (...lost: number[]) =>
      servedValue(
        candidates.filter(({ antenna }) => !lost.includes(antenna)),
        () => true,
      );
    expect([without(), without(0), without(1), without(0, 1)]).toEqual([100, 50, 50, 0]); // 50 is more than 30; 30 and 20
  });

  it("servedValue() leaves out links that do not count, of the schedule of all", () => {
    // both clash on one antenna: the optional one is worth more, and is received
    const two = [at(0, 0, 0, 30), at(1, 0, 5, 50)];
    expect(servedValue(two, (link) => link === 0)).toBe(0);
    expect(servedValue(two, (link) => link === 1)).toBe(50);
  });

  it("servedValue() without an antenna is no better than with it, and as good as a station that never had it", () => {
    fc.assert(
      fc.property(stations, (station) => {
        const all = candidatesAt(station);
        const without = servedValue(
          all.filter(({ antenna }) => antenna !== 0),
          () => true,
        );
        expect(without).toBeLessThanOrEqual(mostValue(all) ?? Number.NaN);
        const { passes, antennas } = station;
        expect(without).toBe(mostValue(candidatesAt({ passes, antennas: antennas.slice(1) })));
      }),
    );
  });
});
