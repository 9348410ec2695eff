import { defineSite, type SiteProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { outdoorAir } from "../../../constructs/site/outdoor-air";
import { firstSite } from "../../../examples/first-site";

const base: SiteProps = {
  country: "SA",
  position: { latitude: 18.23, longitude: 42.65, elevation: "2093 m" },
  climate: { hottest: { dryBulb: "35 °C" }, coldest: { dryBulb: "2 °C" } },
  grid: { nominal: "400 V line-to-line", minimum: "0.85" },
  promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
};
const air = (hottest: SiteProps["climate"]["hottest"], change: Partial<SiteProps> = {}) => {
  const site = defineSite({ ...base, climate: { ...base.climate, hottest }, ...change });
  return outdoorAir(site, site.climate.hottest);
};

describe("outdoorAir()", () => {
  it("outdoorAir() stands at the standard pressure of the elevation unless the site gives its own", () => {
    // p = 101325·(1 − 2.25577e−5·h)^5.2559, ICAO standard atmosphere as in ASHRAE Fundamentals 2017, ch. 1, eq. 3
    expect(air({ dryBulb: "35 °C" }).pressurePa).toBeCloseTo(101_325 * (1 - 2.25577e-5 * 2093) ** 5.2559, 6);
    expect(air({ dryBulb: "35 °C" }, { pressure: "79 kPa" }).pressurePa).toBe(79_000);
  });

  it("outdoorAir() is dry when the site gives no humidity", () => {
    expect(air({ dryBulb: "35 °C" }).humidityRatio).toBe(0);
  });

  it("outdoorAir() has the humidity that was measured, whichever way", () => {
    // Water boils at 20 °C under 2339.3 Pa (IAPWS steam tables): W = 0.621945·2339.3/(101325 − 2339.3)
    const saturated = (0.621945 * 2339.3) / (101_325 - 2339.3);
    const sea = { position: { ...base.position, elevation: "0 m" } } as const;
    expect(air({ dryBulb: "20 °C", relativeHumidity: "100 %" }, sea).humidityRatio).toBeCloseTo(saturated, 5);
    expect(air({ dryBulb: "20 °C", wetBulb: "20 °C" }, sea).humidityRatio).toBeCloseTo(saturated, 5);
    expect(air({ dryBulb: "35 °C", dewPoint: "20 °C" }, sea).humidityRatio).toBeCloseTo(saturated, 5);
  });

  it("outdoorAir() keeps the wet bulb that it was given", () => {
    expect(outdoorAir(firstSite.site, firstSite.site.climate.hottest).wetBulbC).toBe(13.1);
  });

  it("outdoorAir() refuses a wet bulb below that of dry air, which lies lower the higher the site", () => {
    expect(() => air({ dryBulb: "48.9 °C", wetBulb: "10 °C" })).toThrow(
      /^Wet bulb must not be below 15\.\d\d °C, that of dry air at a dry bulb of 48\.9 °C, but is 10 °C: correct one of the two$/,
    );
    const sea = { position: { ...base.position, elevation: "0 m" } } as const;
    expect(() => air({ dryBulb: "48.9 °C", wetBulb: "16 °C" }, sea)).toThrow(RangeError);
    expect(air({ dryBulb: "48.9 °C", wetBulb: "16 °C" }).humidityRatio).toBeGreaterThan(0);
  });
});
