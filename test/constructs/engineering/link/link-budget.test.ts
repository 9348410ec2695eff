import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkBudget } from "../../../../constructs/engineering/link/link-budget";
import { marginTerms } from "../../../../constructs/engineering/link/margin-terms";
import { everyRow } from "../../../support/tables/every-row";
import { type LinkParts, linkOf, partsOf } from "./links-of-vectors";
import { shareOfTolerance } from "./vectors";
import { links, vectors } from "./vectors-link.json";

const names = Object.keys(links);
const name = fc.constantFrom(...names);
const samples = fc.record({
  elevationDegrees: fc.double({ min: 5, max: 90, noNaN: true }),
  rangeKm: fc.double({ min: 200, max: 45_000, noNaN: true }),
  offNadirDegrees: fc.double({ min: 0, max: 62, noNaN: true }),
});
const percent = fc.double({ min: 0.001, max: 5, noNaN: true });
const sky = fc.oneof(fc.constant("clear" as const), percent);
const high = { elevationDegrees: 30, rangeKm: 1250, offNadirDegrees: 51 };

function budgetOf(parts: LinkParts, sample: typeof high, state: "clear" | number) {
  const budget = linkBudget(linkOf(parts), sample, state);
  if (budget.kind !== "budget") throw new Error("a sample at 5° or more has a budget");
  return budget;
}

function withEirp(parts: LinkParts, eirp: LinkParts["emission"]["eirp"]): LinkParts {
  return { ...parts, emission: { ...parts.emission, eirp } };
}

