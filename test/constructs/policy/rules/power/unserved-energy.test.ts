import { type EdgeNodeStackProps, type PowerProps, type Site, snapshot } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { unservedEnergy } from "../../../../../constructs/policy/rules/power/unserved-energy";
import { lagosSolarHybrid } from "../../../../../examples/lagos-solar-hybrid";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding, mildSite, variant } from "../../../../support/nodes/node-variants";
import { yearWith } from "../../../../support/nodes/stores";
import { testBattery, testGensets } from "../../../../support/props/stores";
import { steadyWeather } from "../../../../support/year/steady-weather";

const { id: rule } = unservedEnergy;
const subject = "power/year";
const dark = (hoursUnserved: number) => ({ year: yearWith({ energy: { hoursUnserved, unservedWh: 1000 * hoursUnserved } }) });
const { power } = lagosSolarHybrid;

ruleCases(unservedEnergy, {
  subject,
  pass: dark(0),
  fail: dark(3),
  unknown: { year: { outcome: "unknown", reason: "the healthy node has no operating point" } },
  notApplicable: { impossible: "every node with weather has a year" },
  notJudged: {},
  boundary: { at: dark(0), beyond: dark(1) },
  fromProps: { pass: lagosSolarHybrid, fail: { ...lagosSolarHybrid, ...(power && { power: { ...power, gensets: [] } }) } },
});

