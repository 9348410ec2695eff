import { defineSite, type SiteProps, snapshot } from "cdktf-edge-node";
import { maximumItLoad } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { compute30kW } from "../../../../examples/parts/it-30kw";
import { node30kW } from "../../../../examples/parts/node-30kw";
import { immersedSite } from "../../../support/nodes/immersed-sites";
import { inTheShade } from "../../../support/nodes/in-the-shade";
import { processingOrchestration, racksAt80 } from "../../../support/nodes/processing";
import { bath } from "../../../support/props/immersed";
import { problemsOf } from "../../../support/props/problems-of";

function siteProps(utilisation?: `${number}`): SiteProps {
  return {
    country: "SA",
    position: { latitude: 18, longitude: 42, elevation: "500 m" },
    climate: {
      hottest: { dryBulb: "30 °C", wetBulb: "15 °C" },
      coldest: { dryBulb: "-5 °C", ...(utilisation && { utilisation }) },
    },
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
  };
}
const site = (utilisation?: `${number}`) => inTheShade(defineSite(siteProps(utilisation)));
const studyAt = (utilisation?: `${number}`) => new NodeStudy(snapshot("loaded", site(utilisation), node30kW));
const itW = (study: NodeStudy, scenario: string) =>
  study.point(study.scenario(scenario)).racks.reduce((sum, { inletW }) => sum + inletW, 0);
/** idle + utilisation · (maximum − idle) of all racks, from the props. */
const wantedW = (utilisation: number) =>
  compute30kW.racks.reduce((sum, { idle, maximum }) => {
    const [idleW, maximumW] = [idle, maximum].map((text) => Number.parseFloat(String(text)) * 1000) as [number, number];
    return sum + idleW + utilisation * (maximumW - idleW);
  }, 0);

describe("what keeps ice off antennas", () => {
  const design = (change: object) => ({
    ...node30kW,
    downlink: { ...node30kW.downlink, antennas: node30kW.downlink.antennas.map((antenna) => ({ ...antenna, ...change })) },
  });
  const studyOf = (change: object, utilisation?: `${number}`) => new NodeStudy(snapshot("iced", site(utilisation), design(change)));
  const drawnW = (study: NodeStudy, scenario: string) =>
    study.point(study.scenario(scenario)).electrical.record()?.get("antenna-1")?.powerW;

  it("is drawn at the coldest point, with its losses, and nowhere else", () => {
    const [bare, iced] = [studyOf({}), studyOf({ deIcingPower: "1.5 kW" })];
    expect(drawnW(iced, "coldest/healthy")).toBeCloseTo(690 + 1500, 6);
    expect(drawnW(iced, "hottest/healthy")).toBeCloseTo(690, 6);
    const nodeW = (study: NodeStudy) => study.point(study.scenario("coldest/healthy")).electrical.nodePowerW;
    expect(nodeW(iced)).toBeGreaterThan(nodeW(bare) + 1500);
    expect(Math.abs(iced.point(iced.scenario("coldest/healthy")).balance?.residualW ?? Number.NaN)).toBeLessThan(0.1);
  });

  it("is drawn beside the utilisation of that point", () => {
    const study = studyOf({ deIcingPower: "1.5 kW" }, "0.1");
    expect(drawnW(study, "coldest/healthy")).toBeCloseTo(2190, 6);
    expect(itW(study, "coldest/healthy")).toBeCloseTo(wantedW(0.1), 6);
  });

  it("is other than what drives take in the wind, which counts everywhere", () => {
    const study = studyOf({ windPower: "300 W" });
    expect(drawnW(study, "hottest/healthy")).toBeCloseTo(990, 6);
    expect(drawnW(study, "coldest/healthy")).toBeCloseTo(990, 6);
  });
});