describe("linkBudget()", () => {
  it("linkBudget() gives every term of every vector", () => {
    everyRow("$id", vectors, (vector) => {
      const { inputs, expected } = vector;
      const sample = { elevationDegrees: inputs.elevation, rangeKm: inputs.range_km, offNadirDegrees: inputs.offNadir };
      const budget = budgetOf(partsOf(inputs.link), sample, inputs.percent ?? "clear");
      const parts = budgetOf(partsOf(inputs.link, "chain"), sample, inputs.percent ?? "clear"); // a stated G/T has none
      const pairs: readonly (readonly [string, number | undefined])[] = [
        ["freeSpaceLoss", budget.freeSpaceLossDb],
        ["gas", budget.gasDb],
        ["rain", budget.rainDb],
        ["cloud", budget.cloudDb],
        ["scintillation", budget.scintillationDb],
        ["atmosphere", budget.totalDb],
        ["antennaGain", budget.antennaGainDbi],
        ["beamwidth", budget.beamwidthDegrees],
        ["pointingLoss", budget.pointingLossDb],
        ["polarisationLoss", budget.polarisationLossDb],
        ["skyTemperature", budget.skyTemperatureK],
        ["antennaTemperature", parts.antennaTemperatureK],
        ["receiverTemperature", parts.receiverTemperatureK],
        ["systemTemperature", budget.systemTemperatureK],
        ["gOverT", budget.gOverTDbPerK],
        ["eirp", budget.eirpDbw],
        ["cOverN0", budget.carrierToNoiseDbHz],
        ["esN0", budget.esN0Db],
        ["margin", budget.marginDb],
        ["netRate_bps", budget.netRateBitPerS],
      ];
      for (const [key, value] of pairs) {
        expect(shareOfTolerance(vector, key, value ?? Number.NaN), key).toBeLessThanOrEqual(1);
      }
      expect(budget.modcod?.name ?? null).toBe(expected.modcod);
    });
  });

  it("linkBudget() marks a sample below 5° and counts no data there, whatever the link", () => {
    for (const link of names)
      for (const elevationDegrees of [4.999, 0, -90]) {
        const sample = { ...high, elevationDegrees };
        expect(linkBudget(linkOf(partsOf(link)), sample, 0.1)).toEqual({ kind: "below-model", ...sample, netRateBitPerS: 0 });
      }
  });

  it("linkBudget() has terms that add up to its margin, and to that against the most robust MODCOD", () => {
    fc.assert(
      fc.property(name, samples, sky, (link, sample, state) => {
        const budget = budgetOf(partsOf(link), sample, state);
        const { mostRobust } = linkOf(partsOf(link)).coding;
        const total = (modcod: typeof mostRobust) => marginTerms(budget, modcod).reduce((sum, { db }) => sum + db, 0);
        expect(total(budget.modcod ?? mostRobust)).toBeCloseTo(budget.marginDb, 9);
        expect(total(mostRobust)).toBeCloseTo(budget.robustMarginDb, 9);
        expect(budget.robustMarginDb).toBeGreaterThanOrEqual(budget.marginDb);
      }),
    );
  });

  it("linkBudget() never carries less with more EIRP, and gains it decibel by decibel", () => {
    fc.assert(
      fc.property(
        name,
        samples,
        sky,
        fc.double({ min: -10, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (...given) => {
          const [link, sample, state, eirp, more] = given;
          const before = budgetOf(withEirp(partsOf(link), eirp), sample, state);
          const after = budgetOf(withEirp(partsOf(link), eirp + more), sample, state);
          expect(after.netRateBitPerS).toBeGreaterThanOrEqual(before.netRateBitPerS);
          expect(after.esN0Db - before.esN0Db).toBeCloseTo(more, 9);
        },
      ),
    );
  });

  it("linkBudget() is never better for a share of the year than under a clear sky", () => {
    fc.assert(
      fc.property(name, samples, percent, (link, sample, share) => {
        const clear = budgetOf(partsOf(link), sample, "clear");
        const rainy = budgetOf(partsOf(link), sample, share);
        expect(rainy.esN0Db).toBeLessThanOrEqual(clear.esN0Db + 1e-9);
        expect(rainy.systemTemperatureK).toBeGreaterThanOrEqual(clear.systemTemperatureK);
        expect(rainy.netRateBitPerS).toBeLessThanOrEqual(clear.netRateBitPerS);
      }),
    );
  });

  it("linkBudget() is the same for both ends of the axial ratios and for a mirrored polarisation", () => {
    fc.assert(
      fc.property(samples, sky, fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 0, max: 90, noNaN: true }), (...given) => {
        const [sample, state, axialRatio, tiltDegrees] = given;
        const parts = partsOf("x-band-riyadh");
        const turned = (tilt: number, axialRatiosDb: readonly [number, number]) =>
          budgetOf(
            { ...parts, emission: { ...parts.emission, tiltDegrees: tilt }, losses: { ...parts.losses, polarisation: { axialRatiosDb } } },
            sample,
            state,
          ).esN0Db;
        expect(turned(180 - tiltDegrees, [1.5, axialRatio])).toBeCloseTo(turned(tiltDegrees, [axialRatio, 1.5]), 9);
      }),
    );
  });

  it("linkBudget() holds no number that is none", () => {
    fc.assert(
      fc.property(name, samples, sky, (link, sample, state) => {
        for (const [key, value] of Object.entries(budgetOf(partsOf(link), sample, state)))
          if (typeof value === "number") expect(Number.isFinite(value), key).toBe(true);
      }),
    );
  });

  it("linkBudget() reads the EIRP at the off-nadir angle, and refuses one that the table does not have", () => {
    const parts = withEirp(partsOf("x-band-riyadh"), [
      [0, 8],
      [50, 14],
      [60, 16],
    ]);
    expect(budgetOf(parts, high, "clear").eirpDbw).toBeCloseTo(14.2, 12);
    expect(() => linkBudget(linkOf(parts), { ...high, offNadirDegrees: 61.5 }, "clear")).toThrow(
      "Off-nadir angle must lie within the EIRP table of 0 to 60 degrees but is 61.5 degrees: ask the operator for the angles that are missing",
    );
  });

  it("linkBudget() has no weather below 1 GHz", () => {
    const parts = partsOf("s-band-ccsds");
    const uhf = { ...parts, emission: { ...parts.emission, frequencyGhz: 0.4 } };
    const budget = budgetOf(uhf, high, 0.01);
    expect(budget).toMatchObject({ gasDb: 0, rainDb: 0, cloudDb: 0, scintillationDb: 0, totalDb: 0, skyTemperatureK: 2.7 });
    expect(budget.esN0Db).toBe(budgetOf(uhf, high, "clear").esN0Db);
  });

  it("linkBudget() refuses samples and shares that are none", () => {
    const link = linkOf(partsOf("x-band-riyadh"));
    for (const elevationDegrees of [90.1, -90.1, Number.NaN])
      expect(() => linkBudget(link, { ...high, elevationDegrees }, "clear")).toThrow(
        `Elevation must lie between -90 and 90 degrees but is ${elevationDegrees} degrees: correct it`,
      );
    for (const rangeKm of [0, -1, Number.NaN]) expect(() => linkBudget(link, { ...high, rangeKm }, "clear")).toThrow(RangeError);
    for (const share of [0, 0.0009, 5.1, Number.NaN]) expect(() => linkBudget(link, high, share)).toThrow(RangeError);
  });
});
