import { containerEnvelope, isoContainer } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { enclosureSchema } from "../../../constructs/cooling/enclosure.props";
import { parseProps } from "../../../constructs/props";

const sizes = ["20 ft", "20 ft high-cube", "40 ft", "40 ft high-cube"] as const;

describe("isoContainer()", () => {
  it.each(sizes)("isoContainer() of %s is an enclosure whose inside holds what sellers say", (size) => {
    const parsed = parseProps(enclosureSchema, "enclosure", { ...isoContainer(size), equipmentMass: "1 t", frontAisle: "0.6 m" });
    const { length, width, height } = parsed.inner;
    // Capacities on the same page: 33.2, 67.6 and 76.3 m³; the short high cube is 0.301 m higher than the short one: 33.2 + 5.898 · 2.35 · 0.301 = 37.3 m³
    const published = { "20 ft": 33.2, "20 ft high-cube": 37.3, "40 ft": 67.6, "40 ft high-cube": 76.3 }[size];
    expect(Math.abs(length.metres * width.metres * height.metres - published)).toBeLessThan(0.3);
    expect(parsed.maximumGross.kilograms).toBe(30_480);
  });
});

describe("containerEnvelope()", () => {
  it("containerEnvelope() covers a 40 ft high cube: 29.7 m² of roof, 35.3 m² a long wall, 7.1 m² an end", () => {
    const surfaces = containerEnvelope("40 ft high-cube", { transmittance: "0.5 W/(m²·K)", absorptance: "0.4" });
    const rounded = Object.fromEntries(surfaces.map(({ name, area }) => [name, Number(area.squareMetres.toFixed(1))]));
    expect(rounded).toEqual({ roof: 29.7, "long-wall-1": 35.3, "long-wall-2": 35.3, "door-end": 7.1, "front-end": 7.1, floor: 29.7 });
    expect(surfaces.filter((surface) => "roof" in surface).map(({ name }) => name)).toEqual(["roof"]);
  });

  it("containerEnvelope() takes its transmittance from the insulation: 60 mm of 0.025 W/(m·K) let 0.386 W/(m²·K) through", () => {
    const [roof] = containerEnvelope("20 ft", { transmittance: { thickness: "60 mm", conductivityWPerMK: 0.025 }, absorptance: "0.4" });
    // By hand: 1/17 + 0.06/0.025 + 0.13 = 0.0588 + 2.4 + 0.13 = 2.5888
    expect(String(roof.transmittance)).toMatch(/^0\.386/);
  });
});