describe("utilisation of a climate point", () => {
  it("takes the place of each rack's own there, and nowhere else", () => {
    const [own, idle] = [studyAt(), studyAt("0.1")];
    expect(itW(idle, "coldest/healthy")).toBeCloseTo(wantedW(0.1), 6);
    expect(itW(idle, "coldest/dry-cooler-1-lost")).toBeCloseTo(wantedW(0.1), 6);
    expect(itW(idle, "hottest/healthy")).toBe(itW(own, "hottest/healthy"));
    expect(itW(own, "coldest/healthy")).toBe(itW(own, "hottest/healthy"));
  });

  it("moves heat, losses and balance with it", () => {
    const [own, idle] = [studyAt(), studyAt("0.1")].map((study) => study.point(study.scenario("coldest/healthy")));
    expect(idle?.electrical.itW).toBeLessThan(own?.electrical.itW ?? 0);
    expect(idle?.coolant).toMatchObject({ outcome: "solved" });
    expect(Math.abs(idle?.balance?.residualW ?? Number.NaN)).toBeLessThan(0.1);
    const heatMissingW = (point: typeof own) => (point?.room?.outcome === "solved" ? point.room.heatMissingW : Number.NaN);
    expect(heatMissingW(idle)).toBeGreaterThanOrEqual(heatMissingW(own));
  });

  it("stays in what-ifs: in other air, and as the load that a factor is on", () => {
    const idle = studyAt("0.1");
    expect(itW(idle.whatIf({ climate: "coldest", dryBulbC: 0 }), "coldest/healthy")).toBeCloseTo(wantedW(0.1), 6);
    expect(itW(idle.whatIf({ itLoadFactor: 0.5 }), "coldest/healthy")).toBeCloseTo(0.5 * wantedW(0.1), 6);
    expect(maximumItLoad(idle, "coldest/healthy").loadW).toBeCloseTo(wantedW(0.1), 6);
    expect(maximumItLoad(idle, "hottest/healthy").loadW).toBeCloseTo(itW(idle, "hottest/healthy"), 6);
  });

  it("leaves what is drawn to process as it is, and a factor of the load changes it too", () => {
    const design = { ...node30kW, compute: racksAt80, orchestration: processingOrchestration() };
    const study = new NodeStudy(snapshot("processing", site("0.1"), design));
    expect(itW(study, "coldest/healthy")).toBeCloseTo(wantedW(0.1) + 2000, 6);
    expect(itW(study, "hottest/healthy")).toBeCloseTo(wantedW(0.8) + 2000, 6);
    expect(itW(study.whatIf({ itLoadFactor: 0.9 }), "coldest/healthy")).toBeCloseTo(0.9 * (wantedW(0.1) + 2000), 6);
    const point = study.point(study.scenario("hottest/healthy"));
    expect(Math.abs(point.balance?.residualW ?? Number.NaN)).toBeLessThan(0.1);
  });

  it("is busier than the racks' own where it says so, and the search of the IT load begins where every node can be built", () => {
    const racks = compute30kW.racks.map((rack) => ({ ...rack, utilisation: "0.5" as const }));
    const climate = { hottest: { dryBulb: "30 °C", wetBulb: "15 °C", utilisation: "1" }, coldest: { dryBulb: "-5 °C" } } as const;
    const busy = inTheShade(defineSite({ ...siteProps(), climate }));
    const study = new NodeStudy(snapshot("busy", busy, { ...node30kW, compute: { ...compute30kW, racks } }));
    expect(itW(study, "hottest/healthy")).toBeCloseTo(wantedW(1), 6);
    expect(maximumItLoad(study, "hottest/healthy")).toMatchObject({ loadW: expect.closeTo(wantedW(1), 6), outcome: "found" });
  });

  it("gives rules the node at that load: a tank's warmest supply follows the heat that it takes", () => {
    const limits = (utilisation?: `${number}`) => {
      const { site: at, ...design } = immersedSite(bath);
      const node = snapshot("tanks", at, design);
      const climate = {
        ...node.site.climate,
        hottest: { ...node.site.climate.hottest, ...(utilisation && { utilisation: Number(utilisation) }) },
      };
      const study = new NodeStudy({ ...node, site: { ...node.site, climate } });
      return study.nodeIn({ climate: "hottest" }).racks[0]?.maximumSupplyC ?? Number.NaN;
    };
    expect(limits("0.2")).toBeGreaterThan(limits() + 1);
  });

  it("is refused where supplies would lose more than the racks draw, at its place", () => {
    const racks = compute30kW.racks.map((rack) => ({ ...rack, idle: "10 W" as const }));
    expect(problemsOf(() => snapshot("idle", site("0"), { ...node30kW, compute: { ...compute30kW, racks } }))).toEqual(
      racks.map(() => expect.stringMatching(/^site\.climate\.coldest\.utilisation: .*supplies' own loss of .* but is 10 W/)),
    );
  });

  it("is refused above 1, at its place", () => {
    expect(problemsOf(() => site("1.2"))).toEqual([
      "climate.coldest.utilisation: must be at most 1 but is 1.2: no rack draws more than its maximum",
    ]);
  });
});
