import { judgeRule, ruleCases, smallNode, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { poeBudget } from "../../../../../constructs/policy/rules/compute/poe-budget";
import { finding } from "../../../../support/nodes/node-variants";
import { switched, withSwitch } from "../../../../support/nodes/switches";

const { id: rule } = poeBudget;
const subject = "compute/rack-1/leaf-1";
const powering = (powerW: number) => switched({ poe: { budgetW: 60, devices: [{ name: "cameras", count: 2, powerW }] } });
const devices = (count: number) => [{ name: "cameras", count, needs: { class: 3 } }] as const;

ruleCases(poeBudget, {
  subject,
  pass: powering(15.4),
  fail: powering(45),
  unknown: powering(Number.NaN),
  notApplicable: { node: smallNode({ racks: [smallRack({ switches: [] })] }), subject: "compute/rack-1" },
  notJudged: { node: smallNode(), subject: "compute/rack-1" },
  boundary: { at: powering(30), beyond: powering(30.01) },
  fromProps: { pass: withSwitch(), fail: withSwitch({ poe: { budget: "60 W", devices: devices(4) } }) },
});

describe(rule, () => {
  it("keeps for each device what its class asks of the port: 4·15.4 = 61.6 W", () => {
    const found = finding(rule, subject, withSwitch({ poe: { budget: "60 W", devices: devices(4) } }));
    expect(found.value).toBeCloseTo(61.6, 9);
    expect(found.remedy).toBe("power devices of 1.6 W from another source, or replace leaf-1 by a switch with a budget of 62 W");
  });

  it("takes a power that the port is set to, and does not apply to a switch that powers nothing", () => {
    const set = [{ name: "radio", count: 1, needs: { power: "72 W" } }] as const;
    expect(finding(rule, subject, withSwitch({ poe: { budget: "90 W", devices: set } }))).toMatchObject({ outcome: "pass", value: 72 });
    const { poe: _, ...powersNothing } = switched().node.racks[0]?.switches?.[0] ?? expect.unreachable();
    const node = smallNode({ racks: [smallRack({ switches: [powersNothing] })] });
    expect(judgeRule(poeBudget, { node })).toMatchObject([{ subject, outcome: "not-applicable", reason: "the switch powers no device" }]);
  });
});
