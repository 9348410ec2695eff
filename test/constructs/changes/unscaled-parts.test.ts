import type { NodeDesign } from "cdktf-edge-node";
import type { Finding } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { unscaledParts } from "../../../constructs/changes/unscaled-parts";

describe("unscaledParts()", () => {
  const energy = { nominal: "10 kWh" };
  const batteries = [
    { name: "battery-a", energy },
    { name: "battery-b", energy, scalable: { to: "20 kWh" } },
    { name: "battery-c", part: "eg4-ll-s", energy },
  ];
  const design = { power: { batteries, ups: [{ name: "ups-a" }] }, cooling: { dryCoolers: { count: 2 } } } as unknown as NodeDesign;
  const of = (subject: string, rule = "power/autonomy-covers-promise") => unscaledParts(design, { rule, subject } as Finding);

  it("unscaledParts() names the prop of a part of the finding that is of no series and states no `scalable`", () => {
    expect(of("power/battery-a/discharge")).toEqual(["power.batteries[].scalable"]);
    expect(of("power/ups-a", "power/equipment-within-rating")).toEqual(["power.ups[].scalable"]);
    expect([of("power/battery-b"), of("power/battery-c"), of("cooling/dry-coolers")]).toEqual([[], [], []]);
  });

  it("unscaledParts() names none where a larger part does not help", () => {
    expect(of("power/battery-a", "power/battery-recharged-in-time")).toEqual([]);
  });
});
