import { ruleCases, smallNode, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { opticsPortWithinLimit } from "../../../../../constructs/policy/rules/compute/optics-port-within-limit";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { finding, variant, withRacks } from "../../../../support/nodes/node-variants";
import { switched, withSwitch } from "../../../../support/nodes/switches";

const { id: rule } = opticsPortWithinLimit;
const subject = "compute/rack-1/leaf-1/uplinks";
const drawing = (moduleW: number) => switched({ ports: [{ name: "uplinks", count: 8, limitW: 12, moduleW }] });
const ports = (power: `${number} W`) => [{ name: "uplinks", count: 8, limit: "12 W", module: { power } }] as const;

ruleCases(opticsPortWithinLimit, {
  subject,
  pass: drawing(10),
  fail: drawing(14),
  unknown: drawing(Number.NaN),
  notApplicable: { node: smallNode({ racks: [smallRack({ switches: [] })] }), subject: "compute/rack-1" },
  notJudged: { node: smallNode(), subject: "compute/rack-1" },
  boundary: { at: drawing(12), beyond: drawing(12.01) },
  fromProps: { pass: withSwitch(), fail: withSwitch({ ports: ports("14 W") }) },
});

describe(rule, () => {
  it("reads the power of a class of SFF-8636: 3.5 W for class 4", () => {
    expect(finding(rule, "compute/rack-1/leaf-1/servers", withSwitch())).toMatchObject({ outcome: "pass", value: 3.5, limit: 5 });
  });

  it("says which module fits, and which port", () => {
    expect(finding(rule, subject, withSwitch({ ports: ports("14 W") })).remedy).toBe(
      "choose modules of at most 12 W for uplinks, or ports that provide 14 W",
    );
  });

  it("does not apply to a switch without modules, and to a rack that says it has none", () => {
    expect(finding(rule, "compute/rack-1/leaf-1", withSwitch({ ports: [] })).outcome).toBe("not-applicable");
    const [rack, other] = compute30kW.racks;
    const bare = variant(withRacks({ ...rack, switches: [] }, other));
    expect(finding(rule, "compute/rack-1", bare).outcome).toBe("not-applicable");
    expect(finding(rule, "compute/rack-1", variant()).outcome).toBe("not-judged");
  });
});
