import { declarePart, declareSource, type RequiredFlowProps, snapshot } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { RequiredFlow } from "../../../../../constructs/engineering/thermal/coolant/required-flow";
import type { RackFacts } from "../../../../../constructs/facts/compute/rack";
import { flowPerKilowatt } from "../../../../../constructs/policy/rules/cooling/flow-per-kilowatt";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { riyadhAdiabatic } from "../../../../../examples/riyadh-adiabatic";
import { smallSource } from "../../../../../testing/small-source";
import { finding, findingsOf, variant, withRacks } from "../../../../support/nodes/node-variants";

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
const asking = (requiredFlow: RequiredFlowProps) => variant(withRacks({ ...compute30kW.racks[0], requiredFlow }, compute30kW.racks[1]));

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
        "the coolant that the rack needs is not stated: add compute.racks[].requiredFlow or compute.racks[].maximumReturn, from its maker's data sheet",
    });
  });

  it("leaves a rack that states its warmest return to cooling/return-within-limit, and one in a tank to the rules of tanks", () => {
    for (const [limits, reason] of [
      [{ maximumReturnC: 60 }, "the rack states no required flow: its return temperature is judged instead"],
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

  it("holds the flow against what the maker asks for at the supply that the racks get", () => {
    const table = smallNode({
      racks: [
        smallRack({
          requiredFlowM3PerSPerW: [
            [25, 0.5 * required],
            [45, 1.5 * required],
          ],
        }),
      ],
    });
    const at = (itSupplyC: number) => ({ node: table, point: smallPoint({ coolant: { itFlowM3PerSPerW: required, itSupplyC } }) });
    const judged = (itSupplyC: number) => judgeRule(flowPerKilowatt, at(itSupplyC))[0];
    expect(judged(20)).toMatchObject({ outcome: "pass", limit: expect.closeTo(0.75, 9) }); // 1.5 L/min/kW times 0.5, the first point
    expect(judged(35)).toMatchObject({ outcome: "pass", limit: expect.closeTo(1.5, 9), margin: 0 });
    expect(judged(40)).toMatchObject({ outcome: "fail", limit: expect.closeTo(1.875, 9) });
    expect(judged(45.1)).toMatchObject({
      outcome: "unknown",
      reason:
        "the supply of 45.1 °C is warmer than the last row of the maker's flow table, 45 °C: get the maker's flow for it, or supply colder coolant",
    });
  });

  it("passes a rack with a cold supply that asks for more at its warmest: a single number of there fails it", () => {
    // 45 L/min over the heat captured are about 2 L/min/kW, and the supply stays below 40 °C
    const warmest = "2.5 L/min/kW";
    const over = [
      { supply: "25 °C", flow: "0.8 L/min/kW" },
      { supply: "40 °C", flow: "1.7 L/min/kW" },
      { supply: "45 °C", flow: warmest },
    ] as const;
    expect(finding(rule, subject, asking(warmest)).outcome).toBe("fail");
    expect(finding(rule, subject, asking(over))).toMatchObject({ outcome: "pass", scenario: expect.stringMatching(/^hottest/) });
  });

  it("asks for the flow of a GB300 NVL72 at 37 °C as docs/physics/cdus.md has it by hand", () => {
    const { values } = declarePart("lenovo-gb300-nvl72", { owner: "tests", idle: "20 kW" });
    const { requiredFlowM3PerSPerW } = snapshot("gb300", riyadhAdiabatic.site, {
      compute: { racks: [{ name: "rack-1", utilisation: "1", ...values, source: declareSource("GB300", "tests") }] },
    }).racks[0] as RackFacts;
    const asked = (itSupplyC: number) =>
      judgeRule(flowPerKilowatt, {
        node: smallNode({ racks: [smallRack({ requiredFlowM3PerSPerW: requiredFlowM3PerSPerW as RequiredFlow })] }),
        point: smallPoint({ coolant: { itFlowM3PerSPerW: required, itSupplyC } }),
      })[0]?.limit;
    expect([25, 37, 45].map(asked)).toEqual([expect.closeTo(0.486, 3), expect.closeTo(0.831, 3), expect.closeTo(1.457, 3)]);
  });
});
