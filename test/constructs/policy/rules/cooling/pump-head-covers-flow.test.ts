import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { pumpHeadCoversFlow } from "../../../../../constructs/policy/rules/cooling/pump-head-covers-flow";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { finding, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = pumpHeadCoversFlow;
const subject = "cooling/facility-loop";
const hydraulics = {
  pressureOfFlow: [
    [0, 80_000],
    [0.001, 40_000],
  ],
  parts: [{ name: "CDU", dropPa: 30_000, flowM3PerS: 0.0006 }],
} as const;
/** Against 36 L/min. */
const node = smallNode({ cooling: { facilityLoop: { hydraulics } } });
const moving = (litresPerMinute: number) => ({
  node,
  point: smallPoint({ coolant: { facilityLoop: { flowM3PerS: litresPerMinute / 60_000 } } }),
});

const { telemetry: _, ...unwatched } = without("power", variant());
/** One pump of 40 kPa at 60 L/min against pipes that take as much there, so that it works there, as in docs/physics/coolant.md. */
const pumped = (
  flow: `${number} L/min`,
  end: { flow: `${number} L/min`; pressure: `${number} kPa` } = { flow: "96 L/min", pressure: "16 kPa" },
): EdgeNodeStackProps => ({
  ...unwatched,
  cooling: {
    ...cooling30kW,
    facilityLoop: {
      ...cooling30kW.facilityLoop,
      flow,
      pumps: { count: 1, duty: 1, curve: [{ flow: "0 L/min", pressure: "80 kPa" }, end] },
      pressureDrops: [
        { name: "pipes", drop: "40 kPa", flow: "120 L/min" },
        { name: "CDU", drop: "30 kPa", flow: "60 L/min" },
      ],
    },
  },
});

ruleCases(pumpHeadCoversFlow, {
  subject,
  pass: moving(40),
  fail: moving(30),
  unknown: { node, point: smallPoint({ coolant: { outcome: "unknown", reason: "the pump works beyond its curve" } }) },
  notApplicable: { node: smallNode({ cooling: undefined }) },
  notJudged: {},
  boundary: { at: moving(36), beyond: moving(35.99) },
  fromProps: { pass: pumped("59.9 L/min"), fail: pumped("60.1 L/min") },
});

describe(rule, () => {
  it("fails by the flow of the pumps where the coolant chain is not solved: they move it whatever the chain does", () => {
    const { dryCoolers } = cooling30kW;
    const mismatched = { ...dryCoolers, rating: { ...dryCoolers.rating, coolant: { kind: "water" } } } as const;
    const of = (flow: `${number} L/min`) => {
      const pumps = pumped(flow);
      return { ...pumps, cooling: { ...cooling30kW, ...pumps.cooling, dryCoolers: mismatched } };
    };
    expect(finding("cooling/supply-within-it-limit", "compute/rack-1", of("60.1 L/min")).outcome).toBe("unknown");
    expect(finding(rule, subject, of("60.1 L/min"))).toMatchObject({ outcome: "fail", value: expect.closeTo(60, 9) });
    expect(finding(rule, subject, of("59.9 L/min")).outcome).toBe("pass");
  });

  it("names flow, limit and the part that takes the most", () => {
    expect(finding(rule, subject, pumped("90 L/min"))).toMatchObject({
      value: expect.closeTo(60, 9),
      limit: expect.closeTo(90, 9),
      unit: "L/min",
      remedy: "choose pumps with more pressure at 90.0 L/min, run one pump more, or reduce the pressure drop of CDU",
    });
  });

  it("is unknown where the pump would work beyond the end of its curve", () => {
    const { outcome, reason } = finding(rule, subject, pumped("40 L/min", { flow: "48 L/min", pressure: "48 kPa" }));
    expect(outcome).toBe("unknown");
    expect(reason).toMatch(/beyond the last point of it, at 48\.0 L\/min each/);
  });
});
