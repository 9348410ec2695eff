import { declareSource } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { judgeRule, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { supplyAboveDewPoint } from "../../../../../constructs/policy/rules/cooling/supply-above-dew-point";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { finding, variant } from "../../../../support/nodes/node-variants";
import { ratedNode } from "../../../../support/nodes/rated-node";

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

  it("takes a dry bulb that is given alone for the highest dew point: warmer coolant passes by that bound, and is not compared with margins that are known", () => {
    const dryBulbOf = (dryBulbC: number) => judgeRule(supplyAboveDewPoint, { point: smallPoint({ air: { dryBulbC } }) })[0];
    const bound = dryBulbOf(36); // coolant of 38 °C, 2 K above the dry bulb
    expect(bound).toMatchObject({ outcome: "pass", value: 38, limit: 38, margin: 0 });
    expect(bound?.relativeMargin).toBeUndefined();
    expect(bound?.contributors[0]).toEqual({ name: "dry bulb, the highest that the dew point can be", value: 36 });
    expect(dryBulbOf(-30)).toMatchObject({ outcome: "pass", limit: -28 });
    expect(dryBulbOf(36.1)).toMatchObject({ outcome: "unknown" });
  });

  it("has nothing to say of air that is stated to be dry", () => {
    const humidity = { kind: "relative", relativeHumidity: 0 } as const;
    const node = smallNode({ site: { climate: { hottest: { humidity } } } });
    expect(judgeRule(supplyAboveDewPoint, { node, point: smallPoint({ air: { dryBulbC: 60 } }) })[0]?.outcome).toBe("not-applicable");
  });

  it("does not know whether coolant of a chiller drips in air of 33 °C that gives no humidity, and says what to give", () => {
    const constant = (["20 °C", "50 °C"] as const).map((ambient) => ({ ambient, capacity: "25 kW", eer: 4 }) as const);
    const trimChiller = {
      count: 1,
      table: constant,
      minimumAmbient: "0 °C",
      altitudeFactor: [{ elevation: "0 m", factor: "1" }],
      powerFactor: "0.9",
      source: declareSource("worked by hand", "tests"),
    } as const;
    const node = ratedNode({ dryBulb: "33 °C", setpoint: "8 °C", trimChiller });
    const found = evaluate(node).findings.find((one) => one.rule === rule && one.subject === subject);
    expect(found).toMatchObject({ outcome: "unknown", scenario: expect.stringMatching(/^hottest/), blocks: true });
    expect(found?.reason).toMatch(/^coolant of 8\.0 °C is colder than 35\.0 °C, .*add its wetBulb, .*or cooling\.room\.dewPoint$/);
    const warmer = evaluate(new NodeStudy(node).whatIf({ climate: "hottest", dryBulbC: 34 })).findings; // as a sweep over temperature asks
    expect(warmer.find((one) => one.rule === rule && one.subject === subject)).toMatchObject({ outcome: "unknown" });
  });

  it("judges the loop of the racks too", () => {
    expect(finding(rule, "cooling/secondary-loop", wetted("36 °C"))).toMatchObject({ outcome: "fail", limit: 38 });
  });

  it("keeps as many kelvins free as the site asks for", () => {
    const [facility] = judgeRule(supplyAboveDewPoint, { ...humid(20), parameters: { margin: "5 K" } });
    expect(facility).toMatchObject({ limit: 25, margin: 13 });
  });
});
