import fc from "fast-check";
import {
  type ContactCandidate,
  type ContactTerms,
  contactCandidates,
  type SchedulablePass,
  type SchedulingAntenna,
} from "../../../constructs/engineering/scheduling/contact-candidates";

/** A pass in one band, which every antenna of the station sees alike. */
export interface StationPass {
  readonly catalogueNumber: number;
  readonly aosMs: number; // [ms]
  readonly losMs: number; // [ms]
  readonly band: string;
  readonly polarisation: string;
  readonly bytes: number; // [B]
  readonly weight: number; // [-]
}

/** An antenna with what it receives. */
export interface StationAntenna extends SchedulingAntenna {
  readonly bands: readonly string[];
  readonly polarisations: readonly string[];
}

/** Passes over a station and its antennas. */
export interface Station {
  readonly passes: readonly StationPass[];
  readonly antennas: readonly StationAntenna[];
}

/** Each pass over each antenna that has its band and polarisation, with a link of its own. */
export function overAntennas({ passes, antennas }: Station): SchedulablePass[] {
  return passes.flatMap(({ catalogueNumber, aosMs, losMs, band, polarisation, bytes, weight }, link) =>
    antennas.flatMap(({ bands, polarisations }, antenna) =>
      bands.includes(band) && polarisations.includes(polarisation)
        ? [{ catalogueNumber, antenna, aosMs, losMs, links: [{ link, weight, bytes }] }]
        : [],
    ),
  );
}

export const terms: ContactTerms = { preMs: 120_000, postMs: 60_000, minimumContactMs: 240_000, measure: "seconds" };

export function candidatesAt(station: Station, of: ContactTerms = terms): ContactCandidate[] {
  return contactCandidates(overAntennas(station), station.antennas, of);
}

/** A candidate with what a test says of it, on the first antenna: the only link of a pass, with which it is received once. */
export function candidate({ pass, ...of }: Partial<ContactCandidate> & { readonly pass: number }): ContactCandidate {
  const { antenna = 0, occupiedFromMs = 0, occupiedToMs = 0 } = of;
  const times = { aosMs: occupiedFromMs, losMs: occupiedToMs, occupiedFromMs, occupiedToMs, gapMs: 0 };
  return { contact: 10 * pass + antenna, link: pass, antenna, catalogueNumber: 40_000 + pass, weight: 1, value: 1, ...times, ...of };
}

const bands = ["X", "S", "Ka"];

const antenna: fc.Arbitrary<StationAntenna> = fc.record({
  bands: fc.subarray(bands, { minLength: 1 }),
  polarisations: fc.subarray(["RHCP", "LHCP"], { minLength: 1 }),
  gapMs: fc.integer({ min: 0, max: 300_000 }),
});

const pass: fc.Arbitrary<StationPass> = fc
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
