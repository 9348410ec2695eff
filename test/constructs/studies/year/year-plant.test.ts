import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { PointStudy } from "../../../../constructs/studies/operating-point/point-study";
import { yearPlant } from "../../../../constructs/studies/year/year-plant";
import { stored } from "../../../support/nodes/stores";

const plantOf = ({ site, ...design }: EdgeNodeStackProps) => yearPlant(new PointStudy(snapshot("year", site, design)));

describe("yearPlant()", () => {
  it("yearPlant() takes the start level as it is given, however near the stop level", () => {
    expect(plantOf(stored({ gensets: { startLevel: "89.5 %", stopLevel: "90 %" } })).gensets).toMatchObject({
      startLevel: 0.895,
      stopLevel: 0.9,
    });
  });

  it("yearPlant() starts gensets where the battery is empty, at 20 %, when nobody says where", () => {
    expect(plantOf(stored({ gensets: {} })).gensets).toMatchObject({ startLevel: 0.2, stopLevel: 0.9 });
  });

  it("yearPlant() has no delivery at a reorder level of 0 %, and else fills a tank of 500 L at its share", () => {
    expect(plantOf(stored({ gensets: { tank: { usable: "500 L", reorderLevel: "0 %" } } })).gensets).not.toHaveProperty("reorderL");
    expect(plantOf(stored({ gensets: { tank: { usable: "500 L", reorderLevel: "30 %" } } })).gensets?.reorderL).toBeCloseTo(150, 9);
  });
});
