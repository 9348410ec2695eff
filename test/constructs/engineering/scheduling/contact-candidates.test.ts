import { describe, expect, it } from "vitest";
import {
  type ContactTerms,
  contactCandidates,
  type SchedulablePass,
  type SchedulingAntenna,
} from "../../../../constructs/engineering/scheduling/contact-candidates";

const terms: ContactTerms = { preMs: 120_000, postMs: 60_000, minimumContactMs: 240_000, measure: "seconds" };
const link = { link: 0, weight: 3, bytes: 20e9 };
const pass: SchedulablePass = { catalogueNumber: 40_001, antenna: 0, aosMs: 1_000_000, losMs: 1_600_000, links: [link] };
const antenna: SchedulingAntenna = { gapMs: 90_000 };
const places = (passes: readonly SchedulablePass[], antennas: readonly SchedulingAntenna[] = [antenna], of: Partial<ContactTerms> = {}) =>
  contactCandidates(passes, antennas, { ...terms, ...of }).map((one) => [one.contact, one.link]);

describe("contactCandidates()", () => {
  it("contactCandidates() occupies the antenna before AOS and behind LOS", () => {
    expect(contactCandidates([pass], [antenna], terms)).toEqual([
      {
        contact: 0,
        link: 0,
        antenna: 0,
        catalogueNumber: 40_001,
        weight: 3,
        aosMs: 1_000_000,
        losMs: 1_600_000,
        occupiedFromMs: 880_000,
        occupiedToMs: 1_660_000,
        gapMs: 90_000,
        value: 1800,
      },
    ]);
  });

  it("contactCandidates() counts MB where bytes are the measure", () => {
    expect(contactCandidates([pass], [antenna], { ...terms, measure: "bytes" })[0]?.value).toBe(60_000);
  });

  it("contactCandidates() counts each link of a pass by its own weight and bytes", () => {
    const two = { ...pass, links: [link, { link: 1, weight: 0.5, bytes: 3e9 }] };
    const values = (measure: ContactTerms["measure"]) =>
      contactCandidates([two], [antenna], { ...terms, measure }).map(({ value }) => value);
    expect(values("seconds")).toEqual([1800, 300]);
    expect(values("bytes")).toEqual([60_000, 1500]);
  });

  it("contactCandidates() leaves out passes shorter than the minimum, not those as long", () => {
    const long = { ...pass, losMs: pass.aosMs + 240_000 };
    expect(places([long, { ...long, losMs: long.losMs - 1 }])).toEqual([[0, 0]]);
  });

  it("contactCandidates() orders by AOS, catalogue number, antenna and link", () => {
    const later = { ...pass, aosMs: pass.aosMs + 1 };
    const lower = { ...later, catalogueNumber: 39_999 };
    const second = { ...pass, antenna: 1, links: [{ ...link, link: 2 }, link] };
    expect(places([later, lower, second, pass], [antenna, antenna])).toEqual([
      [3, 0],
      [2, 0],
      [2, 2],
      [1, 0],
      [0, 0],
    ]);
  });

  it("contactCandidates() refuses times that are no whole milliseconds, and passes that end before they begin", () => {
    for (const wrong of [{ aosMs: 0.5 }, { losMs: Number.NaN }, { losMs: pass.aosMs - 1 }]) {
      expect(() => places([{ ...pass, ...wrong }])).toThrow(/^Pass of 40001 must end after its start, in whole ms, but lasts from/);
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
      expect(() => places([{ ...pass, links: [{ ...link, weight: wrong }] }])).toThrow(/^Weight of 40001 must not be negative/);
      expect(() => places([{ ...pass, links: [{ ...link, bytes: wrong }] }])).toThrow(/^Volume of a pass of 40001 must not be negative/);
    }
  });
});
