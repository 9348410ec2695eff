import type { TrimChillerProps } from "cdktf-edge-node";
import { ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { trimChillerRuns } from "../../../../../constructs/policy/rules/cooling/trim-chiller-runs";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { finding, variant, without } from "../../node-variants";

const { id: rule } = trimChillerRuns;
const subject = "cooling/trim-chiller";
const source = { mark: "declared", document: "chiller of the tests", owner: "tests" } as const;

const node = smallNode({
  cooling: {
    trimChiller: {
      units: ["trim-chiller-1"],
      table: [
        { ambientC: 20, capacityW: 6000, eer: 4 },
        { ambientC: 45, capacityW: 4000, eer: 2 },
      ],
      minimumAmbientC: 10,
      altitudeFactor: [[0, 1]],
      source,
    },
  },
});
const running = { workingUnits: 1, altitudeFactor: 1, capacityW: 4800, eer: 2.8, coolantInC: 39, coolantOutC: 38 };
/** Asked for 1 kW, or as much as it says, at an outdoor temperature. */
const at = (dryBulbC: number, askedW = 1000) => ({
  node,
  point: smallPoint({
    air: { dryBulbC },
    coolant: { trimChiller: { ...running, askedW, heatW: askedW, powerW: askedW / 2.8, powerPerUnitW: askedW / 2.8 } },
  }),
});

/** Without power: the devices need no circuits. In air of 30 °C the coolers cannot hold 25 °C. */
const trimmed = (lastRow: `${number} °C`, setpoint: `${number} °C` = "25 °C") => {
  const trimChiller: TrimChillerProps = {
    count: 2,
    table: [
      { ambient: "10 °C", capacity: "40 kW", eer: 4 },
      { ambient: lastRow, capacity: "40 kW", eer: 4 },
    ],
    minimumAmbient: "-10 °C",
    altitudeFactor: [{ elevation: "1000 m", factor: "1" }],
    source,
  };
  return { ...without("power", variant()), cooling: { ...cooling30kW, dryCoolers: { ...cooling30kW.dryCoolers, setpoint }, trimChiller } };
};

ruleCases(trimChillerRuns, {
  subject,
  pass: at(40),
  fail: at(46),
  unknown: { node, point: smallPoint({ coolant: { outcome: "unknown", reason: "the loop does not settle" } }) },
  notApplicable: at(46, 0),
  boundary: { at: at(45), beyond: at(45.001) },
  fromProps: { pass: trimmed("35 °C"), fail: trimmed("29 °C") },
});

describe(rule, () => {
  it("fails below the minimum ambient too, where the coolers leave heat", () => {
    const { cooling, ...props } = trimmed("50 °C", "-5 °C");
    const cold = { ...props, cooling: { ...cooling, trimChiller: { ...cooling.trimChiller, minimumAmbient: "8 °C" as const } } };
    expect(finding(rule, subject, cold)).toMatchObject({ outcome: "fail", bound: "at-least", value: 5, limit: 8, margin: -3 });
  });

  it("names the temperature at which chillers have to run", () => {
    expect(finding(rule, subject, trimmed("29 °C"))).toMatchObject({
      value: 30,
      limit: 29,
      remedy: "choose trim chillers that run at 30 °C, or dry coolers that hold 25 °C alone",
      limitSource: source,
    });
  });

  it("has nothing to say of a node without trim chillers, or whose coolers hold the setpoint alone", () => {
    expect(finding(rule, subject, variant()).outcome).toBe("not-applicable");
    expect(finding(rule, subject, trimmed("29 °C", "35 °C")).outcome).toBe("not-applicable");
  });
});
