import type { BatteryProps } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallBattery, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { batteryDepthWithinRating } from "../../../../../constructs/policy/rules/power/battery-depth-within-rating";
import { tightestMargins } from "../../../../../constructs/report/tightest-margins";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding, variant, without } from "../../../../support/nodes/node-variants";
import { evaluationOf } from "../../../../support/report/reports";

const { id: rule } = batteryDepthWithinRating;
const subject = "power/battery-1";
const withBattery = (change: Parameters<typeof smallBattery>[0]) => ({ node: smallNode({ batteries: [smallBattery(change)] }) });
/** Where the maker allows a state of charge of 20 %. */
const disconnectedAt = (minimumStateOfCharge: number) => withBattery({ minimumStateOfCharge });
const propsOf = (minimumStateOfCharge: BatteryProps["minimumStateOfCharge"]) =>
  variant({ power: { ...power30kW, batteries: (power30kW.batteries ?? []).map((battery) => ({ ...battery, minimumStateOfCharge })) } });

ruleCases(batteryDepthWithinRating, {
  subject,
  pass: disconnectedAt(0.25),
  fail: disconnectedAt(0.15),
  unknown: withBattery({ minimumStateOfCharge: 0.15, source: { mark: "recalled", document: "somebody remembers" } }),
  notApplicable: { node: smallNode({ batteries: [] }), subject: "power" },
  boundary: { at: disconnectedAt(0.2), beyond: disconnectedAt(0.1999) },
  fromProps: { pass: propsOf("30 %"), fail: propsOf("10 %") },
});

describe(rule, () => {
  it("allows what the maker's deepest discharge leaves", () => {
    expect(finding(rule, subject, variant()).limit).toBeCloseTo(1 - 0.8, 12); // 80 % depth in the example
  });

  it("keeps the reserve that a site asks for above it, and says where the controller must disconnect", () => {
    const [judged] = judgeRule(batteryDepthWithinRating, { ...disconnectedAt(0.25), parameters: { reserve: "10 %" } });
    expect(judged).toMatchObject({ outcome: "fail", remedy: expect.stringContaining("to 0.3, so that") });
  });

  it("is a setting and no margin that anything uses up: it hides no other as the tightest", () => {
    const at = judgeRule(batteryDepthWithinRating, disconnectedAt(0.2))[0];
    expect(at).toMatchObject({ outcome: "pass", margin: 0 });
    expect(at).not.toHaveProperty("relativeMargin");
    const { power } = tightestMargins(evaluationOf("at-its-limit", propsOf("20 %")).findings);
    expect(power?.rule).not.toBe(rule);
    expect(power?.relativeMargin).toBeGreaterThan(0);
  });

  it("does not apply to a node without power", () => {
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "not-applicable" });
  });
});
