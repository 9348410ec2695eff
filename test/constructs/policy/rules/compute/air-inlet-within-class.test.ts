import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { airInletNotTooCold } from "../../../../../constructs/policy/rules/compute/air-inlet-not-too-cold";
import { airInletWithinClass } from "../../../../../constructs/policy/rules/compute/air-inlet-within-class";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { smallSource } from "../../../../../testing/small-source";
import { atClass, withoutClass } from "../../../../support/nodes/inlets";
import { finding, mildSite, variant, withRacks } from "../../../../support/nodes/node-variants";

const { id: rule } = airInletWithinClass;
const subject = "compute/rack-1";
const rack = compute30kW.racks[0];
const supplied = (supplyAir: `${number} °C`): EdgeNodeStackProps =>
  variant({ cooling: { ...cooling30kW, room: { ...cooling30kW.room, supplyAir, coolingSetpoint: "45 °C" } } });
const cards = (change: object) => variant(withRacks({ ...rack, ...change }, compute30kW.racks[1]));
const high = (elevation: `${number} m`, climate = {}): EdgeNodeStackProps["site"] => ({
  ...mildSite,
  position: { ...mildSite.position, elevationM: Number(elevation.replace(" m", "")) },
  ...climate,
});

ruleCases(airInletWithinClass, {
  subject,
  pass: atClass({ inletC: 34 }),
  fail: atClass({ inletC: 36 }),
  unknown: atClass({ inletC: undefined }),
  notApplicable: withoutClass({ captureRatio: 1 }),
  boundary: { at: atClass({ inletC: 35 }), beyond: atClass({ inletC: 35.001 }) },
  fromProps: { pass: variant(), fail: supplied("33 °C") },
});

describe(rule, () => {
  it("adds supply air and recirculation, and takes altitude and the strictest card off the class", () => {
    // A3 has 40 °C; at 1775 m 875/175 = 5 K come off; of 10 K and 4 K for cards the 10 K hold: 25 °C
    const props = {
      ...cards({
        airClass: "A3",
        airInletDerating: [
          { name: "100 Gb/s card", takes: "4 K" },
          { name: "active optical cable", takes: "10 K" },
        ],
      }),
      site: high("1775 m"),
    };
    const found = finding(rule, subject, props);
    expect(found).toMatchObject({ outcome: "pass", value: 23, limit: 25, margin: 2, scenario: expect.stringMatching(/^hottest/) });
    expect(found.contributors).toEqual([
      { name: "supply air", value: 20 },
      { name: "recirculation", value: 3 },
    ]);
    expect(found.limitContributors).toEqual([
      { name: "class A3", value: 40 },
      { name: "altitude of 1775 m", value: -5 },
      { name: "active optical cable", value: -10 },
    ]);
  });

  it("says how much colder the supply must be", () => {
    expect(finding(rule, subject, cards({ airInletDerating: [{ name: "cable", takes: "14 K" }] })).remedy).toContain("2.0 K colder");
  });

  it.each([airInletWithinClass, airInletNotTooCold])(
    "does not know what air a rack may draw that gives no class, unless no air cools it: $id",
    (one) => {
      const [unclassed] = judgeRule(one, withoutClass({ captureRatio: 0.99 }));
      expect(unclassed).toMatchObject({ outcome: "unknown", reason: expect.stringMatching(/: add compute\.racks\[\]\.airClass$/) });
      const tank = { kind: "single-phase", approachK: 3, heatW: 10_000, maximumBathC: 50, source: smallSource } as const;
      expect(judgeRule(one, withoutClass({ captureRatio: 0.98, tank }))[0]?.outcome).toBe("not-applicable");
      expect(judgeRule(one, withoutClass({ captureRatio: 1 }))[0]?.outcome).toBe("not-applicable");
    },
  );

  it("does not pass a rack in air of 47 °C because nobody said what it stands", () => {
    const { airClass: _, ...bare } = rack;
    const props = { ...supplied("44 °C"), ...withRacks(bare, compute30kW.racks[1]) };
    expect(finding(rule, subject, props)).toMatchObject({ outcome: "unknown", blocks: true });
    expect(finding(rule, "compute/rack-2", props)).toMatchObject({ outcome: "fail", value: 47, limit: 35 });
  });

  it("is unknown where the fail rests on a slope over altitude that nobody read in a source", () => {
    // A4 at 2400 m: 45 − 1500/125 = 33 °C, less 11 K: 22 °C
    const props = { ...cards({ airClass: "A4", airInletDerating: [{ name: "cable", takes: "11 K" }] }), site: high("2400 m") };
    const { outcome, reason, limit } = finding(rule, subject, props);
    expect([outcome, limit]).toEqual(["unknown", 22]);
    expect(reason).toMatch(/recalled/);
  });

  it("is unknown above the highest elevation of the classes, and sends to the maker", () => {
    const { cooling } = variant();
    const altitudeFactor = [{ elevation: "0 m", factor: "1" } as const, { elevation: "4000 m", factor: "0.9" } as const];
    const props = {
      ...variant(),
      ...(cooling && { cooling: { ...cooling, airConditioners: { ...cooling.airConditioners, altitudeFactor } } }),
      site: high("3100 m"),
    };
    expect(finding(rule, subject, props)).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("3050 m") });
  });

  it("does not know the inlet while heat stays in the room, and leaves the fail to cooling/room-air-covers-heat", () => {
    const table = (["20 °C", "40 °C"] as const).map((ambient) => ({ ambient, capacity: "1 kW", eer: 2 }) as const);
    const props = variant({ cooling: { ...cooling30kW, airConditioners: { ...cooling30kW.airConditioners, table } } });
    expect(finding("cooling/room-air-covers-heat", "cooling/air-conditioners", props).outcome).toBe("fail");
    expect(finding(rule, subject, props)).toMatchObject({
      outcome: "unknown",
      reason: expect.stringMatching(/^\d+\.\d\d kW stay in the room/),
    });
  });

  it("keeps a reserve of kelvins when it is told to", () => {
    const [judged] = judgeRule(airInletWithinClass, { ...atClass({ inletC: 34 }), parameters: { reserve: "2 K" } });
    expect(judged).toMatchObject({ outcome: "fail", limit: 33, margin: -1 });
  });
});
