import { type CduProps, type CduRatingProps, declarePart, Power, TemperatureDifference, tryFindPart, VolumeFlow } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import points from "../../../reference/catalog-points.json";

describe("vertiv-cdu121", () => {
  const coolant = { kind: "propylene-glycol", share: "25 % by volume" } as const;
  const { values, source } = declarePart("vertiv-cdu121", {
    owner: "tests",
    primaryIn: "40 °C",
    primaryFlow: "120 L/min",
    primaryCoolant: coolant,
    secondaryCoolant: coolant,
  });

  it("vertiv-cdu121 gives the published point", () => {
    const sheet = points["vertiv-coolchip-121"];
    expect(Power.parse(values.heat).watts).toBe(sheet.heat_W);
    expect(TemperatureDifference.parse(values.approach).kelvins).toBe(sheet.approach_K);
    expect(VolumeFlow.parse(values.secondaryFlow).litresPerMinute).toBeCloseTo(sheet.secondary_flow_L_min, 9);
    expect(tryFindPart("vertiv-cdu121")?.beside?.pumps).toBe(`${sheet.pump_W} W`);
    expect(source.mark).toBe("partial");
  });

  it("vertiv-cdu121 does not compile as a rating: primary side and fluids are not in its sheet", () => {
    const { heat, approach, secondaryFlow } = values;
    // @ts-expect-error primaryIn, primaryFlow and both coolants are missing
    const rating: CduRatingProps = { heat, approach, secondaryFlow };
    const unit: CduProps = { count: 1, rating, setpoint: "32 °C", source };
    expect(unit.rating).not.toHaveProperty("primaryFlow");
  });
});
