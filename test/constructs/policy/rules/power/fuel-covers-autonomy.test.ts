import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { fuelCoversAutonomy } from "../../../../../constructs/policy/rules/power/fuel-covers-autonomy";
import { finding } from "../../../../support/nodes/node-variants";
import { onGensets, stored } from "../../../../support/nodes/stores";

const { id: rule } = fuelCoversAutonomy;
const subject = "power/genset";
const lasting = (tankH: number | undefined) =>
  onGensets({ tankH, reason: "power of genset is not published" }, {}, { autonomyS: 24 * 3600 });
const promising = (hours: number, tank = 500) =>
  stored({
    gensets: { tank: { usable: `${tank} L`, reorderLevel: "30 %" } },
    promises: { autonomyS: hours * 3600 },
  });

ruleCases(fuelCoversAutonomy, {
  subject,
  pass: lasting(30),
  fail: lasting(20),
  unknown: lasting(undefined),
  notApplicable: { node: smallNode(), subject: "power/gensets" },
  boundary: { at: lasting(24), beyond: lasting(23.9) },
  fromProps: { pass: promising(24), fail: promising(96) },
});

describe(rule, () => {
  it("holds the promise on gensets, also beside another on batteries, and none where the site promises batteries alone", () => {
    const on = (promises: object) => finding(rule, subject, stored({ gensets: {}, promises }));
    const { value = 0 } = on({ autonomyS: 3600 });
    expect(on({ gensetAutonomyS: 24 * 3600, batteryAutonomyS: 60 })).toMatchObject({ outcome: "pass", value, limit: 24 });
    expect(on({ gensetAutonomyS: 96 * 3600, batteryAutonomyS: 60 })).toMatchObject({ outcome: "fail", value, limit: 96 });
    expect(on({ batteryAutonomyS: 60 })).toMatchObject({ outcome: "not-judged", missing: ["site.promises.autonomy"] });
  });

  it("fails a promise on gensets that the design does not have", () => {
    expect(finding(rule, "power/gensets", stored({ promises: { gensetAutonomyS: 24 * 3600 } }))).toMatchObject({
      outcome: "fail",
      value: 0,
      limit: 24,
      blocks: true,
      remedy: "add power.gensets, or remove gensets from site.promises.autonomy",
    });
    expect(finding(rule, "power/gensets", stored({ promises: { autonomyS: 3600 } })).outcome).toBe("not-applicable");
  });

  it("says how large a tank would do, and that does", () => {
    const { remedy = "", value = 0, limit } = finding(rule, subject, promising(96));
    expect(limit).toBe(96);
    const litres = Number(/a tank with (\d+) L of usable fuel/.exec(remedy)?.[1]);
    expect(litres).toBeCloseTo((500 * 96) / value, -1);
    expect(finding(rule, subject, promising(96, litres)).outcome).toBe("pass");
    expect(finding(rule, subject, promising(96, litres - 3)).outcome).toBe("fail");
  });
});
