import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostValue } from "../../../../constructs/engineering/scheduling/best-schedule";
import { contactDemand, servedShare, servedShareWithout } from "../../../../constructs/engineering/scheduling/served-share";
import { candidate, candidatesAt, stations } from "../../../support/contacts/stations";

const at = (pass: number, antenna: number, from: number, value: number) =>
  candidate({ pass, antenna, occupiedFromMs: from, freeAgainMs: from + 10, value });

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

describe("servedShareWithout()", () => {
  it("servedShareWithout() an antenna serves what the others can, of the whole demand: by hand 50, 70 and nothing", () => {
    expect(servedShareWithout(candidates, [])).toBe(1);
    expect(servedShareWithout(candidates, [0])).toBe(0.5); // 50 is more than 30
    expect(servedShareWithout(candidates, [1])).toBe(0.5); // 30 and 20
    expect(servedShareWithout(candidates, [0, 1])).toBe(0);
    expect(servedShareWithout([], [0])).toBeUndefined();
  });

  it("servedShareWithout() an antenna is no better than with it, and as good as a station that never had it", () => {
    fc.assert(
      fc.property(stations, (station) => {
        const all = candidatesAt(station);
        const demand = contactDemand(all);
        fc.pre(demand > 0);
        const without = servedShareWithout(all, [0]) as number;
        expect(without).toBeLessThanOrEqual(mostValue(all) / demand);
        const { passes, antennas } = station;
        expect(without).toBe(mostValue(candidatesAt({ passes, antennas: antennas.slice(1) })) / demand);
      }),
    );
  });
});
