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

  it("containerEnvelope() lays the roof flat and turns the walls with the heading, its front end that way", () => {
    const skin = { transmittance: "0.5 W/(m²·K)", absorptance: "0.4" } as const;
    const stands = (heading?: "0 °" | "30 °" | "-90 °") =>
      containerEnvelope("20 ft", { ...skin, ...(heading && { heading }) }).map((surface) => [
        surface.name,
        "tilt" in surface ? surface.tilt.degrees : undefined,
        "azimuth" in surface ? surface.azimuth?.degrees : undefined,
      ]);
    const walls = (right: number, left: number, back: number, front: number) => [
      ["roof", 0, undefined],
      ["long-wall-1", 90, right],
      ["long-wall-2", 90, left],
      ["door-end", 90, back],
      ["front-end", 90, front],
      ["floor", undefined, undefined],
    ];
    expect(stands("0 °")).toEqual(walls(90, 270, 180, 0));
    expect(stands("30 °")).toEqual(walls(120, 300, 210, 30));
    expect(stands("-90 °")).toEqual(walls(0, 180, 90, 270));
    expect(stands().map(([, , azimuth]) => azimuth)).toEqual(Array.from({ length: 6 }, () => undefined));
    expect(() => containerEnvelope("20 ft", { ...skin, heading: "361 °" })).toThrow(
      "Heading must lie between -180 ° and 360 ° but is 361 °: count from north over east, 90 ° is east",
    );
  });

  it("containerEnvelope() takes its transmittance from the insulation: 60 mm of 0.025 W/(m·K) let 0.386 W/(m²·K) through", () => {
    const [roof] = containerEnvelope("20 ft", { transmittance: { thickness: "60 mm", conductivityWPerMK: 0.025 }, absorptance: "0.4" });
    // By hand: 1/17 + 0.06/0.025 + 0.13 = 0.0588 + 2.4 + 0.13 = 2.5888
    expect(String(roof.transmittance)).toMatch(/^0\.386/);
  });
});
