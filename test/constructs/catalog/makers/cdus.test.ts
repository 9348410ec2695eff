import { type CduProps, type CduRatingProps, Power, TemperatureDifference, VolumeFlow, vertivCoolChip121 } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import points from "../../../reference/catalog-points.json";

describe("vertivCoolChip121", () => {
  it("vertivCoolChip121 gives the published point", () => {
    const sheet = points["vertiv-coolchip-121"];
    expect(Power.parse(vertivCoolChip121.heat).watts).toBe(sheet.heat_W);
    expect(TemperatureDifference.parse(vertivCoolChip121.approach).kelvins).toBe(sheet.approach_K);
    expect(VolumeFlow.parse(vertivCoolChip121.secondaryFlow).litresPerMinute).toBeCloseTo(sheet.secondary_flow_L_min, 9);
    expect(Power.parse(vertivCoolChip121.pumpPower).watts).toBe(sheet.pump_W);
    expect(vertivCoolChip121.source.mark).toBe("partial");
  });

  it("vertivCoolChip121 does not compile as a rating: primary side and fluids are not in its sheet", () => {
    const { heat, approach, secondaryFlow, source } = vertivCoolChip121;
    // @ts-expect-error primaryIn, primaryFlow and both coolants are missing
    const rating: CduRatingProps = { heat, approach, secondaryFlow };
    const unit: CduProps = { count: 1, rating, setpoint: "32 °C", source };
    expect(unit.rating).not.toHaveProperty("primaryFlow");
  });
});
