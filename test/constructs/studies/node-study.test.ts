import { snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { NodeStudy, recordOf, scenarios, solve, yearOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { ChangedSnapshots } from "../../../constructs/studies/snapshot/snapshot";
import { firstSite } from "../../../examples/first-site";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { designOf } from "../../support/nodes/node-variants";
import { solvesOf } from "../../support/nodes/solves-of";
import { changed } from "../../support/props/changed";

const node = snapshot("first", firstSite.site, designOf(firstSite));
const lagos = snapshot("lagos", lagosSolarHybrid.site, designOf(lagosSolarHybrid));

describe("NodeStudy", () => {
  it("solves each scenario once, and gives the same as solve() of it alone", () => {
    const study = new NodeStudy(lagos);
    expect(study.scenarios).toEqual(scenarios(lagos));
    const asked = () => study.scenarios.map((scenario) => study.point(scenario));
    const first = asked();
    expect(solvesOf(asked)).toBe(0);
    expect(asked().every((point, i) => point === first[i])).toBe(true);
    const plain = (points: readonly unknown[]) => JSON.parse(JSON.stringify(points));
    expect(plain(first)).toStrictEqual(plain(study.scenarios.map((scenario) => solve(lagos, scenario))));
  });

  it("takes another state under a known name for another scenario", () => {
    const study = new NodeStudy(node);
    const healthy = study.scenario("hottest/healthy");
    study.point(healthy);
    const lost = study.point({ ...study.scenario("hottest/dry-cooler-1-lost"), name: healthy.name });
    expect(lost.coolant).toStrictEqual(solve(node, study.scenario("hottest/dry-cooler-1-lost")).coolant);
    expect(study.point(healthy)).toStrictEqual(expect.objectContaining({ coolant: solve(node, healthy).coolant }));
  });

  it("gives points that nobody can change for the others who ask", () => {
    const study = new NodeStudy(node);
    const point = study.point(study.scenario("hottest/healthy"));
    expect(() => Object.assign(point, { iterations: 0 })).toThrow(TypeError);
    expect(() => (point.racks as unknown[]).pop()).toThrow(TypeError);
  });

  it("computes the year once, also one that does not exist, and the same as yearOf()", () => {
    const study = new NodeStudy(lagos);
    expect(study.year()).toBe(study.year());
    expect(study.year()).toStrictEqual(yearOf(lagos));
    expect(new NodeStudy(node).year()).toBeUndefined();
  });

  it("gives one study for one change, and another for another", () => {
    const study = new NodeStudy(node);
    const hotter = study.whatIf({ climate: "hottest", dryBulbC: 45 });
    expect(study.whatIf({ climate: "hottest", dryBulbC: 45 })).toBe(hotter);
    expect(study.whatIf({ climate: "hottest", dryBulbC: 45.25 })).not.toBe(hotter);
    expect(study.whatIf({ itLoadFactor: 1.1 })).not.toBe(hotter);
    expect(study.node).toBe(node);
  });

  it("holds humidity ratio, pressure and irradiance in hotter air, and leaves the other climate points", () => {
    const study = new NodeStudy(node);
    const { hottest, ...others } = study.whatIf({ climate: "hottest", dryBulbC: 47 }).node.site.climate;
    const { dryBulbC: _, humidity: _h, ...same } = node.site.climate.hottest;
    const { hottest: _own, ...rest } = node.site.climate;
    expect(hottest).toMatchObject({ ...same, dryBulbC: 47 });
    expect(others).toStrictEqual(rest);
    const [own, hotter] = [study, study.whatIf({ climate: "hottest", dryBulbC: 47 })].map((one) => one.record("hottest/healthy").air);
    expect(hotter?.humidityRatio).toBeCloseTo(own?.humidityRatio ?? Number.NaN, 12);
    expect(hotter?.pressurePa).toBe(own?.pressurePa);
  });

  it("answers in hotter air as a node that is described with that air, with what is shed and before it starts too", () => {
    const study = new NodeStudy(lagos).whatIf({ climate: "hottest", dryBulbC: 36 });
    const kinds = new Set(study.scenarios.map(({ state }) => state.kind));
    expect(kinds).toContain("on-battery");
    for (const scenario of study.scenarios.filter(({ climate }) => climate === "hottest")) {
      const [changed, described] = [study.point(scenario), solve(study.node, scenario)];
      expect(JSON.stringify(changed)).toBe(JSON.stringify(described));
    }
  });

  it("multiplies idle and maximum power of every rack by a load factor", () => {
    const more = new NodeStudy(node).whatIf({ itLoadFactor: 1.25 }).node;
    expect(more.racks.map(({ inletW }) => inletW)).toEqual(node.racks.map(({ inletW }) => 1.25 * inletW));
  });

  it("names the scenarios that there are when it is asked of another", () => {
    expect(() => new NodeStudy(node).scenario("hottest/moon")).toThrow(
      "Scenario must be one of first but is hottest/moon: use hottest/healthy",
    );
    expect(() => new NodeStudy(node).record("hottest/moon")).toThrow(RangeError);
  });

  it("refuses a climate point that the site does not have", () => {
    const { mostHumid: _, ...climate } = node.site.climate;
    const dry = new NodeStudy({ ...node, site: { ...node.site, climate } });
    expect(() => dry.whatIf({ climate: "mostHumid", dryBulbC: 30 })).toThrow(
      "Site must have the climate point mostHumid but does not: add",
    );
  });

  it("serves verdict and report alike: what was solved for one is not solved for the other", () => {
    const study = new NodeStudy(node);
    const evaluation = evaluate(study);
    const shared = solvesOf(() => siteReport(evaluation, { study, policy: {} }));
    const alone = solvesOf(() => siteReport(evaluation, { policy: {} }));
    expect(alone - shared).toBeGreaterThan(0);
    expect(siteReport(evaluation, { study, policy: {} })).toStrictEqual(siteReport(evaluation, { policy: {} }));
    expect(study.record("hottest/healthy")).toStrictEqual(recordOf(node, "hottest/healthy"));
  });

  it("solves another design beside it as by itself, and takes over the tree of the same network alone", () => {
    const snapshots = new ChangedSnapshots("first", firstSite.site, designOf(firstSite));
    const study = new NodeStudy(snapshots.present);
    for (const [path, value, isSame] of [
      ["cooling.dryCoolers.setpoint", "30 °C", true],
      ["cooling.dryCoolers.rating.fanPower", "2 kW", false],
    ] as const) {
      const other = snapshots.of(changed(designOf(firstSite), path, value));
      expect(other.network === snapshots.present.network).toBe(isSame);
      const beside = study.forDesign(other);
      const plain = new NodeStudy(other);
      for (const scenario of plain.scenarios) {
        const [one, two] = [beside.point(scenario), plain.point(scenario)].map((point) => JSON.parse(JSON.stringify(point)));
        expect(one, scenario.name).toStrictEqual(two);
        expect(beside.point(scenario).electrical.limits, scenario.name).toStrictEqual(plain.point(scenario).electrical.limits);
      }
    }
  });
});
