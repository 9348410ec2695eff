import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { batteryRechargedInTime } from "../../../../../constructs/policy/rules/power/battery-recharged-in-time";
import type { BatteryState } from "../../../../../constructs/studies/electrical/battery-state";
import { finding } from "../../../../support/nodes/node-variants";
import { stored, storedNode, storedPoint } from "../../../../support/nodes/stores";

const { id: rule } = batteryRechargedInTime;
const subject = "power/battery-1";
const own = "power/battery-on-dc-48";
const node = storedNode({ battery: {}, promises: { rechargeS: 4 * 3600 } });
const charging = (battery: Partial<BatteryState>) => ({
  node,
  point: storedPoint({ kind: "grid-back", minimumVoltage: false }, { battery: { chargeW: 2000, ...battery } }),
});

ruleCases(batteryRechargedInTime, {
  subject,
  pass: charging({ rechargeH: 3 }),
  fail: charging({ rechargeH: 5 }),
  unknown: charging({ rechargeH: undefined, drawnWh: undefined, reason: "energy is not published at 60 °C" }),
  notApplicable: { node: smallNode(), subject: "power/batteries" },
  boundary: { at: charging({ rechargeH: 4 }), beyond: charging({ rechargeH: 4.01 }) },
  fromProps: {
    subject: own,
    pass: stored({ promises: { rechargeS: 4 * 3600 } }),
    fail: stored({ battery: { maximumCharge: "1 kW" }, promises: { rechargeS: 4 * 3600 } }),
  },
});

describe(rule, () => {
  it("says how much power would do, and that does", () => {
    const slow = (watts: number) => stored({ battery: { maximumCharge: `${watts} W` }, promises: { rechargeS: 4 * 3600 } });
    const watts = Number(/, (\d+) W instead/.exec(finding(rule, own, slow(1000)).remedy ?? "")?.[1]);
    expect(finding(rule, own, slow(watts)).outcome).toBe("pass");
    expect(finding(rule, own, slow(watts - 2)).outcome).toBe("fail");
  });

  it("fails a battery that nothing charges", () => {
    expect(judgeRule(batteryRechargedInTime, charging({ chargeW: 0, rechargeH: undefined }))).toMatchObject([
      { outcome: "fail", reason: expect.stringContaining("nothing charges it") },
    ]);
  });

  it("is unknown where promised and no battery says what it stores", () => {
    const silent = storedNode({ promises: { rechargeS: 3600 } });
    expect(judgeRule(batteryRechargedInTime, { node: silent })).toMatchObject([{ outcome: "unknown" }]);
  });
});
