import { type NodeSnapshot, packOf, snapshot } from "cdktf-edge-node";
import { maximumItLoad } from "cdktf-edge-node/report";
import { coreRules, NodeStudy, scenarios } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeScenario } from "../../../../constructs/policy/evaluate/judge-scenario";
import { autonomyCoversPromise } from "../../../../constructs/policy/rules/power/autonomy-covers-promise";
import { fuelCoversAutonomy } from "../../../../constructs/policy/rules/power/fuel-covers-autonomy";
import { limitedBy } from "../../../../constructs/policy/what-if/what-if-search";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { weakGrid } from "../../../../examples/weak-grid";
import { nodeOf, recipes } from "../../../support/nodes/generated-node";
import { designOf, mildSite, variant, without } from "../../../support/nodes/node-variants";
import { coolingRules, ratedNode } from "../../../support/nodes/rated-node";
import { workedKuwait } from "../../../support/nodes/worked-kuwait";
import { node as passing, policyOf, ruleOf, valued } from "../../../support/rules/test-rules";

const runs = { numRuns: 12 };

function broken(of: NodeSnapshot, scenarioName: string, factor: number): string[] {
  const scenario = scenarios(of).find(({ name }) => name === scenarioName) ?? expect.unreachable();
  const { rules } = judgeScenario(new NodeStudy(of).whatIf({ itLoadFactor: factor }), scenario, limitedBy(of, {}, "more-load"));
  return [...rules].flatMap(({ settings: { rule }, judgements }) =>
    judgements.filter(({ outcome }) => outcome === "fail" || outcome === "unknown").map(() => rule.id),
  );
}

const least = (hours: readonly (number | undefined)[]) => Math.min(...hours.map((one) => one ?? Number.POSITIVE_INFINITY));

