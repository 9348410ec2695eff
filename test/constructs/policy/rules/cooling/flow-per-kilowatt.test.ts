import { ruleCases, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { flowPerKilowatt } from "../../../../../constructs/policy/rules/cooling/flow-per-kilowatt";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { judgeRule } from "../../../../../testing/judge-rule";
import { smallSource } from "../../../../../testing/small-source";
import { finding, findingsOf, variant, withRacks } from "../../node-variants";

const { id: rule } = flowPerKilowatt;
const subject = "compute/rack-1";
/** 1.5 L/min/kW. */
const required = 1.5 / 60_000_000;
const node = smallNode({ racks: [smallRack({ requiredFlowM3PerSPerW: required })] });
const stating = (limits: Parameters<typeof smallRack>[0]) =>
  smallNode({ racks: [smallRack({ requiredFlowM3PerSPerW: undefined, ...limits })] });
const tank = { kind: "single-phase", approachK: 8, heatW: 20_000, maximumBathC: 50, source: smallSource } as const;
const { requiredFlow: _, ...silentRack } = compute30kW.racks[0];
const moving = (share: number) => ({ node, point: smallPoint({ coolant: { itFlowM3PerSPerW: required * share } }) });
const asking = (requiredFlow: `${number} L/min/kW`) => variant(withRacks({ ...compute30kW.racks[0], requiredFlow }, compute30kW.racks[1]));

ruleCases(flowPerKilowatt, {
  subject,
  pass: moving(1.1),
  fail: moving(0.9),
  unknown: { node, point: smallPoint({ coolant: { outcome: "unknown", reason: "a pump is lost" } }) },
  notApplicable: { node, point: smallPoint({ coolant: { itFlowM3PerSPerW: undefined } }) },
  boundary: { at: moving(1), beyond: moving(0.999) },
  fromProps: { pass: asking("1.5 L/min/kW"), fail: asking("2.5 L/min/kW") },
});

describe(rule, () => {
  it("does not know of cold plates of which nobody states a flow or a warmest return, and says what to give", () => {
    expect(finding(rule, subject, variant(withRacks(silentRack, compute30kW.racks[1])))).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason:
        "nobody says how much coolant the rack needs: give requiredFlow or maximumReturn of compute.racks[0] from its maker's data sheet",
    });
  });

  it("leaves a rack that states its warmest return to cooling/return-within-limit, and one in a tank to the rules of tanks", () => {
    for (const [limits, reason] of [
      [{ maximumReturnC: 60 }, "the rack states no flow for its heat: its return is judged instead"],
      [{ tank }, "the bath or the boiling point of the rack's tank is judged instead"],
    ] as const)
      expect(judgeRule(flowPerKilowatt, { node: stating(limits) })).toMatchObject([{ outcome: "not-applicable", reason }]);
  });

  it("gives all racks the same flow for their heat, and holds each to its own limit", () => {
    const { "compute/rack-1": one, "compute/rack-2": other } = findingsOf(rule, asking("2.5 L/min/kW"));
    expect(one?.value).toBe(other?.value);
    expect([one?.limit, other?.limit]).toEqual([expect.closeTo(2.5, 9), expect.closeTo(1.5, 9)]);
    expect([one?.outcome, other?.outcome]).toEqual(["fail", "pass"]);
  });

  it("names the flow that would be enough", () => {
    const { value = 0, remedy } = finding(rule, subject, asking("2.5 L/min/kW"));
    // 45 L/min over the heat captured
    expect(remedy).toContain(`pump ${((45 * 2.5) / value).toFixed(1)} L/min`);
  });
});
