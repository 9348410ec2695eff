import { describe, expect, it } from "vitest";
import {
  type ContactTerms,
  contactCandidates,
  type SchedulablePass,
  type SchedulingAntenna,
} from "../../../../constructs/engineering/scheduling/contact-candidates";

const terms: ContactTerms = { preMs: 120_000, postMs: 60_000, minimumContactMs: 240_000, measure: "seconds" };
const pass: SchedulablePass = {
  catalogueNumber: 40_001,
  aosMs: 1_000_000,
  losMs: 1_600_000,
  band: "X",
  polarisation: "RHCP",
  bytes: 20e9,
  weight: 3,
};
const antenna: SchedulingAntenna = { bands: ["X", "S"], polarisations: ["RHCP", "LHCP"], gapMs: 90_000 };
const places = (passes: readonly SchedulablePass[], antennas: readonly SchedulingAntenna[] = [antenna], of: Partial<ContactTerms> = {}) =>
  contactCandidates(passes, antennas, { ...terms, ...of }).map((one) => [one.pass, one.antenna]);

describe("contactCandidates()", () => {
  it("contactCandidates() occupies the antenna before AOS and behind LOS, and frees it a gap later", () => {
    expect(contactCandidates([pass], [antenna], terms)).toEqual([
      {
        pass: 0,
        antenna: 0,
        catalogueNumber: 40_001,
        weight: 3,
        aosMs: 1_000_000,
        losMs: 1_600_000,
        occupiedFromMs: 880_000,
        occupiedToMs: 1_660_000,
        freeAgainMs: 1_750_000,
        value: 1800,
      },
    ]);
  });

  it("contactCandidates() counts MB where bytes are the measure", () => {
    expect(contactCandidates([pass], [antenna], { ...terms, measure: "bytes" })[0]?.value).toBe(60_000);
  });

  it("contactCandidates() takes a pass on each antenna that has band and polarisation, and on no other", () => {
    const antennas = [antenna, { ...antenna, bands: ["S"] }, { ...antenna, polarisations: ["LHCP"] }, { ...antenna, gapMs: 0 }];
    expect(places([pass], antennas)).toEqual([
      [0, 0],
      [0, 3],
    ]);
  });

  it("contactCandidates() leaves out passes shorter than the minimum, not those as long", () => {
    const long = { ...pass, losMs: pass.aosMs + 240_000 };
    expect(places([long, { ...long, losMs: long.losMs - 1 }])).toEqual([[0, 0]]);
  });

  it("contactCandidates() orders by AOS, catalogue number and antenna, and leaves the rest as given", () => {
    const later = { ...pass, aosMs: pass.aosMs + 1 };
    const lower = { ...later, catalogueNumber: 39_999 };
    expect(places([later, lower, pass, pass], [antenna, antenna])).toEqual([
      [2, 0],
      [3, 0],
      [2, 1],
      [3, 1],
      [1, 0],
      [1, 1],
      [0, 0],
      [0, 1],
    ]);
  });

  it("contactCandidates() refuses times that are no whole milliseconds, and passes that end before they begin", () => {
    for (const wrong of [{ aosMs: 0.5 }, { losMs: Number.NaN }, { losMs: pass.aosMs - 1 }]) {
      expect(() => places([{ ...pass, ...wrong }])).toThrow(/^Pass of 40001 must end behind its start, in whole ms, but lasts from/);
    }
    for (const wrong of [-1, 0.5, Number.NaN]) {
      expect(() => places([pass], [{ ...antenna, gapMs: wrong }])).toThrow(/^Gap of an antenna must be a whole number of ms from 0 but is/);
      expect(() => places([pass], [antenna], { preMs: wrong })).toThrow(/^Time before a contact must be/);
      expect(() => places([pass], [antenna], { postMs: wrong })).toThrow(/^Time behind a contact must be/);
      expect(() => places([pass], [antenna], { minimumContactMs: wrong })).toThrow(/^Minimum contact must be/);
    }
  });

  it("contactCandidates() refuses weights and volumes below zero", () => {
    for (const wrong of [-1, Number.NaN]) {
      expect(() => places([{ ...pass, weight: wrong }])).toThrow(/^Weight of 40001 must not be negative/);
      expect(() => places([{ ...pass, bytes: wrong }])).toThrow(/^Volume of a pass of 40001 must not be negative/);
    }
  });
});
