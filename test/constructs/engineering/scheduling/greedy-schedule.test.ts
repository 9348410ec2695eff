import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clash } from "../../../../constructs/engineering/scheduling/clash";
import type { ContactCandidate } from "../../../../constructs/engineering/scheduling/contact-candidates";
import { greedySchedule } from "../../../../constructs/engineering/scheduling/greedy-schedule";
import { candidate, candidatesAt, stations } from "../../../support/contacts/stations";

const at = (pass: number, from: number, to: number, of: Partial<ContactCandidate> = {}) =>
  candidate({ pass, occupiedFromMs: from, occupiedToMs: to, ...of });

describe("greedySchedule()", () => {
  it("greedySchedule() serves the pass of more weight, whatever it costs", () => {
    const candidates = [at(0, 0, 4, { value: 9 }), at(1, 2, 8, { weight: 2, value: 5 }), at(2, 6, 10, { value: 9 })];
    expect(greedySchedule(candidates)).toEqual({ chosen: [1], value: 5 });
  });

  it("greedySchedule() serves the earlier pass of two with the same weight", () => {
    expect(greedySchedule([at(0, 0, 4, { value: 1 }), at(1, 2, 8, { value: 5 })])).toEqual({ chosen: [0], value: 1 });
  });

  it("greedySchedule() takes the first antenna that is free, and each pass once", () => {
    const candidates = [at(0, 0, 4), at(0, 0, 4, { antenna: 1 }), at(1, 2, 8), at(1, 2, 8, { antenna: 1 }), at(2, 8, 9, { antenna: 1 })];
    expect(greedySchedule(candidates)).toEqual({ chosen: [0, 3, 4], value: 3 });
  });

  it("greedySchedule() leaves out no pass that one of its antennas was free for when its turn came", () => {
    fc.assert(
      fc.property(stations, (station) => {
        const candidates = candidatesAt(station);
        const { chosen } = greedySchedule(candidates);
        const served = chosen.map((place) => candidates[place] as ContactCandidate);
        for (const one of candidates) {
          if (served.some(({ link }) => link === one.link)) continue;
          expect(served.some((other) => clash(one, other) && other.weight >= one.weight)).toBe(true);
        }
      }),
    );
  });

  it("greedySchedule() takes of one weight and AOS the first link before the first antenna", () => {
    const of = (antenna: number, link: number) => at(0, 0, 4, { catalogueNumber: 7, contact: antenna, antenna, link });
    // the second column is another satellite's on the first antenna
    const columns = [of(0, 1), of(1, 0), of(1, 1)];
    expect(greedySchedule(columns).chosen).toEqual([0, 1]);
  });
});
