import { type ComputeProps, citeSource, declareSource } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { product } from "../../../../../constructs/facts/product";
import { elevationWithinRating } from "../../../../../constructs/policy/rules/compute/elevation-within-rating";
import { Length } from "../../../../../constructs/units";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding, findingsOf, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = elevationWithinRating;
const subject = "compute/rack-1";
const sheet = citeSource("Sheet of the server");

/** A rack that works up to 3,000 m, at a site so high. */
const at = (elevationM: number, source = sheet) => {
  const rack = product("server", subject, "compute.racks[]", { maximumElevation: Length.metres(3000), source });
  const ups = product("ups", "power/ups-a", "power.ups[]");
  return { node: smallNode({ products: [rack, ups], site: { position: { elevationM } } }) };
};

/** The 30 kW node at 500 m, with racks that work up to an elevation. */
const rated = (maximumElevation: `${number} m`) => {
  const racks: ComputeProps["racks"] = compute30kW.racks.map((rack) => ({ ...rack, maximumElevation }));
  return variant({ compute: { racks } });
};

ruleCases(elevationWithinRating, {
  subject,
  pass: at(2999),
  fail: at(3001),
  unknown: at(3001, { mark: "recalled", document: "remembered" }),
  notApplicable: { node: smallNode({ products: [product("ups", "power/ups-a", "power.ups[]")] }), subject: "site/position" },
  boundary: { at: at(3000), beyond: at(3000.001) },
  fromProps: { pass: rated("500 m"), fail: rated("499 m") },
});

describe(rule, () => {
  it("measures how far the site lies below the limit, or above it, in metres", () => {
    expect(judgeRule(elevationWithinRating, at(2400))).toMatchObject([
      { value: 2400, limit: 3000, margin: 600, unit: "m", limitSource: sheet },
    ]);
    const remedy = expect.stringMatching(/^choose a part that works 200 m higher, /);
    expect(judgeRule(elevationWithinRating, at(3200))).toMatchObject([{ margin: -200, remedy }]);
  });

  it("judges the parts that state a limit, and says nothing of the others", () => {
    expect(judgeRule(elevationWithinRating, at(0)).map((one) => one.subject)).toEqual([subject]);
  });

  it("asks nothing of a site below the sea", () => {
    expect(judgeRule(elevationWithinRating, at(-400))).toMatchObject([{ outcome: "pass", margin: 3400 }]);
  });

  it("judges parts of every module, and inverters with the modules that they belong to", () => {
    const limit = { maximumElevation: "400 m" } as const;
    const { feeds } = power30kW;
    const photovoltaics = [
      {
        name: "roof",
        ratedPower: "5 kW",
        tilt: "10 °",
        azimuth: "180 °",
        temperatureCoefficient: -0.004,
        moduleEfficiency: "0.2",
        inverterEfficiency: "0.97",
        soiling: "0.05",
        directToAlternating: 1.2,
        source: declareSource("Modules on the roof", "power"),
        ...limit,
      },
    ] as const;
    const found = findingsOf(
      rule,
      variant({
        cooling: {
          ...cooling30kW,
          facilityLoop: { ...cooling30kW.facilityLoop, ...limit },
          airConditioners: { ...cooling30kW.airConditioners, ...limit },
        },
        power: { ...power30kW, feeds: feeds.map((feed) => ({ ...feed, main: { ...feed.main, ...limit } })), photovoltaics },
      }),
    );
    expect(Object.keys(found).sort()).toEqual([
      "cooling/air-conditioners",
      "cooling/facility-loop",
      "power/feed-a/main",
      "power/feed-b/main",
      "power/roof",
    ]);
    expect(new Set(Object.values(found).map(({ outcome }) => outcome))).toEqual(new Set(["fail"]));
  });

  it("names the design's own source of the limit", () => {
    expect(finding(rule, subject, rated("400 m")).limitSource).toEqual(compute30kW.racks[0].source);
  });
});
