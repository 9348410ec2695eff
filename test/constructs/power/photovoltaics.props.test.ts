import { declareSource, type PhotovoltaicsProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { power30kW } from "../../../examples/parts/power-30kw";
import { mildSite, variant } from "../../support/nodes/node-variants";

const roofs: PhotovoltaicsProps = {
  name: "roofs",
  ratedPower: "12 kW",
  tilt: "10 °",
  azimuth: "180 °",
  temperatureCoefficient: -0.0035,
  moduleEfficiency: "0.2",
  soiling: "2 %",
  directToAlternating: 1.2,
  inverterEfficiency: "0.96",
  source: declareSource("Modules of the tests", "tests"),
};

function factsOf(change: Partial<PhotovoltaicsProps>) {
  const { site: _, ...design } = variant({ power: { ...power30kW, photovoltaics: [{ ...roofs, ...change }] } });
  return snapshot("pv", mildSite, design).photovoltaics[0];
}

describe("power.photovoltaics", () => {
  it("has the 14.08 % of losses of PVWatts with its soiling of 2 %", () => {
    // A. P. Dobos, PVWatts Version 5 Manual, table 6 and eq. 9
    expect(factsOf({})?.losses).toBeCloseTo(0.1408, 4);
    expect(factsOf({ otherLosses: "0 %" })?.losses).toBeCloseTo(0.02, 12);
  });

  it("takes the usual cell temperature of its mounting", () => {
    expect([factsOf({}), factsOf({ mounting: "roof" }), factsOf({ nominalCellTemperature: "43 °C" })].map((pv) => pv?.noctC)).toEqual([
      45, 49, 43,
    ]);
  });

  it("asks for soiling, which has no default", () => {
    const { soiling: _, ...clean } = roofs;
    const { site: _s, ...design } = variant({ power: { ...power30kW, photovoltaics: [clean as PhotovoltaicsProps] } });
    expect(() => snapshot("pv", mildSite, design)).toThrow("photovoltaics[0].soiling");
  });

  it.each([{ tilt: "95 °" }, { temperatureCoefficient: 0.35 }, { soiling: "95 %" }, { inverterEfficiency: "40 %" }] as const)(
    "refuses %j",
    (change) => {
      expect(() => factsOf(change)).toThrow("photovoltaics[0]");
    },
  );

  it("shares one set of names with boards and converters", () => {
    expect(() => factsOf({ name: "dc-48" })).toThrow("must be unique");
  });
});
