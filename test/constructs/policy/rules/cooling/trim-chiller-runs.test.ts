import type { NodeSnapshot, TrimChillerProps } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { judgeRule, type RuleInput, ruleCases, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { coolantLimits, trimChillerRuns } from "../../../../../constructs/policy/rules/cooling/trim-chiller-runs";
import { findingText } from "../../../../../constructs/report/subjects/findings/finding-text";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { atTank } from "../../../../support/nodes/immersed-sites";
import { finding, variant, without } from "../../../../support/nodes/node-variants";
import { coolingRules, ratedNode } from "../../../../support/nodes/rated-node";

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
/** Asked for 1 kW, or as much as it says, at an outdoor temperature. The rack accepts 45 °C and gets 40 °C, or what it says. */
const at = (dryBulbC: number, { askedW = 1000, itSupplyC = 40, workingUnits = 1 } = {}) => ({
  node,
  point: smallPoint({
    air: { dryBulbC },
    coolant: {
      itSupplyC,
      trimChiller: { ...running, workingUnits, askedW, heatW: askedW, powerW: askedW / 2.8, powerPerUnitW: askedW / 2.8 },
    },
  }),
});
const judged = (asked: RuleInput) => judgeRule(trimChillerRuns, asked)[0] ?? expect.unreachable();

/** Without power: the devices need no circuits. In air of 30 °C the coolers cannot hold 25 °C: with one lost and no chiller the racks get 33.1 °C, else 32 °C. */
const trimmed = (lastRow: `${number} °C`, maximumSupply: `${number} °C` = "45 °C", setpoint: `${number} °C` = "25 °C") => {
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
  return {
    ...without("power", variant({ compute: { racks: compute30kW.racks.map((rack) => ({ ...rack, maximumSupply })) } })),
    cooling: { ...cooling30kW, dryCoolers: { ...cooling30kW.dryCoolers, setpoint }, trimChiller },
  };
};
/** Air of 35 °C, in which the rated cooler and CDU alone supply 35 + 5 + 4 = 44 °C, and cannot hold a facility supply of 28 °C. */
const rated = (maximumSupply: `${number} °C`, lastRow: `${number} °C`, maximumAmbient?: `${number} °C`) =>
  ratedNode({
    dryBulb: "35 °C",
    setpoint: "28 °C",
    maximumSupply,
    trimChiller: {
      count: 1,
      table: [
        { ambient: "20 °C", capacity: "25 kW", eer: 4 },
        { ambient: lastRow, capacity: "25 kW", eer: 4 },
      ],
      minimumAmbient: "-10 °C",
      ...(maximumAmbient && { maximumAmbient }),
      altitudeFactor: [{ elevation: "1000 m", factor: "1" }],
      source,
    },
  });
const ofRated = (of: NodeSnapshot) =>
  evaluate(of, { policy: coolingRules }).findings.find((one) => one.rule === rule) ?? expect.unreachable();

ruleCases(trimChillerRuns, {
  subject,
  pass: at(40),
  fail: at(46, { itSupplyC: 46 }),
  unknown: { node, point: smallPoint({ coolant: { outcome: "unknown", reason: "the loop does not settle" } }) },
  notApplicable: at(46, { askedW: 0 }),
  boundary: { at: at(45, { itSupplyC: 46 }), beyond: at(45.001, { itSupplyC: 46 }) },
  fromProps: { pass: trimmed("35 °C"), fail: trimmed("29 °C", "33 °C") },
});

describe(rule, () => {
  it("passes above the last row where every limit of the coolant holds, and says so: 44.0 °C of at most 44.5 °C", () => {
    expect(ofRated(rated("44.5 °C", "34 °C"))).toMatchObject({
      outcome: "pass",
      reason:
        "the trim chillers are off in outdoor air of 35.0 °C, above the last row of their table at 34 °C, and every limit of the coolant holds without them",
    });
    expect(ofRated(rated("44.5 °C", "34 °C"))).not.toHaveProperty("margin");
  });

  it("fails above the last row where a limit of the coolant breaks, and names it: 44.0 °C of at most 43 °C", () => {
    const found = ofRated(rated("43 °C", "34 °C"));
    expect(found).toMatchObject({
      outcome: "fail",
      severity: "critical",
      bound: "at-most",
      value: 35,
      limit: 34,
      margin: -1,
      reason: "the trim chillers are off, and the coolant supply of compute/rack-1 breaks its limit by 1.0 K",
      remedy: "choose trim chillers that run at 35.0 °C, or dry coolers and pads that keep the coolant within its limits alone",
      limitSource: source,
    });
    expect(findingText(found)).toContain(
      "1.0 K warmer than the trim chiller allows: value 35.0 °C, limit at most 34.0 °C, the trim chillers are off, and the coolant supply of compute/rack-1 breaks",
    );
  });

  it("holds the air against the cut-out where the maker gives one before the last row: 35 °C of at most 34 °C, with the table up to 40 °C", () => {
    expect(ofRated(rated("43 °C", "40 °C"))).toMatchObject({ outcome: "pass", limit: 40 });
    expect(ofRated(rated("43 °C", "40 °C", "34 °C"))).toMatchObject({ outcome: "fail", value: 35, limit: 34, margin: -1 });
    expect(ofRated(rated("44.5 °C", "40 °C", "34 °C"))).toMatchObject({
      outcome: "pass",
      reason:
        "the trim chillers are off in outdoor air of 35.0 °C, above their maximum ambient of 34 °C, and every limit of the coolant holds without them",
    });
  });

  it("passes by its room to the last row while the chillers run", () => {
    const found = ofRated(rated("43 °C", "36 °C"));
    expect(found).toMatchObject({ outcome: "pass", value: 35, limit: 36, margin: 1 });
    expect(found).not.toHaveProperty("reason");
  });

  it("does not apply below the minimum ambient, with the reason, whatever the coolant does", () => {
    for (const itSupplyC of [40, 46]) {
      expect(judged(at(9, { itSupplyC }))).toMatchObject({
        outcome: "not-applicable",
        reason: "the trim chillers are off in outdoor air of 9.0 °C, below their minimum ambient of 10 °C",
      });
    }
    expect(judged(at(10)).outcome).toBe("pass");
  });

  it("does not apply where no chiller works, in whatever air", () => {
    for (const dryBulbC of [9, 40, 46])
      expect(judged(at(dryBulbC, { itSupplyC: 46, workingUnits: 0 }))).toMatchObject({
        outcome: "not-applicable",
        reason: "no trim chiller works: all are lost or not powered",
      });
  });

  it("is unknown above the last row where nobody knows the limit of a rack", () => {
    const { cooling } = node;
    const unstated = smallNode({ cooling, racks: [smallRack({ maximumSupplyC: undefined })] });
    expect(judged({ ...at(46), node: unstated })).toMatchObject({
      outcome: "unknown",
      reason: expect.stringMatching(
        / and whether the coolant stays within its limits is unknown: compute\/rack-1: the warmest supply that the rack accepts is unknown$/,
      ),
    });
    expect(judged({ ...at(44), node: unstated }).outcome).toBe("pass");
  });

  it("stands in the report of a site by the scenario in which chillers are off, before those in which they run", () => {
    // At 30 °C above the last row of 29 °C; at 5 °C, where the coolers leave heat too, they run with 24 K to it.
    const found = finding(rule, subject, trimmed("29 °C", "45 °C", "-5 °C"));
    expect(found).toMatchObject({ outcome: "pass", scenario: "hottest/healthy", counts: { fail: 0 } });
    expect(found.reason).toContain("every limit of the coolant holds");
  });

  it("has nothing to say of a node without trim chillers, or whose coolers hold the setpoint alone", () => {
    expect(finding(rule, subject, variant()).outcome).toBe("not-applicable");
    expect(finding(rule, subject, trimmed("29 °C", "45 °C", "35 °C")).outcome).toBe("not-applicable");
  });
});

describe("coolantLimits()", () => {
  const node = smallNode();
  const point = smallPoint();

  it("coolantLimits() holds where every limit does, at them too", () => {
    expect(coolantLimits({ node, point })).toEqual({ outcome: "held" });
    expect(coolantLimits({ node, point: smallPoint({ coolant: { itSupplyC: 45 } }) })).toEqual({ outcome: "held" });
  });

  it.each([
    ["the coolant supply of compute/rack-1 breaks its limit by 1.5 K", { node, point: smallPoint({ coolant: { itSupplyC: 46.5 } }) }],
    [
      "the coolant return of compute/rack-1 breaks its limit by 1.0 K",
      { node: smallNode({ racks: [smallRack({ maximumReturnC: 43 })] }), point },
    ],
    [
      "the facility water of cooling/cdus breaks its limit by 6.0 K",
      { node: smallNode({ cooling: { cdus: { waterClass: "W32" } } }), point },
    ],
    ["the bath of compute/rack-1 breaks its limit by 1.0 K", atTank("single-phase", 46, 45)],
    ["the vapour of compute/rack-1 breaks its limit by 2.0 K", atTank("two-phase", 51, 49)],
    [
      "the heat rejection of cooling/dry-coolers breaks its limit by 500.0 W",
      { node, point: smallPoint({ coolant: { rejectionCapacityW: 8000 } }) },
    ],
  ])("coolantLimits() says that %s", (limit, seen) => {
    expect(coolantLimits(seen)).toEqual({ outcome: "broken", limit });
  });

  it("coolantLimits() names the rack whose limit is broken most, and the supply before what follows from it", () => {
    const racks = [46, 44, 45].map((maximumSupplyC, i) => smallRack({ id: `rack-${i + 1}`, maximumSupplyC }));
    expect(coolantLimits({ node: smallNode({ racks }), point: smallPoint({ coolant: { itSupplyC: 47, rejectionCapacityW: 0 } }) })).toEqual(
      {
        outcome: "broken",
        limit: "the coolant supply of compute/rack-2 breaks its limit by 3.0 K",
      },
    );
  });

  it("coolantLimits() is unknown with the reason where no limit breaks and one is not known, and broken where another breaks", () => {
    const racks = [smallRack({ maximumSupplyC: undefined, maximumReturnC: 44 })];
    const unstated = smallNode({ racks });
    expect(coolantLimits({ node: unstated, point })).toEqual({
      outcome: "unknown",
      reason: "compute/rack-1: the warmest supply that the rack accepts is unknown",
    });
    expect(coolantLimits({ node: unstated, point: smallPoint({ coolant: { itReturnC: 45 } }) }).outcome).toBe("broken");
  });
});
