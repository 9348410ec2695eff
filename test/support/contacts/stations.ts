import fc from "fast-check";
import {
  type ContactCandidate,
  type ContactTerms,
  contactCandidates,
  type SchedulablePass,
  type SchedulingAntenna,
} from "../../../constructs/engineering/scheduling/contact-candidates";

/** Passes over a station and its antennas. */
export interface Station {
  readonly passes: readonly SchedulablePass[];
  readonly antennas: readonly SchedulingAntenna[];
}

export const terms: ContactTerms = { preMs: 120_000, postMs: 60_000, minimumContactMs: 240_000, measure: "seconds" };

export function candidatesAt({ passes, antennas }: Station): ContactCandidate[] {
  return contactCandidates(passes, antennas, terms);
}

/** A candidate with what a test says of it, on the first antenna and of a pass of its own. */
export function candidate(of: Partial<ContactCandidate> & Pick<ContactCandidate, "pass">): ContactCandidate {
  const [aosMs, losMs] = [of.occupiedFromMs ?? 0, of.occupiedToMs ?? 0];
  const occupied = { occupiedFromMs: aosMs, occupiedToMs: losMs, freeAgainMs: of.occupiedToMs ?? 0 };
  return { antenna: 0, catalogueNumber: 40_000 + of.pass, weight: 1, aosMs, losMs, value: 1, ...occupied, ...of };
}

const bands = ["X", "S", "Ka"];

const antenna: fc.Arbitrary<SchedulingAntenna> = fc.record({
  bands: fc.subarray(bands, { minLength: 1 }),
  polarisations: fc.subarray(["RHCP", "LHCP"], { minLength: 1 }),
  gapMs: fc.integer({ min: 0, max: 300_000 }),
});

const pass: fc.Arbitrary<SchedulablePass> = fc
  .record({
    catalogueNumber: fc.integer({ min: 40_000, max: 40_004 }),
    aosMs: fc.integer({ min: 0, max: 6_000_000 }),
    durationMs: fc.integer({ min: 200_000, max: 900_000 }),
    band: fc.constantFrom(...bands),
    polarisation: fc.constantFrom("RHCP", "LHCP"),
    bytes: fc.integer({ min: 0, max: 60_000_000_000 }),
  })
  .map(({ durationMs, ...of }) => ({ ...of, losMs: of.aosMs + durationMs, weight: 1 + (of.catalogueNumber % 4) }));

/** Stations so small that every schedule can be looked at, and so busy that most passes clash. */
export const stations: fc.Arbitrary<Station> = fc.record({
  passes: fc.array(pass, { maxLength: 9 }),
  antennas: fc.array(antenna, { minLength: 1, maxLength: 3 }),
});
