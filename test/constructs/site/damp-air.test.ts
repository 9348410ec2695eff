import { type ClimatePointProps, defineSite } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../../support/props/problems-of";

const site = (hottest: ClimatePointProps) => ({
  country: "SA" as const,
  position: { latitude: 24.93, longitude: 46.72, elevation: "614 m" as const },
  climate: { hottest, coldest: { dryBulb: "1 °C" as const } },
  grid: { nominal: "400 V line-to-line" as const, minimum: "0.9" as const },
  promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } as const },
});
const problems = (hottest: ClimatePointProps) => problemsOf(() => defineSite(site(hottest)));

describe("defineSite(), humidity", () => {
  it("takes the most humid air that was ever measured: a dew point of 35 °C at 42 °C, 68 %", () => {
    expect(problems({ dryBulb: "42 °C", relativeHumidity: "68 %" })).toEqual([]);
    expect(problems({ dryBulb: "42 °C", dewPoint: "35 °C" })).toEqual([]);
  });

  it("refuses a relative humidity that gives a dew point beyond all that were measured: 90 % at 50 °C", () => {
    expect(problems({ dryBulb: "50 °C", relativeHumidity: "90 %" })).toEqual([
      "climate.hottest.relativeHumidity: must result in a dew point of 38 °C or less to be plausible (our own bound: the highest dew point ever measured had 35 °C) but 0.9 at 50 °C results in 47.9 °C: correct it, or the dry bulb, or state why it is right, beside it as unusual: { relativeHumidity: { reason, owner } }",
    ]);
  });

  it("refuses a dew point that gives such a wet bulb", () => {
    expect(problems({ dryBulb: "59 °C", dewPoint: "37 °C" })).toEqual([
      expect.stringMatching(
        /^climate\.hottest\.dewPoint: must result in a wet bulb of 40 °C or less .* but 37 °C at 59 °C results in 4\d\.\d °C/,
      ),
    ]);
  });

  it("takes dry air, however dry", () => {
    expect(problems({ dryBulb: "50 °C", relativeHumidity: "0 %" })).toEqual([]);
    expect(problems({ dryBulb: "50 °C", relativeHumidity: "0.001 %" })).toEqual([]);
  });

  it("takes it with a reason, which the report lists", () => {
    const why = { reason: "a hall in which linen dries", owner: "site@example.org" };
    const { climate } = defineSite(site({ dryBulb: "50 °C", relativeHumidity: "90 %", unusual: { relativeHumidity: why } }));
    expect(climate.hottest.unusual).toMatchObject([{ path: "relativeHumidity", value: "47.9 °C", ...why }]);
  });
});