describe(rule, () => {
  it("accepts as many hours as its parameter, and says what is missing", () => {
    const accepting = { parameters: { hours: "3 h" } };
    expect(judgeRule(unservedEnergy, { ...dark(3), ...accepting })).toMatchObject([{ outcome: "pass", margin: 0 }]);
    expect(judgeRule(unservedEnergy, { ...dark(4), ...accepting })).toMatchObject([
      { outcome: "fail", value: 4, limit: 3, remedy: expect.stringContaining("4.0 kWh") },
    ]);
  });

  it("has no relative margin where none is accepted, as no number is a share of nothing, and is the tightest then", () => {
    const [broken] = judgeRule(unservedEnergy, dark(3));
    expect(broken).toMatchObject({ outcome: "fail", value: 3, limit: 0, margin: -3 });
    expect(broken).not.toHaveProperty("relativeMargin");
    expect(broken).not.toHaveProperty("span");
  });

  it("asks for something that forms the grid where photovoltaics stand still in outages", () => {
    const lagos = (gridForming: boolean) => {
      const { site, ...design } = lagosSolarHybrid;
      const ups = (power?.ups ?? []).map((one) => ({ ...one, gridForming }));
      return snapshot("lagos", site, { ...design, power: { ...(power ?? expect.unreachable()), ups } });
    };
    const remedyOf = (gridForming: boolean) => judgeRule(unservedEnergy, { node: lagos(gridForming), ...dark(3) })[0]?.remedy;
    expect(remedyOf(false)).toContain("a UPS that forms the grid for the photovoltaics (power.ups[].gridForming)");
    expect(remedyOf(true)).toContain("or more photovoltaics");
  });

  it("names what the design has: no tank without gensets, the inverter that could form the grid", () => {
    const { site, ...design } = lagosSolarHybrid;
    const node = snapshot("lagos", site, design);
    const [ups = expect.unreachable()] = (node.network ?? []).filter(({ kind }) => kind === "ups");
    const network = [{ ...ups, kind: "battery-inverter" } as NonNullable<typeof node.network>[number]];
    const still = node.batteries.map((battery) => ({ ...battery, formsGrid: false }));
    const remedyOf = (change: Partial<typeof node>) => judgeRule(unservedEnergy, { node: { ...node, ...change }, ...dark(3) })[0]?.remedy;
    expect(remedyOf({})).toContain("a larger battery, a larger tank, one more genset, or more photovoltaics");
    expect(remedyOf({ gensets: [] })).toContain("a larger battery, gensets, or more photovoltaics");
    expect(remedyOf({ gensets: [], batteries: [] })).toContain("in these hours with a battery, gensets, or a UPS that forms the grid");
    expect(remedyOf({ batteries: still, network })).toContain(
      "or a battery inverter that forms the grid for the photovoltaics (power.batteryInverters[].gridForming)",
    );
    expect(remedyOf({ batteries: still, network: [] })).toContain(
      "or a UPS or a battery inverter that forms the grid for the photovoltaics (power.ups[].gridForming, power.batteryInverters[].gridForming)",
    );
  });

  it("asks first for gensets at the feed or boards that they leave dark, and there they serve all", () => {
    const evenings: Site = {
      ...mildSite,
      grid: { ...mildSite.grid, availability: { outages: [{ fromHour: 18, hours: 6 }] } },
      weather: steadyWeather,
    };
    const judged = (change: Partial<PowerProps>) =>
      finding(rule, subject, variant({ site: evenings, power: { ...power30kW, ...change } })) as { outcome: string; remedy?: string };
    const onB = power30kW.boards.map((board) => (board.name === "board-m" ? { ...board, feeds: ["b"] } : board));
    const atFeeds = (...feeds: string[]) => judged({ boards: onB, gensets: [testGensets(feeds)] });
    const first = /more in these hours with (.*?), a/;
    expect(atFeeds("a").remedy?.match(first)?.[1]).toBe("gensets that also supply feed b (power.gensets[].feeds)");
    expect(atFeeds("a", "b").outcome).toBe("pass");
    const [{ main: breaker } = expect.unreachable()] = power30kW.feeds;
    const output = { voltage: "400 V line-to-line", breaker } as const;
    const atBoards = (...boards: string[]) => judged({ gensets: [testGensets({ boards, output })] });
    expect(atBoards("board-m").remedy?.match(first)?.[1]).toBe(
      "gensets that also supply boards board-a and board-b (power.gensets[].boards)",
    );
    expect(atBoards("board-m", "board-a", "board-b").outcome).toBe("pass");
  });

  it("names the board of a battery that ran out beyond the reach of gensets, and none of one that held", () => {
    const [{ main: breaker } = expect.unreachable()] = power30kW.feeds;
    const gensets = [testGensets({ boards: ["board-a", "board-b"], output: { voltage: "400 V line-to-line", breaker } })];
    const { site, ...design } = variant({ power: { ...power30kW, batteries: [testBattery("dc-48")], gensets } });
    const remedyOf = (unservedWh: number) => {
      const { batteries } = yearWith({}).energy;
      const battery = { bus: "dc-48", unservedWh, chargedWh: 0, dischargedWh: 0, storedChangeWh: 0 };
      const counted = [...batteries, { ...battery, equivalentFullCycles: 0, lowestStateOfCharge: 0 }];
      const year = yearWith({ energy: { hoursUnserved: 3, unservedWh: 3000, batteries: counted } });
      return judgeRule(unservedEnergy, { node: snapshot("held", site, design), year })[0]?.remedy;
    };
    expect(remedyOf(3000)).toContain("gensets that also supply board board-m (power.gensets[].boards)");
    expect(remedyOf(0)).not.toContain("also supply");
  });

  it("names the import limit of the grid where there is one", () => {
    const remedyAt = (grid: object) => judgeRule(unservedEnergy, { node: smallNode({ site: { grid } }), ...dark(3) })[0]?.remedy;
    expect(remedyAt({ importLimitW: 4500 })).toBe(
      "supply 3.0 kWh more in these hours with more than 4.5 kW from the grid while it is available (site.grid.importLimit), gensets, or photovoltaics",
    );
    // 1e8 Wh of load are 11.4 kW: only below them nothing is left over for a battery
    expect(remedyAt({ importLimitW: 12_000 })).toContain("a larger battery, gensets");
    expect(remedyAt({})).toContain("in these hours with a larger battery, gensets, or photovoltaics");
  });

  it("leaves hours dark that a limit on the grid makes, and a higher limit serves them", () => {
    const lagos = (importLimitW: number): EdgeNodeStackProps => {
      const { site, power: _, ...design } = lagosSolarHybrid;
      const { gensets: __, ...rest } = power ?? expect.unreachable();
      const { availability: ___, outages: ____, ...grid } = site.grid;
      return { ...design, power: rest, site: { ...site, grid: { ...grid, importLimitW } } };
    };
    expect(finding(rule, subject, lagos(5000))).toMatchObject({
      outcome: "fail",
      remedy: expect.stringContaining("more than 5 kW from the grid"),
    });
    expect(finding(rule, subject, lagos(200_000)).outcome).toBe("pass");
  });

  it("is unknown where the grid comes and goes, or has a limit, and nobody gives the weather", () => {
    for (const grid of [{ availability: { hoursADay: 12, seed: 1 } }, { importLimitW: 20_000 }])
      expect(judgeRule(unservedEnergy, { node: smallNode({ site: { grid } }) })).toMatchObject([
        { outcome: "unknown", reason: expect.stringContaining("site.weather") },
      ]);
  });
});
