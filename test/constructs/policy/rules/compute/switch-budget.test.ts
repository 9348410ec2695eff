import { ruleCases, smallNode, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { switchBudget } from "../../../../../constructs/policy/rules/compute/switch-budget";
import { finding } from "../../../../support/nodes/node-variants";
import { switched, withSwitch } from "../../../../support/nodes/switches";

const { id: rule } = switchBudget;
const subject = "compute/rack-1/leaf-1";

ruleCases(switchBudget, {
  subject,
  pass: switched(),
  fail: switched({ budgetW: 190 }),
  unknown: switched({ baseW: Number.NaN }),
  notApplicable: { node: smallNode({ racks: [smallRack({ switches: [] })] }), subject: "compute/rack-1" },
  notJudged: { node: smallNode(), subject: "compute/rack-1" },
  boundary: { at: switched({ budgetW: 194 }), beyond: switched({ budgetW: 193.9 }) },
  fromProps: { pass: withSwitch(), fail: withSwitch({ budget: "190 W" }) },
});

describe(rule, () => {
  it("adds base and modules: 100 + 8·10 + 4·3.5 = 194 W, powered devices left out", () => {
    const { value, contributors, remedy } = finding(rule, subject, withSwitch({ budget: "190 W" }));
    expect(value).toBe(194);
    expect(contributors).toEqual([
      { name: "leaf-1", value: 100 },
      { name: "uplinks", value: 80 },
      { name: "servers", value: 14 },
    ]);
    expect(remedy).toBe("take 4.0 W of modules out of leaf-1, or choose a switch with a budget of 194 W");
  });

  it("belongs to one switch of a name in a rack", () => {
    const [ports] = withSwitch().compute?.racks[0]?.switches?.[0]?.ports ?? [];
    expect(() => finding(rule, subject, withSwitch({ ports: ports ? [ports, ports] : [] }))).toThrow(/uplinks/);
  });
});
