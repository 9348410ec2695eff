import { judgeRule, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { supplyAboveDewPoint } from "../../../../../constructs/policy/rules/cooling/supply-above-dew-point";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { finding, variant } from "../../node-variants";

const { id: rule } = supplyAboveDewPoint;
const subject = "cooling/facility-loop";
/** Against facility coolant of 38 °C. */
const humid = (roomDewPointC: number) => ({ point: smallPoint({ roomDewPointC }) });
const wetted = (dewPoint: `${number} °C`) => variant({ cooling: { ...cooling30kW, room: { ...cooling30kW.room, dewPoint } } });

ruleCases(supplyAboveDewPoint, {
  subject,
  pass: humid(20),
  fail: humid(37),
  unknown: { point: smallPoint({ roomDewPointC: 20, coolant: { outcome: "unknown", reason: "the loop does not settle" } }) },
  notApplicable: { node: smallNode({ cooling: { facilityLoop: undefined } }) },
  boundary: { at: humid(36), beyond: humid(36.001) },
  fromProps: { pass: variant(), fail: wetted("34 °C") },
});

describe(rule, () => {
  it("takes the dew point of outdoor air where the room states none", () => {
    // 30 °C with a wet bulb of 15 °C at 500 m has its dew point near 4 °C; the cold point is dry
    const { limit = 0, scenario } = finding(rule, subject, variant());
    expect(scenario).toMatch(/^hottest/);
    expect(limit - 2).toBeGreaterThan(2);
    expect(limit - 2).toBeLessThan(6);
  });

  it("judges the loop of the racks too", () => {
    expect(finding(rule, "cooling/secondary-loop", wetted("36 °C"))).toMatchObject({ outcome: "fail", limit: 38 });
  });

  it("keeps as many kelvins free as the site asks for", () => {
    const [facility] = judgeRule(supplyAboveDewPoint, { ...humid(20), parameters: { margin: "5 K" } });
    expect(facility).toMatchObject({ limit: 25, margin: 13 });
  });
});
