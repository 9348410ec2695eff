import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { unservedEnergy } from "../../../../../constructs/policy/rules/power/unserved-energy";
import { lagosSolarHybrid } from "../../../../../examples/lagos-solar-hybrid";
import { finding } from "../../../../support/nodes/node-variants";
import { yearWith } from "../../../../support/nodes/stores";

const { id: rule } = unservedEnergy;
const subject = "power/year";
const dark = (hoursUnserved: number) => ({ year: yearWith({ energy: { hoursUnserved, unservedWh: 1000 * hoursUnserved } }) });
const { power } = lagosSolarHybrid;

ruleCases(unservedEnergy, {
  subject,
  pass: dark(0),
  fail: dark(3),
  unknown: { year: { outcome: "unknown", reason: "the healthy node has no operating point" } },
  notApplicable: {},
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

  it("asks for something that forms the grid where photovoltaics stand still in outages", () => {
    const lagos = (gridForming: boolean) => {
      const { site, ...design } = lagosSolarHybrid;
      const ups = (power?.ups ?? []).map((one) => ({ ...one, gridForming }));
      return snapshot("lagos", site, { ...design, power: { ...(power ?? expect.unreachable()), ups } });
    };
    const remedyOf = (gridForming: boolean) => judgeRule(unservedEnergy, { node: lagos(gridForming), ...dark(3) })[0]?.remedy;
    expect(remedyOf(false)).toContain("a UPS that forms the grid for the photovoltaics (ups.gridForming)");
    expect(remedyOf(true)).toContain("or more photovoltaics");
  });

  it("names the import limit of the grid where there is one", () => {
    const remedyAt = (grid: object) => judgeRule(unservedEnergy, { node: smallNode({ site: { grid } }), ...dark(3) })[0]?.remedy;
    expect(remedyAt({ importLimitW: 4500 })).toBe(
      "serve 3.0 kWh more in these hours: more than 4.5 kW from the grid where it is there (site.grid.importLimit), a larger battery or tank, one more genset, or more photovoltaics",
    );
    expect(remedyAt({})).not.toContain("grid");
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
