import { type EdgeNodeStackProps, isoContainer } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { corrosionClassCovered } from "../../../../../constructs/policy/rules/cooling/corrosion-class-covered";
import { corrosionRank, type OutdoorCorrosivity } from "../../../../../constructs/standards/corrosion-class";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { smallSource } from "../../../../../testing/small-source";
import { findingsOf, mildSite, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = corrosionClassCovered;
const subject = "cooling/dry-coolers";
const at = (outdoor: OutdoorCorrosivity) => ({ environment: { corrosivity: { outdoor, source: smallSource } } });
const coated = (corrosionClass?: OutdoorCorrosivity) => ({
  node: smallNode({ site: at("C4"), cooling: corrosionClass ? { dryCoolers: { corrosionClass } } : {} }),
});

/** The 30 kW node in a container where the air is C5 outdoors and G2 in the room. */
function corrodedSite(dryCoolers: OutdoorCorrosivity): EdgeNodeStackProps {
  const enclosure = { ...isoContainer("40 ft"), equipmentMass: "4 t", frontAisle: "0.6 m", corrosionClass: "C5" } as const;
  const { airConditioners, room } = cooling30kW;
  return variant({
    site: { ...mildSite, environment: { corrosivity: { outdoor: "C5", indoorGas: "G2", source: smallSource } } },
    compute: { racks: compute30kW.racks.map((one) => ({ ...one, gasSeverity: "G3" as const })) },
    cooling: {
      ...cooling30kW,
      dryCoolers: { ...cooling30kW.dryCoolers, corrosionClass: dryCoolers },
      airConditioners: { ...airConditioners, corrosionClass: "CX" },
      room: { ...room, enclosure },
    },
  });
}

/** Air that attacks parts, and no part in it. */
const exposing = smallNode({
  racks: [],
  cooling: undefined,
  site: { environment: { corrosivity: { outdoor: "C5", source: smallSource } } },
});

ruleCases(corrosionClassCovered, {
  subject,
  pass: coated("C5"),
  fail: coated("C3"),
  unknown: coated(),
  notApplicable: { node: exposing, subject: "site/environment" },
  notJudged: { subject: "site/environment" },
  boundary: { at: coated("C4"), beyond: coated("C3") },
  fromProps: { pass: corrodedSite("C5"), fail: corrodedSite("C4") },
});

describe(rule, () => {
  it("has C5 two places above C3, and names both", () => {
    const node = smallNode({ site: at("C5"), cooling: { dryCoolers: { corrosionClass: "C3" } } });
    expect(judgeRule(corrosionClassCovered, { node }).find((one) => one.subject === subject)).toMatchObject({
      margin: -2,
      contributors: [{ name: "C5 at the site", value: 5 }],
      limitContributors: [{ name: "protected for C3", value: 3 }],
      remedy: "choose a part that is protected for C5, not only for C3",
    });
  });

  it("judges all that stands outdoors, and racks by the gas of the room", () => {
    const found = findingsOf(rule, corrodedSite("C4"));
    expect(Object.entries(found).map(([of, { outcome, margin }]) => [of, outcome, margin])).toEqual([
      ["cooling/dry-coolers", "fail", -1],
      ["cooling/air-conditioners", "pass", 1],
      ["cooling/enclosure", "pass", 0],
      ["compute/rack-1", "pass", 1],
      ["compute/rack-2", "pass", 1],
    ]);
  });

  it("asks racks for nothing where the site gives no gas, and trim chillers too where there are some", () => {
    const units = { units: ["trim-chiller-1"], table: [], minimumAmbientC: 0, altitudeFactor: [], source: smallSource };
    const node = smallNode({ site: at("C2"), cooling: { trimChiller: units }, racks: [smallRack()] });
    expect(judgeRule(corrosionClassCovered, { node }).map((one) => [one.subject, one.outcome])).toEqual([
      ["cooling/dry-coolers", "unknown"],
      ["cooling/trim-chillers", "unknown"],
      ["cooling/air-conditioners", "unknown"],
    ]);
  });

  it("has nothing to say where nothing stands in that air", () => {
    const node = smallNode({ site: at("C2"), cooling: undefined });
    expect(judgeRule(corrosionClassCovered, { node })).toMatchObject([{ subject: "site/environment", outcome: "not-applicable" }]);
  });
});

describe("corrosionRank()", () => {
  it("corrosionRank() has the classes of each standard in their order", () => {
    expect((["C1", "C2", "C3", "C4", "C5", "CX"] as const).map(corrosionRank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect((["G1", "G2", "G3", "GX"] as const).map(corrosionRank)).toEqual([1, 2, 3, 4]);
  });
});
