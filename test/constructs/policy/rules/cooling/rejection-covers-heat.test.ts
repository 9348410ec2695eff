import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { rejectionCoversHeat } from "../../../../../constructs/policy/rules/cooling/rejection-covers-heat";
import { kuwaitDryCooler } from "../../../../../examples/kuwait-dry-cooler";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { cooling, finding, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = rejectionCoversHeat;
const subject = "cooling/dry-coolers";
/** Against 8.5 kW of heat in the coolant. */
const rejecting = (rejectionCapacityW: number) => ({ point: smallPoint({ coolant: { rejectionCapacityW } }) });

ruleCases(rejectionCoversHeat, {
  subject,
  pass: rejecting(9000),
  fail: rejecting(8000),
  unknown: { node: smallNode({ cooling: undefined }), point: smallPoint({ coolant: undefined }) },
  notApplicable: { node: smallNode({ racks: [smallRack({ captureRatio: 0 })] }) },
  boundary: { at: rejecting(8500), beyond: rejecting(8499.9) },
  fromProps: { pass: variant(), fail: kuwaitDryCooler },
});

describe(rule, () => {
  it("weighs the heat of the racks and of the pumps", () => {
    const { value, limit, contributors, limitContributors } = finding(rule, subject, variant());
    const atWarmest = expect.stringMatching(/^rejected at the warmest supply that the racks allow, \d+\.\d °C,$/);
    expect(limitContributors).toEqual([{ name: atWarmest, value: limit }]);
    expect(contributors.map(({ name }) => name)).toEqual(["rack-1", "rack-2", "secondary pump", "facility pump"]);
    expect(contributors.at(-1)?.value).toBe(700);
    expect(value).toBeGreaterThan(20_000);
  });

  it("fails in Kuwait by air warmer than the coolant may be, against which no cooler helps", () => {
    const failed = finding(rule, subject, kuwaitDryCooler);
    expect(failed.limit).toBe(0);
    expect(failed.remedy).not.toContain("add dry coolers");
  });

  it("fails with one cooler that is too small, and then more of them help", () => {
    const small = cooling({
      dryCoolers: { rating: { ...variant().cooling?.dryCoolers?.rating, heat: "2 kW", airFlow: "0.225 m³/s", fanPower: "80 W" } },
    });
    expect(finding(rule, subject, variant(small))).toMatchObject({ outcome: "fail", remedy: expect.stringContaining("add dry coolers") });
  });

  it("offers pads only where they can cool the air below the warmest supply, at the most humid point too", () => {
    const { hottest } = smallNode().site.climate;
    const humid = (wetBulbC: number) => ({ ...hottest, humidity: { kind: "wet-bulb", wetBulbC } as const });
    const remedy = (mostHumidC: number) =>
      judgeRule(rejectionCoversHeat, {
        node: smallNode({ site: { climate: { hottest: humid(20), mostHumid: humid(mostHumidC) } } }),
        point: smallPoint({ coolant: { rejectionCapacityW: 0, rejectionLimitSupplyC: 28 } }),
      })[0]?.remedy;
    expect(remedy(27.9)).toContain("add adiabatic pads");
    expect(remedy(28)).toBe("reject 8.50 kW more: add a trim chiller (cooling.trimChiller), or choose racks that accept warmer coolant");
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, subject, without("cooling", variant()))).toMatchObject({ outcome: "unknown" });
  });

  it("turns over where the supply rule does, while the fans run at full speed", () => {
    const limits = (limitC: number): EdgeNodeStackProps => ({
      ...kuwaitDryCooler,
      compute: { racks: compute30kW.racks.map((rack) => ({ ...rack, maximumSupply: `${limitC} °C` as const })) },
    });
    const { value = 0 } = finding("cooling/supply-within-it-limit", "compute/rack-1", kuwaitDryCooler);
    expect(finding(rule, subject, limits(value + 0.05)).outcome).toBe("pass");
    expect(finding(rule, subject, limits(value - 0.05)).outcome).toBe("fail");
  });
});
