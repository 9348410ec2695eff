import { judgeRule, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { adiabaticAtTheHumidPoint } from "../../../../../constructs/policy/rules/cooling/adiabatic-at-the-humid-point";
import { cooling30kW, pads } from "../../../../../examples/parts/cooling-30kw";
import { riyadhAdiabatic } from "../../../../../examples/riyadh-adiabatic";
import { finding, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = adiabaticAtTheHumidPoint;
const subject = "cooling/pads";
const smallPads = { saturationEfficiency: 0.8, startTemperatureC: 5, cyclesOfConcentration: 3 };
const humid = { ...smallNode().site.climate.hottest, humidity: { kind: "wet-bulb", wetBulbC: 25 } } as const;
const node = smallNode({ cooling: { dryCoolers: { pads: smallPads } }, site: { climate: { hottest: humid, mostHumid: humid } } });
const taking = (coolingK: number, climate: "hottest" | "mostHumid" = "mostHumid") => ({
  node,
  point: smallPoint({ scenario: { climate }, coolant: { pads: { wet: true, coolingK } } }),
  parameters: { gain: "5 K" },
});

ruleCases(adiabaticAtTheHumidPoint, {
  subject,
  pass: taking(6),
  fail: taking(4),
  unknown: { ...taking(6), node: smallNode({ cooling: { dryCoolers: { pads: smallPads } } }) },
  notApplicable: taking(6, "hottest"),
  boundary: { at: taking(5), beyond: taking(4.999) },
  fromProps: {
    pass: riyadhAdiabatic,
    fail: { ...riyadhAdiabatic, policy: { site: { [rule]: { parameters: { gain: "12 K" } } } } },
  },
});

describe(rule, () => {
  it("measures the share of the wet-bulb depression at the humid point", () => {
    // 33 °C with a wet bulb of 24 °C, at a saturation efficiency of 0.8
    expect(finding(rule, subject, riyadhAdiabatic)).toMatchObject({
      outcome: "pass",
      value: expect.closeTo(0.8 * 9, 3),
      limit: 0,
      scenario: expect.stringMatching(/^mostHumid\//),
    });
  });

  it("says how little the pads do", () => {
    expect(judgeRule(adiabaticAtTheHumidPoint, taking(4))).toMatchObject([
      { remedy: "add dry coolers or a trim chiller (cooling.trimChiller): pads cool such air by 4.0 K" },
    ]);
  });

  it("is unknown for pads at a site that gives no humid point, and blocks", () => {
    const padded = variant({ cooling: { ...cooling30kW, dryCoolers: { ...cooling30kW.dryCoolers, pads } } });
    expect(finding(rule, subject, padded)).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringContaining("add site.climate.mostHumid"),
    });
  });

  it("is unknown where wet pads stand in air that is taken for dry, which flatters them", () => {
    const { hottest } = smallNode().site.climate;
    const dry = smallNode({ cooling: { dryCoolers: { pads: smallPads } }, site: { climate: { hottest, mostHumid: humid } } });
    const [judged] = judgeRule(adiabaticAtTheHumidPoint, { ...taking(6, "hottest"), node: dry });
    expect(judged).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("states no humidity") });
  });

  it("has nothing to say without pads", () => {
    expect(finding(rule, subject, variant()).outcome).toBe("not-applicable");
  });
});