describe("maximumItLoad()", () => {
  it("maximumItLoad() is the load of the design for a node that stands at the rating points of its parts", () => {
    const found = maximumItLoad(ratedNode({ dryBulb: "35 °C" }), "hottest/healthy", { policy: coolingRules });
    expect(found).toMatchObject({ outcome: "found", loadW: 19_350, searchedFromFactor: 0 });
    expect(Math.abs((found.factor ?? Number.NaN) - 1)).toBeLessThan(0.005);
    expect(found.maximumW).toBeCloseTo(19_350 * (found.factor ?? Number.NaN), 6);
    expect(found.marginW).toBeCloseTo((found.maximumW ?? Number.NaN) - 19_350, 6);
    expect(found.binding.map(({ rule }) => rule)).toContain("cooling/supply-within-it-limit");
  });

  it("maximumItLoad() is 6/5 where supplies rated at 18 kW give 15 kW at one efficiency", () => {
    const found = maximumItLoad(workedKuwait, "mostHumid/healthy");
    expect(found.outcome).toBe("found");
    expect(Math.abs((found.factor ?? Number.NaN) - 6 / 5)).toBeLessThan(0.001);
    expect(found.binding).toMatchObject([
      { rule: "power/equipment-within-rating", subject: "power/rack-1/it", limit: 18_000, unit: "W" },
      { rule: "power/equipment-within-rating", subject: "power/rack-2/it", limit: 18_000, unit: "W" },
    ]);
  });

  it("maximumItLoad() is below the load of the design where the node is broken as it stands", () => {
    const weak = maximumItLoad(snapshot("weak", weakGrid.site, designOf(weakGrid)), "hottest/grid-minimum");
    expect(weak).toMatchObject({ outcome: "found", binding: [{ rule: "power/rectifiers-carry-load", subject: "power/dc-racks" }] });
    expect(weak.factor).toBeGreaterThan(0.9);
    expect(weak.marginW).toBeLessThan(0);
  });

  it("maximumItLoad() is already broken where the air alone is too hot", () => {
    const hot = maximumItLoad(snapshot("kuwait", kuwaitDryCooler.site, designOf(kuwaitDryCooler)), "hottest/healthy");
    expect(hot.outcome).toBe("already-broken");
    expect(hot.binding.map(({ rule }) => rule)).toContain("cooling/supply-within-it-limit");
  });

  it.each([
    { name: "batteries", rule: autonomyCoversPromise, state: "on-battery" },
    { name: "fuel", rule: fuelCoversAutonomy, state: "on-genset" },
  ] as const)("maximumItLoad() is the load at which the promised time on $name just holds", ({ name, rule, state }) => {
    const { site } = lagosSolarHybrid;
    const timed = (batteryAutonomyS: number, gensetAutonomyS: number) =>
      snapshot("timed", { ...site, promises: { ...site.promises, batteryAutonomyS, gensetAutonomyS } }, designOf(lagosSolarHybrid));
    // How long they carry 1.3 times the load, asked of the node at that load; then promised to the node as it is
    const { electrical } = new NodeStudy(timed(60, 60)).whatIf({ itLoadFactor: 1.3 }).record(`hottest/${state}`);
    const hours = {
      batteries: least(electrical.batteries.map(({ autonomyH }) => autonomyH)),
      fuel: electrical.gensets[0]?.tankH ?? Number.NaN,
    };
    const promising = name === "fuel" ? timed(60, hours.fuel * 3600) : timed(hours.batteries * 3600, 60);
    const found = maximumItLoad(promising, `hottest/${state}`, { policy: { packs: [packOf("one", [rule])] } });
    expect(found).toMatchObject({ outcome: "found", binding: [{ rule: rule.id, outcome: "fail" }] });
    expect(Math.abs((found.factor ?? Number.NaN) - 1.3)).toBeLessThanOrEqual(0.001);
  });

  it("maximumItLoad() is not reached at ten times the load where nothing binds", () => {
    expect(maximumItLoad(passing, "hottest/healthy", { policy: policyOf(valued({ node: 9 })) })).toMatchObject({
      outcome: "not-reached",
      searchedToFactor: 10,
      binding: [],
    });
  });

  it("maximumItLoad() is unknown without racks, and where a rule throws", () => {
    const { site, ...design } = without("compute", variant());
    expect(maximumItLoad(snapshot("dark", site, design), "hottest/healthy")).toMatchObject({
      outcome: "unknown",
      reason: "no rack draws power, so the load cannot be scaled",
    });
    const throwing = ruleOf(() => {
      throw new Error("a defect");
    });
    expect(maximumItLoad(passing, "hottest/healthy", { policy: policyOf(throwing) })).toMatchObject({
      outcome: "unknown",
      reason: "the rule threw: a defect",
    });
  });

  it("maximumItLoad() begins where the supplies only feed their own loss", () => {
    const { searchedFromFactor } = maximumItLoad(snapshot("mild", mildSite, designOf(variant())), "hottest/healthy");
    expect(searchedFromFactor).toBeGreaterThan(0);
    expect(searchedFromFactor).toBeLessThan(0.2);
  });
});

describe("maximumItLoad(), on generated nodes,", () => {
  it("maximumItLoad() has every limit hold just below and one broken just above, and what it leaves out changes nothing", () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const generated = nodeOf(recipe);
        const found = maximumItLoad(generated, "hottest/feed-a-lost");
        expect(maximumItLoad(generated, "hottest/feed-a-lost", { everyStep: true })).toStrictEqual(found);
        if (found.factor === undefined) return;
        expect(broken(generated, "hottest/feed-a-lost", found.factor)).toEqual([]);
        expect(broken(generated, "hottest/feed-a-lost", found.factor + 0.001)).not.toEqual([]);
      }),
      runs,
    );
  });

  it("maximumItLoad() never gains by a lost unit, but for what the cables to it no longer lose in the room", () => {
    const policy = {
      packs: [
        packOf(
          "thermal",
          coreRules.filter(({ id }) => id.startsWith("cooling/")),
        ),
      ],
    };
    const orNone = ({ outcome, factor }: ReturnType<typeof maximumItLoad>) =>
      outcome === "not-reached" ? 10 : (factor ?? Number.NEGATIVE_INFINITY);
    fc.assert(
      fc.property(recipes, (recipe) => {
        const generated = nodeOf(recipe);
        const healthy = orNone(maximumItLoad(generated, "hottest/healthy", { policy }));
        for (const lost of ["dry-cooler-1-lost", "air-conditioner-1-lost"])
          expect(orNone(maximumItLoad(generated, `hottest/${lost}`, { policy }))).toBeLessThanOrEqual(healthy * 1.001 + 0.001);
      }),
      runs,
    );
  });
});
